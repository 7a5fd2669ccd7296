import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Head } from '../../../src/anatomy/head';
import { hairOf, laterHairOf, laterOf, lossOf } from '../../../src/density/clientLoss';
import { classifyFollicles } from '../../../src/density/classify';
import { groundOf } from '../../../src/density/ground';
import { hairMapOf, type HairMap } from '../../../src/density/hairLoss';
import { lossAt } from '../../../src/density/lossStages';
import { prepareBlend, prepareSites } from '../../../src/density/sites';
import { GRAFT_PLACES, LOSS_PATTERNS, STAGE_RANGE, type LossPattern } from '../../../src/design/client';
import { blocksOf } from '../../../src/hairline/blocks';
import { constructHairline } from '../../../src/hairline/construct';
import { buildField } from '../../../src/hairline/field';
import { sampleGrid } from '../../../src/hairline/raster';
import { styleLine } from '../../../src/hairline/shape';
import { midline, placeAt } from '../../../src/hairline/tape';
import { chartUvOf } from '../../../src/anatomy/chart';
import { measureAreas } from '../../../src/plan/counts';
import { headOf, storedSites } from '../support/head';
import { styleZone } from '../support/density';

const man = headOf('man');
const woman = headOf('woman');
const natural = buildField(man, constructHairline(man, styleLine('natural', 1)));
const areasOf = (map: HairMap) => measureAreas(man, natural, map, styleZone('natural'));
const hairAt = (pattern: LossPattern, stage: number) => hairMapOf(man, lossAt(pattern, stage), { own: 'man' });

const onMidline = (head: Head, mm: number) =>
  chartUvOf(head.surface, head.chart, placeAt(head, midline(head), mm).point);

describe('bald skin inside a natural hairline, by class (facts.md)', () => {
  it.each([
    ['norwood', 1, 0, 3],
    ['norwood', 2, 25, 33],
    ['norwood', 3, 48, 63],
    ['norwood-vertex', 3, 62, 83],
    ['norwood', 4, 82, 110],
    ['norwood', 5, 110, 147],
    ['norwood', 6, 138, 183],
    ['norwood', 7, 162, 260],
    ['norwood-a', 2, 25, 33],
    ['norwood-a', 3, 48, 63],
    ['norwood-a', 4, 82, 110],
    ['norwood-a', 5, 110, 147],
  ] as const)('%s %d: %d–%d cm²', (pattern, stage, min, max) => {
    const { baldAreaCm2, blendPercent } = areasOf(hairAt(pattern, stage));
    expect(baldAreaCm2).toBeGreaterThanOrEqual(min);
    expect(baldAreaCm2).toBeLessThanOrEqual(max);
    expect(blendPercent).toBeGreaterThanOrEqual(stage > 1 ? 15 : 0);
    expect(blendPercent).toBeLessThanOrEqual(30);
  });
});

describe.each(['norwood', 'norwood-a', 'norwood-vertex'] as const)('%s from class to class', (pattern) => {
  it('loses hair steadily: no step of 0.2 gives any back, adds over 15 cm² or moves a border over 16 mm', () => {
    const { min, max } = STAGE_RANGE[pattern];
    let before = hairAt(pattern, min);
    let was = areasOf(before).baldAreaCm2;
    for (let stage = min + 0.2; stage <= max + 1e-9; stage += 0.2) {
      const now = hairAt(pattern, stage);
      const is = areasOf(now).baldAreaCm2;
      expect(is, `${stage}`).toBeGreaterThan(was - 0.05);
      expect(is - was, `${stage}`).toBeLessThan(15);
      expect(furthestStep(before, now), `${stage}`).toBeLessThan(16);
      [before, was] = [now, is];
    }
  });
});

/** How far the border has come: the most that a cell newly bald is inside it. */
function furthestStep(before: HairMap, now: HairMap): number {
  let most = 0;
  for (const cell of groundOf(man).cells)
    if (before.bald[cell]! < 0 && now.bearing[cell]! > 0) most = Math.max(most, now.bald[cell]!);
  return most;
}

describe('what charts show', () => {
  const share = (map: HairMap, mm: number) => {
    const [u, v] = onMidline(man, mm);
    return sampleGrid(map.perCm2, map.size, u, v) / sampleGrid(map.fullPerCm2, map.size, u, v);
  };
  const bandMm = (map: HairMap) =>
    Array.from({ length: 150 }, (_, i) => 70 + i).filter((mm) => share(map, mm) > 0.4).length;

  it('a dense band between front and vertex in IV, a narrow one in V, none in VI', () => {
    const [four, five, six] = [4, 5, 6].map((stage) => bandMm(hairAt('norwood', stage))) as [number, number, number];
    expect(four).toBeGreaterThan(45);
    expect(five).toBeGreaterThan(8);
    expect(five).toBeLessThan(four / 2);
    expect(six).toBe(0);
  });

  it('a spot of its own at the vertex in III vertex, none in III', () => {
    const [u, v] = chartUvOf(man.surface, man.chart, man.landmarks.crown.site);
    const bald = (map: HairMap) => sampleGrid(map.ragged, map.size, u, v);
    expect(bald(hairAt('norwood-vertex', 3))).toBeGreaterThan(10);
    expect(bald(hairAt('norwood', 3))).toBeLessThan(-10);
    expect(share(hairAt('norwood-vertex', 3), 150)).toBeGreaterThan(0.8);
  });

  it('a horseshoe in VII: hair above the nape, none on top or at the temples', () => {
    const seven = hairAt('norwood', 7);
    for (const mm of [80, 120, 160, 200, 235]) expect(share(seven, mm)).toBeLessThan(0.15);
    const [u, v] = chartUvOf(man.surface, man.chart, man.landmarks.inion.site);
    expect(sampleGrid(seven.perCm2, seven.size, u, v)).toBeGreaterThan(75);
  });

  it('hair on top 85–100 a cm² where it is left, thinner at the hairline', () => {
    const none = hairMapOf(man, lossAt('none', 0), { own: 'man' });
    const at = (mm: number) => sampleGrid(none.perCm2, none.size, ...onMidline(man, mm));
    for (const mm of [120, 150, 180]) {
      expect(at(mm)).toBeGreaterThan(84);
      expect(at(mm)).toBeLessThan(101);
    }
    expect(at(76)).toBeGreaterThan(38);
    expect(at(76)).toBeLessThan(78);
  });
});

describe('the two heads as they come', () => {
  /** Frozen: first half of SHA-256 over the cells that a value between cells may ask for. */
  const FROZEN = {
    man: [
      'eda755b07be44ba7',
      '95a18bf3eeb783ad',
      '1354746823c11a8b',
      'defba0111383876c',
      '3fbff17c037eb44b',
      '6e5075190d98424f',
    ],
    woman: [
      '21e82179a4a87755',
      '6b849522f75e9ada',
      'c76f87e84c4b7f34',
      '9e273040b6816d2e',
      '1b43edcafc1a6d83',
      '4b2e0c40cecc9843',
    ],
  } as const;
  const GRIDS = ['bald', 'ragged', 'bearing', 'perCm2', 'fullPerCm2', 'growth'] as const;

  it.each(['man', 'woman'] as const)('the hair of the %s is that of the first release, to the bit', (name) => {
    const map = hairOf(headOf(name), { head: name, client: {}, later: 0 });
    expect(GRIDS.map((grid) => hashed(map[grid], blocksOf(headOf(name)).used))).toEqual(FROZEN[name]);
    expect([map.thin, map.patch]).toEqual([undefined, undefined]);
  });

  it.each([
    ['man', '7b83c4eef814c333', '05f01047dc7189c9'],
    ['woman', '08982b2f89fd8c0b', '71f6e3c4d4b3fee4'],
  ] as const)('so are the follicles and the blend of the %s', (name, shafts, blend) => {
    const map = hairOf(headOf(name), { head: name, client: {}, later: 0 });
    const placed = (set: 'follicles' | 'pigment') => prepareSites(headOf(name), storedSites(set), man);
    expect(digest(classifyFollicles(placed('follicles'), map))).toBe(shafts);
    expect(digest(prepareBlend(placed('pigment'), map))).toBe(blend);
  });
});

function hashed(grid: Float32Array, used: Uint8Array): string {
  const channels = grid.length / used.length;
  return digest(grid.map((value, i) => (used[Math.floor(i / channels)] ? value : 0)));
}

const digest = ({ buffer, byteOffset, byteLength }: Float32Array | Uint8Array): string =>
  createHash('sha256')
    .update(new Uint8Array(buffer, byteOffset, byteLength))
    .digest('hex')
    .slice(0, 16);

describe('the shafts', () => {
  const follicles = prepareSites(man, storedSites('follicles'));

  it.each([2, 3, 4, 5, 7])('are miniaturised at the border in Norwood %d, and whole deep in the hair', (stage) => {
    const map = hairAt('norwood', stage);
    const um = classifyFollicles(follicles, map);
    const fine = (from: number, to: number) => {
      const within = Array.from(um.keys()).filter((i) => {
        const mm = map.ragged[follicles.cell[i]!]!;
        return um[i]! > 30 && mm > from && mm <= to;
      });
      return within.filter((i) => um[i]! < 55).length / within.length;
    };
    expect(fine(-map.loss.transitionMm / 2, 2)).toBeGreaterThan(0.3);
    expect(fine(-100, -20)).toBe(0);
  });

  it('around a patch are fine within 5 mm, and none stands in it', () => {
    const patches = [{ u: 1024, v: 700, radiusMm: 15 }];
    const map = hairOf(man, { head: 'man', client: { loss: { pattern: 'none', patches } }, later: 0 });
    const um = classifyFollicles(follicles, map);
    const at = (i: number) => sampleGrid(map.patch!, map.size, follicles.uv[2 * i]!, follicles.uv[2 * i + 1]!);
    const seen = Array.from(um.keys()).filter((i) => um[i]! > 0);
    expect(seen.filter((i) => at(i) > 2.5)).toEqual([]);
    const border = seen.filter((i) => at(i) > -2.5);
    expect(border.filter((i) => um[i]! < 55).length / border.length).toBeGreaterThan(0.5);
    expect(Math.abs(areasOf(map).baldAreaCm2 / (Math.PI * 1.5 ** 2) - 1)).toBeLessThan(0.12);
  });
});

describe('the hairline that a tape has found', () => {
  it.each([
    ['none', 0, 72],
    ['none', 0, 90],
    ['norwood', 2, 80],
    ['norwood', 3, 95],
    ['ludwig', 2, 70],
  ] as const)('is where hair begins with %s %d at %d mm', (pattern, stage, hairlineMm) => {
    const loss = { pattern, stage };
    const map = hairOf(man, { head: 'man', client: { loss, tape: { hairlineMm } }, later: 0 });
    const edge = Array.from({ length: 100 }, (_, i) => 50 + i).find((mm) => {
      const [u, v] = onMidline(man, mm);
      return Math.min(sampleGrid(map.bearing, map.size, u, v), -bald(map, u, v)) > 0;
    })!;
    expect(Math.abs(edge - hairlineMm)).toBeLessThan(3.5);
  });

  const bald = (map: HairMap, u: number, v: number) =>
    map.loss.kind === 'fringe' ? sampleGrid(map.bald, map.size, u, v) : -1;
});

describe('later', () => {
  const design = (stage: number, later: number) => ({
    head: 'man' as const,
    client: { loss: { pattern: 'norwood-vertex' as const, stage } },
    later,
  });

  it('is only a class beyond the present one, and goes over into Norwood', () => {
    expect(laterOf(design(3, 3))).toBeUndefined();
    expect(laterOf(design(3, 2))).toBeUndefined();
    expect(laterOf(design(3, 0))).toBeUndefined();
    expect(laterOf(design(3, 3.5))).toEqual({ pattern: 'norwood-vertex', stage: 3.5 });
    expect(laterOf(design(3, 6))).toEqual({ pattern: 'norwood', stage: 6 });
    expect(laterOf(design(3, 10))).toEqual({ pattern: 'norwood', stage: 7 });
    expect(laterOf({ head: 'man', client: { loss: { pattern: 'totalis' } }, later: 5 })).toBeUndefined();
  });

  it('leaves less hair everywhere', () => {
    const [now, later] = [hairOf(man, design(3, 6)), laterHairOf(man, design(3, 6))!];
    for (const cell of groundOf(man).cells) expect(later.perCm2[cell]!).toBeLessThan(now.perCm2[cell]! + 8);
  });
});

describe('any client', () => {
  const edits = fc.record(
    {
      pattern: fc.constantFrom(...LOSS_PATTERNS),
      stage: fc.double({ min: -2, max: 12, noNaN: true }),
      thinning: fc.double({ min: 0, max: 1, noNaN: true }),
      patches: fc.array(
        fc.record({ u: fc.nat(2048), v: fc.nat(2048), radiusMm: fc.double({ min: 0, max: 200, noNaN: true }) }),
        { maxLength: 4 },
      ),
    },
    { requiredKeys: [] },
  );
  const anyClient = fc.record({
    loss: edits,
    tape: fc.record({ hairlineMm: fc.double({ min: 0, max: 400, noNaN: true }) }, { requiredKeys: [] }),
    grafts: fc.record({
      place: fc.constantFrom(...GRAFT_PLACES),
      perCm2: fc.double({ min: 0, max: 500, noNaN: true }),
    }),
  });

  it('has finite distances and densities from 0 to 110 a cm² (seed 9)', () => {
    fc.assert(
      fc.property(fc.constantFrom('man' as const, 'woman' as const), anyClient, (head, client) => {
        const map = hairOf(headOf(head), { head, client, later: 0 });
        const { cells } = groundOf(headOf(head));
        let [broken, least, most] = [0, Infinity, -Infinity];
        for (const cell of cells) {
          const sum = map.bald[cell]! + map.ragged[cell]! + map.bearing[cell]! + (map.thin?.[cell] ?? 0);
          if (!Number.isFinite(sum) || !Number.isFinite(map.perCm2[cell]!)) broken++;
          least = Math.min(least, map.perCm2[cell]!);
          most = Math.max(most, map.perCm2[cell]!);
        }
        expect(broken).toBe(0);
        expect(least).toBeGreaterThanOrEqual(0);
        expect(most).toBeLessThan(110);
        const { pattern, stage } = lossOf({ head, client });
        expect(stage).toBeGreaterThanOrEqual(STAGE_RANGE[pattern].min);
        expect(stage).toBeLessThanOrEqual(STAGE_RANGE[pattern].max);
      }),
      { seed: 9, numRuns: 12 },
    );
  });
});

it('women’s patterns on a man and men’s on a woman leave and take hair as they do', () => {
  const seven = hairMapOf(woman, lossAt('norwood', 7), { own: 'woman' });
  const share = (map: HairMap, head: Head, mm: number) => sampleGrid(map.perCm2, map.size, ...onMidline(head, mm));
  expect(share(seven, woman, 120)).toBeLessThan(6);
  const two = hairMapOf(man, lossAt('ludwig', 2), { own: 'man' });
  expect(share(two, man, 120)).toBeGreaterThan(20);
  expect(share(two, man, 120)).toBeLessThan(45);
});
