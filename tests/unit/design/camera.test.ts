import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundPose } from '../../../src/design/camera';

const pose = { target: [0, 0, 0], azimuth: 0, elevation: 0, span: 300 } as const;

describe('a pose on its grid', () => {
  it.each([
    [0, 0],
    [-0.0001, 0],
    [180, 180],
    [-180, 180],
    [-179.9999, 180],
    [270, -90],
    [-720.5, -0.5],
    [899.999, 179.999],
    [900.001, -179.999],
  ])('turned by %d° is turned by %d°', (azimuth, seen) => {
    expect(roundPose({ ...pose, azimuth }).azimuth).toBe(seen);
  });

  it('stays where it is when rounded again, written and read', () => {
    const number = fc.double({ min: -3000, max: 3000, noNaN: true });
    fc.assert(
      fc.property(fc.tuple(number, number, number), number, number, number, (target, azimuth, elevation, span) => {
        const once = roundPose({ target, azimuth, elevation, span });
        expect(roundPose(once)).toEqual(once);
        expect(JSON.parse(JSON.stringify(once))).toEqual(once);
        expect(Math.abs(once.target[0] - target[0])).toBeLessThanOrEqual(0.000501);
        expect(once.azimuth).toBeGreaterThan(-180);
        expect(once.azimuth).toBeLessThanOrEqual(180);
      }),
      { numRuns: 3000, seed: 21 },
    );
  });
});
