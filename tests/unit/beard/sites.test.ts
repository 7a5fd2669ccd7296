import { describe, expect, it } from 'vitest';
import type { Vec3 } from '../../../src/anatomy/mesh';
import { BEARD_SITES } from '../../../src/beard/source';
import { sitePositions } from '../../../src/density/sampling/candidates';
import { measureEvenness, tangentPatch } from '../../../src/density/sampling/metrics';
import { faceOfPerson, storedBeard } from '../support/beard';

/** On the flat of the cheek, of the reference man, and the way out of it. */
const CHEEK: Vec3 = [62, -84, 62];
const face = faceOfPerson('man');

/** The vertex nearest to a place, with its normal. */
function nearest(place: Vec3): { at: Vec3; normal: Vec3 } {
  const { positions } = face.surface;
  let [best, least] = [0, Infinity];
  for (let v = 0; v < positions.length / 3; v++) {
    const far = Math.hypot(...place.map((value, k) => value - positions[3 * v + k]!));
    if (far < least) [best, least] = [v, far];
  }
  const three = (values: Float32Array) => [0, 1, 2].map((k) => values[3 * best + k]!) as unknown as Vec3;
  return { at: three(positions), normal: three(face.normals) };
}

describe.each(['pigment', 'follicles'] as const)('the beard’s %s sites', (name) => {
  const sites = storedBeard()[name];
  const positions = sitePositions(face.surface, sites);
  const count = sites.triangle.length;
  const perCm2 = BEARD_SITES[`${name}PerCm2`];

  it('have the density asked for', () => {
    expect((100 * count) / face.chart.areaMm2).toBeCloseTo(perCm2, 0);
  });

  it.each(name === 'pigment' ? [0.33, 0.65, 1] : [0.65, 1])('are blue noise in their first %f', (share) => {
    const { at, normal } = nearest(CHEEK);
    const prefix = positions.subarray(0, 3 * Math.round(share * count));
    const { nearestP1, windowVariance, lowFrequency, peak } = measureEvenness(tangentPatch(prefix, at, normal, 22));
    expect(nearestP1).toBeGreaterThanOrEqual(0.6);
    expect(windowVariance).toBeLessThanOrEqual(0.2);
    expect(lowFrequency).toBeLessThanOrEqual(0.2);
    expect(peak).toBeLessThanOrEqual(2.4);
  });
});
