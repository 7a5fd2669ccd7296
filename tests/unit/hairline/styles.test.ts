import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STYLES } from '../../../src/design/schema';
import { peakAt, shapeAt, type Asked } from '../../../src/hairline/style';
import { HAIRLINE_STYLES } from '../../../src/hairline/styles';

describe.each(STYLES)('the style %s', (name) => {
  const style = HAIRLINE_STYLES[name];

  it('starts from values within its ranges', () => {
    const asked: Asked[] = [style.midFrontalMm, style.setbackMm, style.lateralMm, style.featherMm];
    for (const { min, start, max } of asked) {
      expect(start).toBeGreaterThanOrEqual(min);
      expect(start).toBeLessThanOrEqual(max);
    }
  });

  it('has a front that rises from the centre to the corner', () => {
    expect(shapeAt(style.shape, 0)).toBe(0);
    expect(shapeAt(style.shape, 1)).toBe(1);
    const share = fc.double({ min: 0, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(share, (t) => shapeAt(style.shape, t) <= shapeAt(style.shape, t + 0.001)),
      { seed: 1 },
    );
  });
});

describe('a widow’s peak', () => {
  const { tallMm, wideMm } = HAIRLINE_STYLES['widows-peak'].peak!;
  const peak = { tallMm: tallMm.start, wideMm };

  it('is as tall as asked, as wide as asked and blunt', () => {
    expect(peakAt(peak, 0)).toBeCloseTo(peak.tallMm);
    expect(peakAt(peak, peak.wideMm / 2)).toBe(0);
    expect(peakAt(peak, peak.wideMm / 4)).toBeGreaterThan(0);
    expect(peakAt(peak, 0) - peakAt(peak, 0.2)).toBeLessThan(0.1);
  });
});
