import { describe, expect, it } from 'vitest';
import { sitePositions } from '../../../src/density/sampling/candidates';
import { measureEvenness, tangentPatch } from '../../../src/density/sampling/metrics';
import { PATCH_MM, patchPlaces } from '../support/evenness';
import { referenceMan, storedSites } from '../support/head';

const PREFIXES = [0.15, 0.43, 0.65, 1];
const head = referenceMan();
const PLACES = patchPlaces(head);

describe.each(['pigment', 'follicles'] as const)('the %s sites that the page loads', (name) => {
  const sites = storedSites(name);
  const positions = sitePositions(head.surface, sites);
  const count = sites.triangle.length;

  it('has the density asked for', () => {
    expect((100 * count) / head.chart.areaMm2).toBeCloseTo(name === 'pigment' ? 300 : 115, 1);
  });

  describe.each(PLACES)('at the %s', (_, centre, normal) => {
    it.each(PREFIXES)('is blue noise in its first %f', (share) => {
      const prefix = positions.subarray(0, 3 * Math.round(share * count));
      const { nearestP1, windowVariance, lowFrequency, peak } = measureEvenness(
        tangentPatch(prefix, centre, normal, PATCH_MM),
      );
      expect(nearestP1).toBeGreaterThanOrEqual(0.6);
      expect(windowVariance).toBeLessThanOrEqual(0.17);
      expect(lowFrequency).toBeLessThanOrEqual(0.15);
      expect(peak).toBeLessThanOrEqual(2.2);
    });
  });
});
