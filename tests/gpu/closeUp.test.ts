import { Vector3 } from 'three';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HEALED, type SkinLook } from '../../src/gpu/skin';
import { USUAL_SHINE } from '../../src/optics/light';
import { LIGHT_SETUPS } from '../../src/optics/lights';
import { CORE_RETURN, DOT_RADIUS_MM, inkReturn, INK_DEPTH_MM } from '../../src/optics/ink';
import { linearToLab, skinAlbedo } from '../../src/optics/skin';
import { blurred, patchesOf, peaksOf, type Plane } from './support/dots';
import { cameraOver, lightOf, makeFigure, PLAIN, type PosedFigure } from './support/figure';
import { lookOf } from './support/looks';
import { openRenderer } from './support/renderer';

const MM_PER_PX = 0.02;
const SIZE_PX = 400;

const { renderer, complaints, dispose } = openRenderer();
let posed: PosedFigure;
beforeAll(async () => {
  posed = await makeFigure(2048, 51);
});
afterAll(() => {
  posed.figure.dispose();
  dispose();
});

/** Green light of a square of skin at 0.02 mm a pixel. */
function green(look: SkinLook): Plane {
  const camera = cameraOver(posed.figure, new Vector3(0.1, 1, 0.1), SIZE_PX * MM_PER_PX);
  const light = lightOf(renderer, posed, look, camera, SIZE_PX);
  return { values: Float32Array.from({ length: SIZE_PX ** 2 }, (_, i) => light[3 * i + 1]!), sizePx: SIZE_PX };
}
const dark = (look: SkinLook): Plane => {
  const { values, sizePx } = green(look);
  return { values: values.map((value) => 1 - value), sizePx };
};

describe.each([
  { name: 'healed', spread: 1, softness: 0.55 },
  { name: 'three years old', spread: 1.2, softness: 1.01 },
])('$name dots at 0.02 mm a pixel', ({ spread, softness }) => {
  const STRENGTH = 0.8;
  /** Of radius, of tone, and how far a hand's dot is from round (client.ts, near.glsl). */
  const VARIATION = { radius: 0.22, tone: 0.18, stretch: 1.16 } as const;
  /** Most that ragged rims and mottled middles make an edge steeper (near.glsl). */
  const RAGGED = 1.4;
  /** Steepest and gentlest change a pixel that an analytic edge makes on the way out of any dot. */
  const slope = (radius: number, tone: number, stretch: number) =>
    (STRENGTH * tone * MM_PER_PX) / (2 * softness * DOT_RADIUS_MM * radius * stretch);
  const steepest = RAGGED * slope(1 - VARIATION.radius, 1 + VARIATION.tone, 1 / VARIATION.stretch);
  const gentlest = slope(1 + VARIATION.radius, 1 - VARIATION.tone, VARIATION.stretch);
  /** Half a step of 8-bit white in linear light. */
  const ROUNDING = 0.0045;
  let profiles: number[][] = [];

  beforeAll(() => {
    const healing = { ...HEALED, spread: [spread, spread, spread, spread] as const };
    const plane = dark({ ...PLAIN, coreReturn: [0, 0, 0], sessions: [STRENGTH, 0, 0, 0], healing });
    const reach = Math.ceil((1.2 * (1 + softness) * DOT_RADIUS_MM) / MM_PER_PX) + 10;
    const centres = peaksOf(blurred(plane, 2), 0.5 * STRENGTH, 8, reach + 1);
    profiles = centres.flatMap(([x, y]) =>
      [
        [1, 0],
        [0, 1],
        [-1, 0],
        [0, -1],
      ].map(([dx, dy]) =>
        Array.from({ length: reach }, (_, r) => plane.values[(y + r * dy!) * SIZE_PX + x + r * dx!]!),
      ),
    );
  });

  test('are many enough to tell', () => expect(profiles.length).toBeGreaterThan(40));

  test('no step from pixel to pixel is steeper than the dot’s own edge', () => {
    const steps = profiles.flatMap((profile) => profile.slice(1).map((value, r) => Math.abs(value - profile[r]!)));
    expect(Math.max(...steps)).toBeLessThan(steepest + 2 * ROUNDING);
    expect(Math.max(...steps)).toBeGreaterThan(gentlest);
  });

  test('no kink is sharper than where that edge begins and ends', () => {
    const kinks = profiles.flatMap((profile) =>
      profile.slice(2).map((value, r) => Math.abs(value - 2 * profile[r + 1]! + profile[r]!)),
    );
    expect(Math.max(...kinks)).toBeLessThan(steepest + 4 * ROUNDING);
  });

  test('across an edge no two pixels are alike: no texel is seen', () => {
    let alike = 0;
    let steps = 0;
    for (const profile of profiles) {
      const peak = profile[0]!;
      const outside = profile.findIndex((value) => value < 0.1 * peak);
      for (let r = 1; r < outside; r++) {
        if (profile[r]! > 0.85 * peak) continue;
        steps++;
        if (profile[r - 1]! - profile[r]! < 0.25 * gentlest) alike++;
      }
    }
    expect(steps).toBeGreaterThan(100);
    // Where two dots touch, light falls off neither way.
    expect(alike / steps).toBeLessThan(0.02);
  });
});

describe('the middle of a dot, in flat light', () => {
  /** Mean light in the middle of the healed dots, R, G, B. */
  const middles = (tone: number, day: number) => {
    const camera = cameraOver(posed.figure, new Vector3(0.1, 1, 0.1), SIZE_PX * MM_PER_PX);
    const white: SkinLook = { ...PLAIN, coreReturn: [0, 0, 0], sessions: [0.8, 0.8, 0.8, 0] };
    const centres = peaksOf(blurred(dark(white), 2), 0.5, 6, 8);
    const light = lightOf(renderer, posed, lookOf({ tone, sessions: 3, day }, false), camera, SIZE_PX);
    const mean = (k: number) =>
      centres.reduce((sum, [x, y]) => sum + light[3 * (y * SIZE_PX + x) + k]!, 0) / centres.length;
    expect(centres.length).toBeGreaterThan(20);
    return [mean(0), mean(1), mean(2)] as const;
  };
  const hue = (tone: number, day: number) => {
    const [bare, here] = [linearToLab(skinAlbedo(tone)), linearToLab(middles(tone, day))];
    return (Math.atan2(here[2] - bare[2], here[1] - bare[1]) * 180) / Math.PI;
  };

  test.each([2, 4.5, 8])('is grey to black on tone %f, not blue', (tone) => {
    const [l, , b] = linearToLab(middles(tone, 30));
    expect(b, `b* ${b.toFixed(1)} at L* ${l.toFixed(1)}`).toBeGreaterThan(-3);
    expect(l).toBeLessThan(0.5 * linearToLab(skinAlbedo(tone))[0]);
  });

  test.each([2, 4.5, 8])('keeps 70 % of its contrast for three years on tone %f', (tone) => {
    const contrast = (day: number) => 1 - middles(tone, day)[1] / skinAlbedo(tone)[1];
    const left = contrast(3 * 365) / contrast(30);
    expect(left, `${left.toFixed(3)} of it`).toBeGreaterThan(0.7);
    expect(left).toBeLessThan(0.9);
  });

  test.each([4.5, 8])('keeps its hue within 3° for ten years on tone %f', (tone) => {
    const healed = hue(tone, 30);
    for (const day of [365, 3 * 365, 10 * 365]) {
      const turned = hue(tone, day) - healed;
      expect(Math.abs(turned), `day ${day}: ${turned.toFixed(2)}°`).toBeLessThan(3);
    }
  });
});

describe('dots that are set too densely', () => {
  /** How plain dots are: the darkest of the skin against the lightest, as a logarithm. */
  const plainness = (strength: number) => {
    const sessions = [strength, strength, strength, strength] as const;
    const { values } = green({
      ...PLAIN,
      coreReturn: CORE_RETURN,
      inkReturn: inkReturn(INK_DEPTH_MM),
      sessions,
    });
    const sorted = values.slice().sort();
    return Math.log(sorted[Math.floor(0.9 * sorted.length)]! / sorted[Math.floor(0.02 * sorted.length)]!);
  };
  /** Four sessions are 260 a cm². */
  const as = (perCm2: number) => plainness(perCm2 / 260);

  test('run together: the helmet', () => {
    const apart = as(230);
    expect(apart).toBeGreaterThan(1);
    expect(as(260)).toBeGreaterThan(0.9 * apart);
    expect(as(320)).toBeLessThan(0.8 * apart);
    expect(as(400)).toBeLessThan(0.35 * apart);
  });
});

describe('stubble at 0.02 mm a pixel', () => {
  const hairs = () => patchesOf(dark({ ...PLAIN, stubbleReturn: [0, 0, 0] }), 0.5);

  test('is as long as a shave leaves it, 0.1–0.5 mm, and longer than wide', () => {
    const found = hairs();
    expect(found.length).toBeGreaterThan(10);
    for (const { lengthPx, widthPx } of found) {
      expect(lengthPx * MM_PER_PX).toBeGreaterThan(0.1);
      expect(lengthPx * MM_PER_PX).toBeLessThan(0.5 + MM_PER_PX);
      expect(lengthPx / widthPx).toBeGreaterThan(1.5);
    }
  });

  test('throws a shadow away from the light', () => {
    const places = hairs();
    const AWAY_PX = Math.round(0.25 / MM_PER_PX);
    /** Light below each hair over that above it. */
    const below = (turn: number) => {
      posed.figure.updateLight({ setup: LIGHT_SETUPS.window, turn, shine: USUAL_SHINE });
      const { values } = green({ ...PLAIN, albedo: [0.4, 0.4, 0.4], flat: false });
      const at = (side: number) =>
        places.reduce((sum, { x, y }) => sum + values[Math.round(y + side * AWAY_PX) * SIZE_PX + Math.round(x)]!, 0);
      return at(-1) / at(1);
    };
    // The picture's upper side is the client's left, where the window is.
    expect(below(0)).toBeLessThan(0.93);
    expect(below(180)).toBeGreaterThan(1 / 0.93);
    expect(complaints).toEqual([]);
  });
});
