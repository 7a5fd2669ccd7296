import { describe, expect, it } from 'vitest';
import { HEADS, STYLES } from '../../../src/design/schema';
import { constructHairline } from '../../../src/hairline/construct';
import { buildField } from '../../../src/hairline/field';
import { measureHairline } from '../../../src/hairline/readouts';
import { styleLine } from '../../../src/hairline/shape';
import { HAIRLINE_STYLES } from '../../../src/hairline/styles';
import { headOf } from '../support/head';

const SEEDS = [0, 1, 2, 77, 4242];

const CASES = HEADS.flatMap((person) => STYLES.map((style) => [person, style] as const));
/** What a field's grid leaves of a tape, mm. */
const GRID_MM = 0.1;

describe.each(CASES)('on the %s the hairline %s, measured back from its field', (person, style) => {
  const head = headOf(person);
  const numbers = HAIRLINE_STYLES[style];
  const measured = SEEDS.map((seed) => {
    const hairline = constructHairline(head, styleLine(style, seed));
    return { hairline, cm: measureHairline(head, hairline, buildField(head, hairline)) };
  });

  it('stands within 1 mm of where it was asked to', () => {
    for (const { hairline, cm } of measured) {
      expect(Math.abs(10 * cm.midFrontalCm - numbers.midFrontalMm.start)).toBeLessThan(1);
      for (const side of ['left', 'right'] as const)
        expect(Math.abs(10 * cm.setbackCm[side] - hairline.shape.sides[side].corner.setbackMm)).toBeLessThan(1);
    }
  });

  it('lies in the ranges of its style', () => {
    const within = (cm: number, { min, max }: { min: number; max: number }) => {
      expect(10 * cm).toBeGreaterThanOrEqual(min - GRID_MM);
      expect(10 * cm).toBeLessThanOrEqual(max + GRID_MM);
    };
    for (const { cm } of measured) {
      within(cm.midFrontalCm, numbers.midFrontalMm);
      for (const side of ['left', 'right'] as const) {
        within(cm.setbackCm[side], numbers.setbackMm);
        within(cm.lateralCm[side], numbers.lateralMm);
      }
    }
  });

  it('has a peak only if its style has one, as tall as that allows', () => {
    const { min, max } = numbers.peak?.tallMm ?? { min: 0, max: 0 };
    for (const { cm } of measured) {
      expect(cm.peakCm === undefined).toBe(numbers.peak === undefined);
      expect(10 * (cm.peakCm ?? 0)).toBeGreaterThanOrEqual(min);
      expect(10 * (cm.peakCm ?? 0)).toBeLessThanOrEqual(max);
    }
  });
});
