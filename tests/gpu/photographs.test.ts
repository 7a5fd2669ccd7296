import { Vector3 } from 'three';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Design } from '../../src/design/schema';
import { luminance, skinAlbedo } from '../../src/optics/skin';
import { blurred, neighbourDistance, peaksOf, profileAround, spotOf, type Plane } from './support/dots';
import { cameraOver, lightOf, makeFigure, meanLight, PLAIN, type PosedFigure } from './support/figure';
import { lookOf } from './support/looks';
import { openRenderer } from './support/renderer';

/** Follicles of a hairline, a cm² (facts: 51): P1's client shaved, with his stubble between the dots. */
const STUBBLE_PER_CM2 = 51;
/** Nearest to the skin beside the pigment in P1. */
const TONE = 6;
const PATCH_MM = 50;

const { renderer, complaints, dispose } = openRenderer();
let posed: PosedFigure;
beforeAll(async () => {
  posed = await makeFigure(2048, STUBBLE_PER_CM2);
});
afterAll(() => {
  posed.figure.dispose();
  dispose();
});

const over = (spanMm: number) => cameraOver(posed.figure, new Vector3(0.1, 1, 0.1), spanMm);

/** Treated over bare skin in a flat patch; bare is skin without pigment and without stubble, as beside the hairline in P1. */
function treatedOverBare(design: Partial<Design>, stubble = true): readonly number[] {
  const camera = over(PATCH_MM);
  const mean = (look: ReturnType<typeof lookOf>) => meanLight(renderer, posed, look, camera, 120);
  const bare = mean(lookOf({ ...design, sessions: 0 }, false));
  return mean(lookOf(design, stubble)).map((value, k) => value / bare[k]!);
}

const FRESH = { tone: TONE, sessions: 1, day: 0 } as const;

describe('photograph P1: a fresh first session, with the client’s stubble', () => {
  test('treated over bare skin is its row, ± 0.10 a channel', () => {
    [0.58, 0.64, 0.73].forEach((wanted, k) => {
      const ratio = treatedOverBare(FRESH)[k]!;
      expect(Math.abs(ratio - wanted), `channel ${k}: ${ratio.toFixed(3)} against ${wanted}`).toBeLessThan(0.1);
    });
    expect(complaints).toEqual([]);
  });

  describe('near by', () => {
    const SIZE_PX = 480;
    const MM_PER_PX = 0.04;
    /** The photograph's: its finest details are 2–3 of its pixels wide at half depth, where neighbours stand 8.4 apart (here 0.91 mm). */
    const BLUR_MM = 0.15;
    let neighbourPx = 0;
    let spot = { core: 0, widthPx: 0 };

    beforeAll(() => {
      const camera = over(SIZE_PX * MM_PER_PX);
      const picture = (look: typeof PLAIN): Plane => {
        const light = lightOf(renderer, posed, look, camera, SIZE_PX);
        const values = Float32Array.from({ length: SIZE_PX ** 2 }, (_, i) =>
          luminance([light[3 * i]!, light[3 * i + 1]!, light[3 * i + 2]!]),
        );
        return { values, sizePx: SIZE_PX };
      };
      const dots = picture({ ...PLAIN, sessions: [1, 0, 0, 0], coreReturn: [0, 0, 0] });
      const inverse = { ...dots, values: dots.values.map((value) => 1 - value) };
      const reach = Math.round(0.6 / MM_PER_PX);
      const centres = peaksOf(blurred(inverse, 1.5), 0.3, 3, reach + 1);
      neighbourPx = neighbourDistance(centres);
      spot = spotOf(profileAround(blurred(picture(lookOf(FRESH, true)), BLUR_MM / MM_PER_PX), centres, reach));
    });

    // Measured as here, mean light around found dots, the photograph gives 0.52–0.56; measured dot by dot, 0.6–0.7.
    test('dots are as wide at half depth as there: 0.52–0.7 of their distance', () => {
      const width = spot.widthPx / neighbourPx;
      expect(width, `width ${width.toFixed(3)}`).toBeGreaterThan(0.52);
      expect(width, `width ${width.toFixed(3)}`).toBeLessThan(0.7);
    });

    test('and their middle has 0.46 ± 0.10 of the light around them', () => {
      expect(Math.abs(spot.core - 0.46), `core ${spot.core.toFixed(3)}`).toBeLessThan(0.1);
    });
  });
});

test('photograph P3: finished work among buzzed hair lies in its range', () => {
  const range = [
    [0.45, 0.9],
    [0.55, 1],
    [0.7, 1],
  ] as const;
  const ratios = treatedOverBare({ tone: TONE, sessions: 3, day: 30 });
  ratios.forEach((ratio, k) => {
    expect(ratio, `channel ${k}`).toBeGreaterThan(range[k]![0]);
    expect(ratio, `channel ${k}`).toBeLessThan(range[k]![1]);
  });
});

describe('photograph P2: a fresh session on light-medium skin', () => {
  const P2 = [0.79, 0.78, 0.98] as const;

  test.each([3.5, 4, 4.5, 5])(
    'treated over bare skin of tone %f is its row, ± 0.08 a channel, a wash and no sunburn',
    (tone) => {
      const ratios = treatedOverBare({ tone, sessions: 1, day: 0 }, false);
      P2.forEach((wanted, k) =>
        expect(Math.abs(ratios[k]! - wanted), `channel ${k}: ${ratios[k]!.toFixed(3)}`).toBeLessThan(0.08),
      );
      expect(ratios[0], `of red, ${ratios[1]!.toFixed(3)} of green`).toBeLessThan(ratios[1]! + 0.03);
    },
  );

  // P2 alone, 0.21 darker, would be twice the healed session; 1.35 is what artists tell (facts). Both hold within their margins only here.
  test.each([3.5, 4.5, 5])('on tone %f darkens 1.25 to 1.6 times as much as the session does once healed', (tone) => {
    const darkening = (day: number) => {
      const bare = skinAlbedo(tone);
      const lit = treatedOverBare({ tone, sessions: 1, day }, false).map((ratio, k) => ratio * bare[k]!);
      return 1 - luminance([lit[0]!, lit[1]!, lit[2]!]) / luminance(bare);
    };
    const more = darkening(0) / darkening(30);
    expect(more, `${more.toFixed(3)} times`).toBeGreaterThan(1.25);
    expect(more, `${more.toFixed(3)} times`).toBeLessThan(1.6);
  });
});

test('a first session on day 7 is patchy to the eye, on day 30 even', () => {
  const [sizePx, spanMm] = [200, 60];
  const green = (day: number) => {
    const light = lightOf(renderer, posed, lookOf({ tone: 4.5, sessions: 1, day }, false), over(spanMm), sizePx);
    return Float32Array.from({ length: sizePx ** 2 }, (_, i) => light[3 * i + 1]!);
  };
  /** Standard deviation of the pigment between spots of 2 mm, over its mean. */
  const patchiness = (day: number) => {
    const bare = skinAlbedo(4.5)[1];
    const pigment = { values: green(day).map((value) => 1 - value / bare), sizePx };
    const { values } = blurred(pigment, (2 / spanMm) * sizePx * 0.5);
    const mean = values.reduce((sum, value) => sum + value) / values.length;
    return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) / mean;
  };
  const [patchy, even] = [patchiness(7), patchiness(30)];
  const added = Math.sqrt(patchy ** 2 - even ** 2);
  expect(added, `${patchy.toFixed(4)} against ${even.toFixed(4)}`).toBeGreaterThan(0.07);
  expect(added, `${patchy.toFixed(4)} against ${even.toFixed(4)}`).toBeLessThan(0.15);
});
