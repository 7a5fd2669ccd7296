import { describe, expect, test } from 'vitest';
import { EYE_COLOURS } from '../../../src/design/client';
import { BLACK, hairAlbedo, hairColours, irisColours, USUAL_IRIS } from '../../../src/optics/hairColour';
import { hairMatch, sessionStrengths } from '../../../src/optics/shade';
import { luminance } from '../../../src/optics/skin';
import {
  GrownStubble,
  shavedLook,
  STUBBLE_MEAN_RETURN,
  STUBBLE_RETURN,
  STUBBLE_STRENGTH,
} from '../../../src/optics/stubble';

const STEPS = Array.from({ length: 21 }, (_, i) => i / 20);
const SKIN = [0.4, 0.25, 0.17] as const;

describe('without a wish', () => {
  test('hair, brows, irises and pigment are what they always were, bit for bit', () => {
    const { mean, dark, brows, greyShare } = hairColours(undefined);
    expect([mean, dark, brows]).toEqual([BLACK, BLACK, BLACK]);
    expect(BLACK).toEqual([0.012, 0.009, 0.007]);
    expect(greyShare).toBe(0);
    expect(irisColours()).toBe(USUAL_IRIS);
    expect(sessionStrengths('auto', 4.5, mean)).toEqual(sessionStrengths('auto', 4.5));
    expect(hairMatch(luminance(BLACK))).toBe(1);
  });

  test('shaved hair darkens skin as it always did', () => {
    const shaved = shavedLook(hairColours(undefined), SKIN);
    expect(shaved.stubbleReturn).toEqual([...STUBBLE_RETURN]);
    expect(shaved.stubbleMeanReturn).toEqual([...STUBBLE_MEAN_RETURN]);
    const grown = new GrownStubble();
    grown.update(shaved, 0.5, 0, BLACK, SKIN);
    expect(grown.stubbleStrength).toEqual([...STUBBLE_STRENGTH]);
    expect(grown.stubbleReturn).toEqual([...STUBBLE_RETURN]);
    expect(grown.stubbleMeanReturn).toEqual([...STUBBLE_MEAN_RETURN]);
    expect(grown.dashLength).toBe(1);
  });
});

test('more melanin is darker in every channel, more red redder', () => {
  for (const red of [0, 0.5, 1]) {
    const row = STEPS.map((melanin) => hairAlbedo(melanin, red));
    for (let i = 1; i < row.length; i++)
      for (const k of [0, 1, 2] as const)
        expect(row[i]![k], `melanin ${STEPS[i]}, red ${red}`).toBeLessThan(row[i - 1]![k]);
  }
  for (const melanin of [0.25, 0.5, 0.75]) {
    const share = STEPS.map((red) => hairAlbedo(melanin, red)).map(([r, , b]) => r / b);
    expect(share.every((value, i) => i === 0 || value > share[i - 1]!)).toBe(true);
  }
});

test('grey hair is a mix, lighter with every hair, and asks for paler pigment', () => {
  const mixes = STEPS.map((grey) => luminance(hairColours({ grey }).mean));
  expect(mixes.every((value, i) => i === 0 || value > mixes[i - 1]!)).toBe(true);
  const strengths = STEPS.map((grey) => sessionStrengths('auto', 4.5, hairColours({ grey }).mean)[2]);
  expect(strengths.every((value, i) => i === 0 || value < strengths[i - 1]!)).toBe(true);
  expect(strengths.at(-1)! / strengths[0]!).toBeGreaterThan(0.5);
});

/** Of CIELAB, out of linear Rec. 709. */
function yellowness([r, g, b]: readonly [number, number, number]): number {
  const y = 0.2126 * r + 0.7152 * g + 0.0722 * b;
  const z = (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.0888;
  return 200 * (Math.cbrt(y) - Math.cbrt(z));
}

test('brows go grey later than the head does, and not at all with a colour of their own', () => {
  const shareIn = (grey: number) => hairColours({ grey }).browsGrey;
  expect(shareIn(0)).toBe(0);
  for (const share of STEPS) expect(shareIn(share)).toBeLessThanOrEqual(share);
  expect(shareIn(1)).toBeGreaterThan(shareIn(0.5));
  expect(hairColours({ grey: 1, brows: 0.8 }).browsGrey).toBe(0);
});

test('grey hair is neutral or a little warm, never blue, in brows too', () => {
  const { grey, mean } = hairColours({ grey: 1 });
  for (const colour of [grey, mean]) {
    expect(yellowness(colour)).toBeGreaterThan(1);
    expect(yellowness(colour)).toBeLessThan(4);
  }
  for (const share of STEPS) expect(yellowness(hairColours({ grey: share }).brows)).toBeGreaterThan(0);
});

test('every colour of eyes has one of its own', () => {
  const colours = EYE_COLOURS.map((eyes) => irisColours(eyes).outer.join());
  expect(new Set(colours).size).toBe(EYE_COLOURS.length);
});

test('the longer hair stands, the darker is the skin below, without a step', () => {
  const shaved = shavedLook(hairColours(undefined), SKIN);
  const grown = new GrownStubble();
  let last = 1;
  for (let mm = 0.5; mm <= 13; mm += 0.05) {
    grown.update(shaved, mm, 1, BLACK, SKIN);
    const [, y] = grown.stubbleStrength;
    const light = 1 - (1 - Math.exp(-4.8 * 0.04 * y)) * (1 - grown.stubbleMeanReturn[1]);
    expect(light).toBeLessThan(last);
    // The first one is compared with bare skin.
    expect(last - light).toBeLessThan(mm === 0.5 ? 1 : 0.02);
    last = light;
  }
});
