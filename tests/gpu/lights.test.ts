import { Vector3, type PerspectiveCamera } from 'three';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SkinLook } from '../../src/gpu/skin';
import { CORE_RETURN, inkReturn, INK_DEPTH_MM } from '../../src/optics/ink';
import { USUAL_SHINE } from '../../src/optics/light';
import { LIGHT_SETUPS } from '../../src/optics/lights';
import { sessionStrengths } from '../../src/optics/shade';
import { luminance, skinAlbedo } from '../../src/optics/skin';
import { cameraOver, makeFigure, meanLight, PLAIN, type PosedFigure } from './support/figure';
import { openRenderer } from './support/renderer';

const { renderer, complaints, dispose } = openRenderer();
let posed: PosedFigure;
let camera: PerspectiveCamera;
beforeAll(async () => {
  posed = await makeFigure();
  camera = cameraOver(posed.figure, new Vector3(0.1, 1, 0.1), SPAN_MM);
});
afterAll(() => {
  posed.figure.dispose();
  dispose();
});

const SPAN_MM = 50;
const SIZE_PX = 100;
const TONES = [2, 4.5, 8];
/** Shown contrast over that of flat light: what a glare takes and the tone curve's foot adds. */
const BAND = [0.85, 1.15] as const;

const lookOf = (tone: number, treated: boolean, flat: boolean): SkinLook => ({
  ...PLAIN,
  albedo: skinAlbedo(tone),
  sessions: treated ? sessionStrengths('auto', tone) : [0, 0, 0, 0],
  inkReturn: inkReturn(INK_DEPTH_MM),
  coreReturn: CORE_RETURN,
  flat,
});

/** How much darker treated skin on the top of the head is shown than bare skin, as a share. */
function contrast(tone: number, flat: boolean): number {
  const [bare, treated] = [false, true].map((is) =>
    luminance(meanLight(renderer, posed, lookOf(tone, is, flat), camera, SIZE_PX)),
  );
  return 1 - treated! / bare!;
}

describe.each(Object.entries(LIGHT_SETUPS))('in the light «%s»', (name, setup) => {
  test.each(TONES)('skin of tone %d shows its pigment about as well as it is', (tone) => {
    posed.figure.updateLight({ setup, turn: 0, shine: USUAL_SHINE });
    const [flat, lit] = [contrast(tone, true), contrast(tone, false)];
    expect(lit / flat, `${name}, tone ${tone}: ${lit.toFixed(3)} against ${flat.toFixed(3)} flat`).toBeGreaterThan(
      BAND[0],
    );
    expect(lit / flat, `${name}, tone ${tone}: ${lit.toFixed(3)} against ${flat.toFixed(3)} flat`).toBeLessThan(
      BAND[1],
    );
  });
});

test('sweat only adds light: nothing gets darker, and pigment less plain', () => {
  const setup = LIGHT_SETUPS.sun;
  const at = (shine: number, treated: boolean) => {
    posed.figure.updateLight({ setup, turn: 0, shine });
    return luminance(meanLight(renderer, posed, lookOf(4.5, treated, false), camera, SIZE_PX));
  };
  expect(at(1, true)).toBeGreaterThan(at(USUAL_SHINE, true));
  expect(at(1, true) / at(1, false)).toBeGreaterThan(at(USUAL_SHINE, true) / at(USUAL_SHINE, false));
});

test('the key light can be turned: the shadow goes with it', () => {
  const side = cameraOver(posed.figure, new Vector3(1, 0.5, 0), SPAN_MM);
  const from = (turn: number) => {
    posed.figure.updateLight({ setup: LIGHT_SETUPS.window, turn, shine: USUAL_SHINE });
    return luminance(meanLight(renderer, posed, lookOf(4.5, false, false), side, SIZE_PX));
  };
  expect(from(0)).toBeGreaterThan(2 * from(180));
  expect(complaints).toEqual([]);
});
