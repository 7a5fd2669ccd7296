import { Vector3 } from 'three';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SkinLook } from '../../src/gpu/skin';
import { luminance, USUAL_TAN_LINE } from '../../src/optics/skin';
import { cameraOver, makeFigure, meanLight, type PosedFigure } from './support/figure';
import { lookOf } from './support/looks';
import { openRenderer } from './support/renderer';

const { renderer, complaints, dispose } = openRenderer();
let posed: PosedFigure;
beforeAll(async () => {
  posed = await makeFigure();
});
afterAll(() => {
  posed.figure.dispose();
  dispose();
});

/** Directions from the head's middle to the treated scalp, and to the forehead below a cap's rim. */
const SCALP = new Vector3(0.1, 1, 0.1);
const FOREHEAD = new Vector3(0, 0.16, 1);

const mean = (look: SkinLook, towards = SCALP, spanMm = 40) =>
  meanLight(renderer, posed, look, cameraOver(posed.figure, towards, spanMm), 80);
const look = (sessions: 0 | 3, tanLine: number, flat: boolean): SkinLook => ({
  ...lookOf({ sessions }, false),
  tanLine,
  flat,
});

describe('a cap’s tan line', () => {
  const ratio = (tanLine: number, flat: boolean) => {
    const [treated, bare] = [mean(look(3, tanLine, flat)), mean(look(0, tanLine, flat))];
    return treated.map((value, k) => value / bare[k]!);
  };

  test.each([USUAL_TAN_LINE, 1])('of %f leaves pigment the share of the skin that it had', (tanLine) => {
    for (const flat of [true, false]) {
      const without = ratio(0, flat);
      ratio(tanLine, flat).forEach((value, k) => expect(Math.abs(value - without[k]!)).toBeLessThan(0.01));
    }
  });

  /** How much darker the forehead is for it, over the scalp. */
  const shown = (tanLine: number) => {
    const of = (towards: Vector3) =>
      luminance(mean(look(0, tanLine, false), towards, 16)) / luminance(mean(look(0, 0, false), towards, 16));
    return 1 - of(FOREHEAD) / of(SCALP);
  };

  test('is plain after a season outdoors, and hardly there as most clients have it', () => {
    expect(shown(1)).toBeGreaterThan(0.08);
    expect(shown(USUAL_TAN_LINE)).toBeGreaterThan(0.015);
    expect(shown(USUAL_TAN_LINE)).toBeLessThan(0.06);
    expect(complaints).toEqual([]);
  });
});
