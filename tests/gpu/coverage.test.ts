import { afterAll, describe, expect, test } from 'vitest';
import { mulberry, type Random } from './support/random';
import { CoverageMap, type StampSites } from '../../src/gpu/coverage';
import { constantTexture, openRenderer, texelsOf } from './support/renderer';

const SIZE_PX = 512;
/** As on the head: about five texels a millimetre. */
const MM_PER_UNIT = 100;
const CELL_MM = 0.72;
/** Nothing is stamped so near the border, so that no filter loses any of it. */
const MARGIN = 0.12;

const { renderer, complaints, dispose } = openRenderer();
const scale = constantTexture(MM_PER_UNIT);
const maps: CoverageMap[] = [];
afterAll(() => {
  for (const map of maps) map.dispose();
  scale.dispose();
  dispose();
});

/** A jittered grid: dots never come so close that they cover each other. */
function placeSites(random: Random): Float32Array {
  const cells = Math.floor(((1 - 2 * MARGIN) * MM_PER_UNIT) / CELL_MM);
  const jitter = () => 0.5 + 0.3 * (random() - 0.5);
  const uv = Array.from({ length: cells * cells }, (_, i) => [
    MARGIN + (((i % cells) + jitter()) * CELL_MM) / MM_PER_UNIT,
    MARGIN + ((Math.floor(i / cells) + jitter()) * CELL_MM) / MM_PER_UNIT,
  ]);
  return Float32Array.from(uv.flat());
}

function discs(seed: number, radiusMm: number): StampSites {
  const uv = placeSites(mulberry(seed));
  const count = uv.length / 2;
  return {
    uv,
    mmPerUnit: new Float32Array(count).fill(MM_PER_UNIT),
    radiusMm: new Float32Array(count).fill(radiusMm),
  };
}

const countOf = (sites: StampSites) => sites.mmPerUnit.length;

function makeMap(sites: StampSites): CoverageMap {
  const map = new CoverageMap(sites, scale, SIZE_PX);
  maps.push(map);
  return map;
}

function stamp(sites: StampSites, sessionOf: (site: number) => number): CoverageMap {
  const map = makeMap(sites);
  map.update(Uint8Array.from({ length: countOf(sites) }, (_, i) => sessionOf(i)));
  map.render(renderer);
  expect(complaints).toEqual([]);
  return map;
}

/** Covered skin in each channel, mm². */
function covered(texels: Float32Array): number[] {
  const sum = [0, 0, 0, 0];
  texels.forEach((value, i) => (sum[i % 4]! += value));
  return sum.map((total) => (total * MM_PER_UNIT ** 2) / (texels.length / 4));
}

const full = (map: CoverageMap) => texelsOf(renderer, map.full.texture, SIZE_PX);

describe('stamped discs cover their own area', () => {
  // Healed dots from the finest to the coarsest, and the size the page uses.
  test.each([0.08, 0.125, 0.2])('of radius %f mm at every scale', (radiusMm) => {
    const sites = discs(1, radiusMm);
    const map = stamp(sites, () => 1);
    const area = countOf(sites) * Math.PI * radiusMm ** 2;
    const scales = {
      full: full(map),
      half: texelsOf(renderer, map.half.texture, SIZE_PX / 2),
      quarter: texelsOf(renderer, map.quarter.texture, SIZE_PX / 4),
      eighth: texelsOf(renderer, map.quarter.texture, SIZE_PX / 8, 1),
      '1/32': texelsOf(renderer, map.quarter.texture, SIZE_PX / 32, 3),
      one: texelsOf(renderer, map.quarter.texture, 1, Math.log2(SIZE_PX / 4)),
      scattered: texelsOf(renderer, map.mean.texture, SIZE_PX / 4),
    };
    for (const [name, texels] of Object.entries(scales)) {
      const [first, ...others] = covered(texels);
      expect(Math.abs(first! / area - 1), `${name}: ${first! / area} of the discs’ area`).toBeLessThan(0.01);
      expect(others, `${name}: other channels`).toEqual([0, 0, 0]);
    }
  });

  test('where the light’s scattering spreads it, the mean is evener than what it is the mean of', () => {
    const map = stamp(discs(1, 0.125), () => 1);
    const spread = (texels: Float32Array) => {
      const inside = Array.from({ length: 64 * 64 }, (_, i) => texels[4 * ((32 + (i >> 6)) * 128 + 32 + (i & 63))]!);
      const mean = inside.reduce((sum, value) => sum + value, 0) / inside.length;
      return Math.sqrt(inside.reduce((sum, value) => sum + (value - mean) ** 2, 0) / inside.length) / mean;
    };
    const before = spread(texelsOf(renderer, map.quarter.texture, SIZE_PX / 4));
    const after = spread(texelsOf(renderer, map.mean.texture, SIZE_PX / 4));
    expect(after).toBeLessThan(0.7 * before);
    expect(after).toBeGreaterThan(0);
  });
});

test('dashes cover twice their half width times their length, and their caps', () => {
  const [radiusMm, lengthMm] = [0.06, 0.5];
  const round = discs(2, radiusMm);
  const count = countOf(round);
  const turn = mulberry(3);
  const direction = Float32Array.from(
    Array.from({ length: count }, () => 2 * Math.PI * turn()).flatMap((angle) => [Math.cos(angle), Math.sin(angle)]),
  );
  const map = stamp({ ...round, dash: { direction, lengthMm: new Float32Array(count).fill(lengthMm) } }, () => 1);
  const [area] = covered(full(map));
  const wanted = count * (2 * radiusMm * lengthMm + Math.PI * radiusMm ** 2);
  expect(Math.abs(area! / wanted - 1), `${area! / wanted} of the dashes’ area`).toBeLessThan(0.03);
});

describe('sessions', () => {
  const sites = discs(4, 0.125);

  test('each lands in its own channel, and a site of none nowhere', () => {
    for (const session of [1, 2, 3, 4]) {
      const areas = covered(full(stamp(sites, () => session)));
      const others = areas.filter((_, channel) => channel !== session - 1);
      expect(areas[session - 1], `session ${session}`).toBeGreaterThan(1);
      expect(others, `session ${session}`).toEqual([0, 0, 0]);
    }
    expect(covered(full(stamp(sites, () => 0)))).toEqual([0, 0, 0, 0]);
  });

  test('layers add: however sites are dealt out to sessions, all channels together are the same picture', () => {
    const all = full(stamp(sites, () => 1));
    const dealt = full(stamp(sites, (i) => 1 + (i % 3)));
    let worst = 0;
    for (let i = 0; i < all.length; i += 4) {
      const sum = dealt[i]! + dealt[i + 1]! + dealt[i + 2]! + dealt[i + 3]!;
      worst = Math.max(worst, Math.abs(sum - all[i]!));
    }
    expect(worst).toBeLessThan(1.5 / 255);
  });

  test('a layer is the same whether the others are there or not', () => {
    const both = full(stamp(sites, (i) => 1 + (i % 2)));
    const first = full(stamp(sites, (i) => (i % 2 ? 0 : 1)));
    const second = full(stamp(sites, (i) => (i % 2 ? 2 : 0)));
    expect(first.some((value) => value > 0)).toBe(true);
    expect(both.every((value, i) => value === first[i]! + second[i]!)).toBe(true);
  });

  test('the same sites stamped again give the same texels', () => {
    const map = stamp(sites, (i) => 1 + (i % 3));
    const before = full(map);
    map.update(Uint8Array.from({ length: countOf(sites) }, (_, i) => 1 + (i % 3)));
    map.render(renderer);
    expect(map.stamps).toBe(2);
    const after = full(map);
    expect(before.some((value) => value > 0)).toBe(true);
    expect(after.every((value, i) => value === before[i])).toBe(true);
  });

  test('moving on from many dots to few leaves none behind', () => {
    const map = stamp(sites, () => 1);
    map.update(new Uint8Array(countOf(sites)));
    map.render(renderer);
    expect(full(map).every((value) => value === 0)).toBe(true);
  });
});

test('dots are stamped once per update, however often it is drawn', () => {
  const map = makeMap(discs(5, 0.125));
  const none = new Uint8Array(countOf(discs(5, 0.125)));
  map.update(none);
  expect(map.stamps).toBe(0);
  map.render(renderer);
  map.render(renderer);
  expect(map.stamps).toBe(1);
  map.update(none);
  expect(map.stamps).toBe(1);
  map.render(renderer);
  map.render(renderer);
  expect(map.stamps).toBe(2);
});

test('the renderer is left as it was', () => {
  const map = makeMap(discs(6, 0.125));
  renderer.setClearColor(0x336699, 0.25);
  map.render(renderer);
  expect(renderer.getRenderTarget()).toBeNull();
  expect(renderer.getClearAlpha()).toBe(0.25);
  renderer.setClearColor(0, 0);
});
