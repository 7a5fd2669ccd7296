import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { SurfaceSites } from '../../../../src/anatomy/mesh';
import { pickSites, triangleAreas, whiteSites } from '../../../../src/density/sampling/candidates';
import { decodeSites, encodeSites, reversedOrder, roundSites } from '../../../../src/density/sampling/codec';
import { createRandom } from '../../../../src/density/sampling/random';
import { flatMesh } from './meshes';

function shuffledSites(count: number, cells: number, seed: number): SurfaceSites {
  const random = createRandom(seed);
  const sites = whiteSites(triangleAreas(flatMesh(100, cells)), count, random);
  const keys = Float64Array.from({ length: count }, random);
  const order = Uint32Array.from(keys.keys()).sort((i, j) => keys[i]! - keys[j]!);
  return pickSites(sites, order);
}

/** Sites as sorted strings. */
function listed({ triangle, b, c }: SurfaceSites): string[] {
  return Array.from(triangle, (t, i) => `${t} ${b[i]} ${c[i]}`).sort();
}

describe('encodeSites, decodeSites', () => {
  const sites = shuffledSites(3001, 20, 31);

  it.each([4, 7, 8])('keeps every site at %i bits, rounded', (bits) => {
    const rounded = roundSites(sites, bits);
    expect(listed(decodeSites(encodeSites(sites, { bits })))).toEqual(listed(rounded));
    for (let i = 0; i < 3001; i++) {
      expect(Math.abs(rounded.b[i]! - sites.b[i]!)).toBeLessThanOrEqual(2 ** -bits);
      expect(Math.abs(rounded.c[i]! - sites.c[i]!)).toBeLessThanOrEqual(2 ** -bits);
      expect(rounded.b[i]! + rounded.c[i]!).toBeLessThanOrEqual(1);
    }
  });

  it('keeps every site in its band of rank', () => {
    const decoded = decodeSites(encodeSites(sites, { bands: 10 }));
    const rounded = roundSites(sites);
    for (let band = 0; band < 10; band++) {
      const [from, to] = [Math.floor(300.1 * band), Math.floor(300.1 * (band + 1))];
      const part = (all: SurfaceSites) =>
        listed({ triangle: all.triangle.slice(from, to), b: all.b.slice(from, to), c: all.c.slice(from, to) });
      expect(part(decoded)).toEqual(part(rounded));
    }
  });

  it('settles: what is decoded codes to the same bytes', () => {
    const bytes = encodeSites(sites);
    expect(listed(decodeSites(encodeSites(decodeSites(bytes))))).toEqual(listed(decodeSites(bytes)));
    expect(roundSites(roundSites(sites))).toEqual(roundSites(sites));
  });

  it.each([0, 1, 5])('codes %i sites', (count) => {
    const few = pickSites(
      sites,
      Array.from({ length: count }, (_, i) => i),
    );
    expect(decodeSites(encodeSites(few)).triangle.length).toBe(count);
  });

  it('reads bytes that start inside a buffer', () => {
    const bytes = encodeSites(sites);
    const larger = new Uint8Array(bytes.length + 7);
    larger.set(bytes, 7);
    expect(decodeSites(larger.subarray(7))).toEqual(decodeSites(bytes));
  });

  it('takes at most 2.6 bytes a site under gzip, for 60,000 sites on 20,000 triangles', () => {
    const bytes = encodeSites(shuffledSites(60000, 100, 32));
    expect(gzipSync(bytes, { level: 9 }).length / 60000).toBeLessThan(2.6);
  });

  it('refuses options out of range', () => {
    expect(() => encodeSites(sites, { bits: 9 })).toThrow(/9/);
    expect(() => encodeSites(sites, { bands: 0 })).toThrow(/0/);
  });
});

describe('damaged bytes', () => {
  const bytes = encodeSites(shuffledSites(500, 20, 33));
  const broken = (change: (copy: Uint8Array) => void) => {
    const copy = bytes.slice();
    change(copy);
    return () => decodeSites(copy);
  };

  it('name what is wrong', () => {
    expect(broken((b) => (b[0] = 0))).toThrow(/not a set of sites/);
    expect(broken((b) => (b[4] = 9))).toThrow(/version 9/);
    expect(broken((b) => (b[5] = 3))).toThrow(/bits/);
    expect(broken((b) => b.fill(0, 6, 8))).toThrow(/bands/);
    expect(broken((b) => b[8]!++)).toThrow(/expected/);
    expect(broken((b) => (b[16 + 3] = 255))).toThrow(RangeError);
    expect(broken((b) => b.fill(255, 16, 40))).toThrow(/broken at byte/);
    expect(broken((b) => (b[b.length - 1] = 255))).toThrow(/off its triangle/);
  });

  it('throw at every length but the right one', () => {
    for (let length = 0; length < bytes.length; length += 13)
      expect(() => decodeSites(bytes.subarray(0, length))).toThrow(RangeError);
  });
});

describe('reversedOrder', () => {
  it('is a permutation whose prefixes are spread', () => {
    expect([...reversedOrder(8)]).toEqual([0, 4, 2, 6, 1, 5, 3, 7]);
    for (const length of [0, 1, 2, 3, 100, 781]) {
      const order = [...reversedOrder(length)];
      expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length }, (_, i) => i));
    }
    const firstHalf = [...reversedOrder(781)].slice(0, 390);
    expect(firstHalf.filter((n) => n < 390).length).toBeCloseTo(195, -1);
  });
});
