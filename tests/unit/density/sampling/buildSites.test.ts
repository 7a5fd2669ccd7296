import { describe, expect, it } from 'vitest';
import { sitePositions } from '../../../../src/density/sampling/candidates';
import { buildSiteSets, rankedSites } from '../../../../src/density/sampling/buildSites';
import { decodeSites, encodeSites } from '../../../../src/density/sampling/codec';
import { measureEvenness, tangentPatch } from '../../../../src/density/sampling/metrics';
import { createRandom } from '../../../../src/density/sampling/random';
import { capMesh, groundOf, missedFloors, flatMesh, gapBetween, prefixOf } from './meshes';

const OPTIONS = { folliclesPerCm2: 115, pigmentPerCm2: 300, clearanceMm: 0.2 };
const PREFIXES = [0.15, 0.19, 0.25, 0.29, 0.37, 0.43, 0.54, 0.65, 0.87, 1];

describe('site sets on a plane, seed 1', () => {
  const mesh = flatMesh(50, 32);
  const sets = buildSiteSets(mesh, undefined, { ...OPTIONS, seed: 1 });
  const patchOf = (sites: typeof sets.pigment, share: number) =>
    tangentPatch(
      sitePositions(mesh, prefixOf(sites, Math.round(share * sites.triangle.length))),
      [0, 0, 0],
      [0, 0, 1],
      25 * Math.SQRT2,
    );

  it('have exact counts', () => {
    expect(sets.follicles.triangle.length).toBe(2875);
    expect(sets.pigment.triangle.length).toBe(7500);
  });

  it.each(PREFIXES)('are even up to rank %f of pigment', (share) => {
    expect(missedFloors(measureEvenness(patchOf(sets.pigment, share)))).toEqual([]);
  });

  it.each([0.25, 0.43])('have next to no low frequencies after a session at %f', (share) => {
    expect(measureEvenness(patchOf(sets.pigment, share)).lowFrequency).toBeLessThan(0.075);
  });

  it.each([0.15, 0.254, 0.654])('are even up to rank %f after the codec', (share) => {
    expect(missedFloors(measureEvenness(patchOf(decodeSites(encodeSites(sets.pigment)), share)))).toEqual([]);
  });

  it('keep pigment clear of follicles, after the codec too', () => {
    const positions = (sites: typeof sets.pigment) => sitePositions(mesh, decodeSites(encodeSites(sites)));
    expect(gapBetween(positions(sets.pigment), positions(sets.follicles), 1)).toBeGreaterThanOrEqual(0.2);
  });
});

describe('follicles alone on a wider plane, seed 1', () => {
  const mesh = flatMesh(80, 40);
  const sites = rankedSites(groundOf(mesh), 7360, createRandom(1));

  it.each([0.15, 0.25, 0.43, 0.65, 0.87])('are even up to rank %f', (share) => {
    const positions = sitePositions(mesh, prefixOf(sites, Math.round(share * 7360)));
    const patch = tangentPatch(positions, [0, 0, 0], [0, 0, 1], 40 * Math.SQRT2);
    expect(missedFloors(measureEvenness(patch))).toEqual([]);
  });
});

describe('site sets on a cap, seed 2', () => {
  const mesh = capMesh(44, 24, 75);
  const mask = Uint8Array.from({ length: 1152 }, (_, t) => (Math.floor(t / 48) > 2 ? 1 : 0));
  const build = (seed: number) => buildSiteSets(mesh, mask, { ...OPTIONS, seed });
  const sets = build(2);

  it.each([0.25, 0.65, 1])('are even up to rank %f', (share) => {
    const sites = prefixOf(sets.pigment, Math.round(share * sets.pigment.triangle.length));
    expect(missedFloors(measureEvenness(tangentPatch(sitePositions(mesh, sites), [0, 0, 75], [0, 0, 1], 22)))).toEqual(
      [],
    );
  });

  it('stay on the triangles of the mask, within their weights', () => {
    for (const { triangle, b, c } of [sets.follicles, sets.pigment])
      for (let i = 0; i < triangle.length; i++) {
        expect(mask[triangle[i]!]).toBe(1);
        expect(Math.min(b[i]!, c[i]!)).toBeGreaterThanOrEqual(0);
        expect(b[i]! + c[i]!).toBeLessThanOrEqual(1);
      }
  });

  it('keep pigment clear of follicles', () => {
    const [pigment, follicles] = [sitePositions(mesh, sets.pigment), sitePositions(mesh, sets.follicles)];
    expect(gapBetween(pigment, follicles, 1)).toBeGreaterThanOrEqual(0.2);
  });

  it('repeat for a seed and differ between seeds', () => {
    expect(build(2)).toEqual(sets);
    expect(build(3)).not.toEqual(sets);
  });
});

describe('buildSiteSets', () => {
  it('refuses a clearance that leaves no room', () => {
    const build = () => buildSiteSets(flatMesh(10, 8), undefined, { ...OPTIONS, clearanceMm: 1, seed: 1 });
    expect(build).toThrow(RangeError);
  });
});
