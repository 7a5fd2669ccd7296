import { describe, expect, test } from 'vitest';
import { LIGHTS } from '../../../src/design/contract';
import { shineOf, turned, USUAL_SHINE } from '../../../src/optics/light';
import { LIGHT_SETUPS, setupOf } from '../../../src/optics/lights';
import { luminance } from '../../../src/optics/skin';

const setups = Object.entries(LIGHT_SETUPS);

test('every light of the contract but the flat one has a setup', () => {
  expect(Object.keys(LIGHT_SETUPS)).toEqual(LIGHTS.filter((light) => light !== 'flat'));
  for (const light of LIGHTS) expect(setupOf(light)).toBeDefined();
});

describe.each(setups)('%s', (_, { key, fill, rim, sky, room, floor, exposure, penumbraMm, catchlight }) => {
  test('has light from everywhere, most from its key', () => {
    for (const rgb of [key.colour, fill.colour, rim.colour, sky, room, floor]) {
      for (const channel of rgb) expect(channel).toBeGreaterThan(0);
    }
    expect(luminance(key.colour)).toBeGreaterThan(Math.max(luminance(fill.colour), luminance(rim.colour)));
    expect(exposure).toBeGreaterThan(0.5);
    expect(penumbraMm).toBeGreaterThan(0);
    expect(Math.min(...catchlight.size)).toBeGreaterThan(0);
  });

  test('has a key that comes from above and ahead, never straight down, where its shadow map has no side', () => {
    expect(key.from[1]).toBeGreaterThan(0);
    expect(key.from[2]).toBeGreaterThan(0);
    expect(turned(key.from, 0)[1]).toBeLessThan(0.95);
  });

  test('keeps its height and unit length however it is turned', () => {
    for (const degrees of [-180, -75, 0, 90, 180]) {
      const [x, y, z] = turned(key.from, degrees);
      expect(Math.hypot(x, y, z)).toBeCloseTo(1, 12);
      expect(y).toBeCloseTo(turned(key.from, 0)[1], 12);
    }
  });
});

test('a light ahead turned by 90° comes from the client’s left', () => {
  const [x, y, z] = turned([0, 0, 2], 90);
  expect([x, y, z].map((value) => Math.round(value * 1e9) / 1e9 + 0)).toEqual([1, 0, 0]);
});

test('shine rises with the slider, is skin’s own at the usual place, and a film only above it', () => {
  const glosses = [0, 0.2, USUAL_SHINE, 0.6, 1].map((slider) => shineOf(slider).gloss);
  expect(glosses).toEqual([...new Set(glosses)].toSorted((a, b) => a - b));
  expect(shineOf(USUAL_SHINE)).toEqual({ gloss: 1, film: 0 });
  expect(shineOf(1).film).toBe(1);
});
