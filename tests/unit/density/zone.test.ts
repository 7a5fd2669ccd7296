import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { LOSS_CLASSES } from '../../../src/density/lossClasses';
import { blendAt, frontProfile, naturalProfile } from '../../../src/density/zone';
import { STYLES } from '../../../src/design/schema';
import { styleZone, wantedDensity } from '../support/density';

const mm = fc.double({ min: -40, max: 40, noNaN: true });

describe.each(STYLES)('the zone of %s', (name) => {
  const style = styleZone(name);

  it('has half of the full density on the line', () => {
    expect(frontProfile(style, style.behindMm)).toBe(0.5);
    expect(naturalProfile(0)).toBe(0.5);
  });

  it('gets denser inwards, from nothing to full', () => {
    fc.assert(
      fc.property(mm, mm, (a, b) => {
        const [outer, inner] = [Math.min(a, b), Math.max(a, b)];
        expect(frontProfile(style, outer)).toBeLessThanOrEqual(frontProfile(style, inner));
      }),
      { seed: 3 },
    );
    const reach = style.scatter > 0 ? Math.max(10, 2.41 * style.featherMm) : 1.21 * style.featherMm;
    expect(frontProfile(style, style.behindMm - reach)).toBe(0);
    expect(frontProfile(style, style.behindMm + style.featherMm)).toBe(1);
  });

  it('adds 65 dots/cm² a session where there is no hair', () => {
    for (const session of [1, 2, 3, 4]) expect(wantedDensity(style, session, 30, true, 1)).toBe(65 * session);
  });
});

test('her own line is kept: no pigment in front of it or on it', () => {
  expect(frontProfile(styleZone('female'), 0)).toBe(0);
});

describe('the blend into hair', () => {
  it('is whole on bald skin and gone deep in the hair', () => {
    for (const loss of Object.values(LOSS_CLASSES)) {
      expect(blendAt(5, loss)).toBe(1);
      expect(blendAt(0, loss)).toBe(1);
      expect(blendAt(-31, loss)).toBe(0);
    }
  });
});
