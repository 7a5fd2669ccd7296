import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_SCARS, SCAR_RANGE, type Scar } from '../../../src/design/client';
import { STROKE_GRID } from '../../../src/design/line';
import { classifyFollicles } from '../../../src/density/classify';
import { hairMapOf } from '../../../src/density/hairLoss';
import { LOSS_CLASSES } from '../../../src/density/lossClasses';
import { packedSites } from '../../../src/density/packing';
import { prepareBlend, prepareSites, type PlacedSites } from '../../../src/density/sites';
import { GRID_SIZE, rasterOf, sampleGrid } from '../../../src/hairline/raster';
import { acrossTheBack } from '../../../src/scars/course';
import { HEIGHT_MM } from '../../../src/scars/grid';
import { shareAt } from '../../../src/scars/scarMap';
import { layScars, type LaidScars } from '../../../src/scars/scars';
import { hairlessScars, loseDots, takesOf, unevenLooks } from '../../../src/scars/takes';
import { scarAreaCm2 } from '../../../src/scars/area';
import { headOf, referenceMan, storedSites } from '../support/head';

const HEADS = ['man', 'woman'] as const;
const man = referenceMan();
const follicles: Record<(typeof HEADS)[number], PlacedSites> = {
  man: prepareSites(man, storedSites('follicles')),
  woman: prepareSites(headOf('woman'), storedSites('follicles'), man),
};
const lay = (head: (typeof HEADS)[number], ...scars: Scar[]): LaidScars =>
  layScars(headOf(head), follicles[head], scars)!;

const strip = (part: Partial<Extract<Scar, { kind: 'strip' }>> = {}): Scar => ({
  kind: 'strip',
  heightMm: 15,
  lengthMm: 200,
  widthMm: 4,
  lines: 1,
  ...part,
});

/** A path on the crown, about 40 mm long. */
const CROWN = [900, 1250, 1024, 1250, 1150, 1250];

describe.each(HEADS)('on the %s', (name) => {
  const head = headOf(name);

  test.each([
    [4, 200],
    [2, 120],
    [8, 240],
  ])('a strip of %f × %f mm is that wide and that long along the skin', (widthMm, lengthMm) => {
    const { uv, count } = acrossTheBack(head, 15, lengthMm);
    const { xyz } = rasterOf(head);
    const at = (i: number) => [0, 1, 2].map((k) => sampleGrid(xyz, GRID_SIZE, uv[2 * i]!, uv[2 * i + 1]!, 3, k));
    let mm = 0;
    for (let i = 1; i < count; i++) mm += Math.hypot(...at(i).map((x, k) => x - at(i - 1)[k]!));
    expect(mm).toBeGreaterThan(lengthMm - 2);
    expect(mm).toBeLessThan(lengthMm + 1);
    // Towards both ends it runs out like a root: a third of the taper is missing at each.
    const taperMm = Math.min(16, lengthMm / 4);
    const meanMm = (100 * scarAreaCm2(head, lay(name, strip({ widthMm, lengthMm })))) / (lengthMm - (2 / 3) * taperMm);
    expect(Math.abs(meanMm / widthMm - 1)).toBeLessThan(0.06);
  });

  test('it is a smile: its ends lie higher than its middle, and as high on either side', () => {
    const { uv, count } = acrossTheBack(head, 15, 240);
    const { xyz } = rasterOf(head);
    const y = (i: number) => sampleGrid(xyz, GRID_SIZE, uv[2 * i]!, uv[2 * i + 1]!, 3, 1);
    const middle = y(count >> 1);
    expect(y(0) - middle).toBeGreaterThan(15);
    expect(Math.abs(y(0) - y(count - 1))).toBeLessThan(1.5);
  });

  test('a field of grafts has as many scars a cm² as asked for, of 0.7 to 1 mm', () => {
    const fue: Scar = { kind: 'fue', heightMm: 25, lengthMm: 180, bandMm: 60, perCm2: 18 };
    const scars = lay(name, fue);
    const core = 18 * 0.01 * Math.PI * (0.85 / 2) ** 2;
    const { uv, count } = acrossTheBack(head, 25, 60);
    let [sum, n] = [0, 0];
    const spacing = 0.0005;
    for (let i = 0; i < count; i++)
      for (let dx = -20; dx <= 20; dx++)
        for (let dy = -40; dy <= 40; dy += 2) {
          sum += shareAt(scars, uv[2 * i]! + dx * spacing, uv[2 * i + 1]! + dy * spacing);
          n++;
        }
    expect(sum / n / core).toBeGreaterThan(0.85);
    expect(sum / n / core).toBeLessThan(1.15);
  });

  test('what would reach beyond the hair-bearing skin is cut', () => {
    const low = strip({ heightMm: -30, lengthMm: 320 });
    const whole = scarAreaCm2(head, lay(name, strip({ lengthMm: 320 })));
    const cut = scarAreaCm2(head, lay(name, low));
    expect(whole).toBeLessThan(0.04 * 320);
    expect(cut).toBeLessThan(0.04 * 320);
    const beside = lay(name, { kind: 'drawn', widthMm: 5, path: [0, 0, STROKE_GRID, STROKE_GRID] });
    expect(Number.isFinite(scarAreaCm2(head, beside))).toBe(true);
  });
});

test('two lines run beside each other, a finger apart', () => {
  const [one, two] = [lay('man', strip()), lay('man', strip({ lines: 2 }))];
  expect(two.bands).toHaveLength(2);
  const ratio = scarAreaCm2(man, two) / scarAreaCm2(man, one);
  expect(ratio).toBeGreaterThan(1.8);
  expect(ratio).toBeLessThan(2.05);
});

test('only a keloid is raised: highest in its middle, and rounded', () => {
  const keloid = lay('man', { kind: 'keloid', widthMm: 12, path: CROWN });
  const flat = lay('man', strip(), { kind: 'drawn', widthMm: 12, path: CROWN });
  const heights = (of: LaidScars) => of.texels.filter((_, i) => i % 2 === 1);
  expect(heights(flat).every((height) => height === 0)).toBe(true);
  const top = (heights(keloid).reduce((most, height) => Math.max(most, height), 0) / 255) * HEIGHT_MM;
  expect(top).toBeGreaterThan(2.4);
  expect(top).toBeLessThan(4);
});

test('a keloid gets no pigment, in no zone and by no hand; nothing is blended around it', () => {
  const hair = hairMapOf(man, LOSS_CLASSES['norwood-6']);
  const sites = prepareSites(man, storedSites('pigment'));
  const keloid = lay('man', { kind: 'keloid', widthMm: 12, path: CROWN });
  const takes = takesOf(man, hair, sites, sites.uv, keloid);
  const blend = loseDots(prepareBlend(sites, hair, { zone: 'scars', onScar: takes.onScar }), takes);
  const inside = Array.from(blend.keys()).filter((i) => shareAt(keloid, sites.uv[2 * i]!, sites.uv[2 * i + 1]!) > 0.6);
  expect(inside.length).toBeGreaterThan(500);
  expect(inside.every((i) => blend[i]! < 0)).toBe(true);
  expect(blend.some((share) => share > 0)).toBe(false);
  expect(scarAreaCm2(man, keloid)).toBeLessThan(0.3);
  // Packed sites are those that anything, strokes of a brush too, can put dots on.
  const packed = new Set(packedSites({ sites, blend, waves: new Float32Array(2 * sites.count) }).site);
  expect(inside.some((i) => packed.has(i))).toBe(false);
});

test('a keloid swells and narrows along its way, and its ends run out', () => {
  const path = Array.from({ length: 5 }, (_, i) => [700 + 160 * i, 1250]).flat();
  const keloid = lay('man', { kind: 'keloid', widthMm: 10, path });
  const widths: number[] = [];
  for (let u = 700; u <= 1340; u += 8) {
    let n = 0;
    for (let v = 1150; v < 1350; v++) n += shareAt(keloid, u / STROKE_GRID, v / STROKE_GRID);
    widths.push(n);
  }
  const middle = widths.slice(20, -20);
  const mean = middle.reduce((sum, width) => sum + width, 0) / middle.length;
  expect(widths[1]!).toBeLessThan(0.6 * mean);
  expect(widths.at(-2)!).toBeLessThan(0.6 * mean);
  expect(Math.max(...middle) / Math.min(...middle)).toBeGreaterThan(1.25);
});

test('hair is gone from scars, and nowhere else', () => {
  const hair = hairMapOf(man, LOSS_CLASSES['norwood-6']);
  const scars = lay('man', strip({ widthMm: 6 }), { kind: 'fue', heightMm: 40, lengthMm: 150, bandMm: 30, perCm2: 15 });
  const before = classifyFollicles(follicles.man, hair);
  const after = hairlessScars(before.slice(), follicles.man, scars);
  let [gone, left] = [0, 0];
  before.forEach((um, i) => {
    const share = shareAt(scars, follicles.man.uv[2 * i]!, follicles.man.uv[2 * i + 1]!);
    if ((share > 0.9 && after[i] !== 0) || (share === 0 && after[i] !== um))
      throw new Error(`follicle ${i}: ${after[i]}`);
    if (um > 0 && share > 0.9) gone++;
    if (after[i]! > 0) left++;
  });
  expect(gone).toBeGreaterThan(500);
  expect(left).toBeGreaterThan(10_000);
});

const isSame = (a: Float32Array, b: Float32Array): boolean => a.every((value, i) => value === b[i]);

describe('pigment', () => {
  const hair = hairMapOf(man, LOSS_CLASSES['norwood-6']);
  const sites = prepareSites(man, storedSites('pigment'));
  const scars = lay('man', strip({ widthMm: 6 }));
  const takes = takesOf(man, hair, sites, sites.uv, scars);
  const looks = { radiusMm: new Float32Array(sites.count).fill(0.1), tone: new Float32Array(sites.count).fill(1) };

  test('goes onto scars and a few mm around, where the zone has scars', () => {
    const bare = prepareBlend(sites, hair);
    const onAll = prepareBlend(sites, hair, { zone: 'all', onScar: takes.onScar });
    const onScars = prepareBlend(sites, hair, { zone: 'scars', onScar: takes.onScar });
    const onTop = prepareBlend(sites, hair, { zone: 'top', onScar: takes.onScar });
    const wanted = bare.map((share, i) => Math.max(share, takes.onScar[i]!));
    expect([
      isSame(onTop, prepareBlend(sites, hair, { zone: 'top' })),
      isSame(onScars, takes.onScar),
      isSame(onAll, wanted),
    ]).toEqual([true, true, true]);
    const around = takes.onScar.filter((share, i) => share > 0 && takes.share[i] === 0).length;
    const within = takes.share.filter((share) => share > 0.9).length;
    expect(around).toBeGreaterThan(within / 2);
    expect(within).toBeGreaterThan(2000);
  });

  test('takes unevenly there: some dots are lost, the others differ more and are wider', () => {
    const { tone, radiusMm } = unevenLooks(looks, takes);
    const on = Array.from(takes.share.keys()).filter((i) => takes.share[i]! > 0.95);
    const blend = loseDots(new Float32Array(sites.count).fill(1), takes);
    const share = on.filter((i) => takes.onScar[i] === 0 && blend[i] === 0).length / on.length;
    expect(share).toBeGreaterThan(0.06);
    expect(share).toBeLessThan(0.14);
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(mean(on.map((i) => radiusMm[i]!))).toBeGreaterThan(0.105);
    expect(Math.max(...on.map((i) => tone[i]!)) - Math.min(...on.map((i) => tone[i]!))).toBeGreaterThan(0.3);
    takes.share.forEach((part, i) => {
      if (part === 0 && (tone[i] !== 1 || radiusMm[i] !== looks.radiusMm[i])) throw new Error(`site ${i} is changed`);
    });
  });

  test('without scars everything is the very same object', () => {
    expect(layScars(man, follicles.man, [])).toBeUndefined();
    expect(layScars(man, follicles.man, undefined)).toBeUndefined();
    expect(unevenLooks(looks, undefined)).toBe(looks);
  });
});

const within = ({ min, max }: { min: number; max: number }) =>
  fc.double({ min: 2 * min - max, max: 2 * max - min, noNaN: true });
const anyScar: fc.Arbitrary<Scar> = fc.oneof(
  fc.record({
    kind: fc.constant('strip' as const),
    heightMm: within(SCAR_RANGE.heightMm),
    lengthMm: within(SCAR_RANGE.lengthMm),
    widthMm: within(SCAR_RANGE.stripWidthMm),
    lines: fc.constantFrom(1 as const, 2 as const),
  }),
  fc.record({
    kind: fc.constant('fue' as const),
    heightMm: within(SCAR_RANGE.heightMm),
    lengthMm: within(SCAR_RANGE.lengthMm),
    bandMm: within(SCAR_RANGE.bandMm),
    perCm2: within(SCAR_RANGE.perCm2),
  }),
  fc.record({
    kind: fc.constantFrom('drawn' as const, 'keloid' as const),
    widthMm: within(SCAR_RANGE.drawnWidthMm),
    path: fc
      .array(fc.tuple(fc.integer({ min: 0, max: STROKE_GRID }), fc.integer({ min: 0, max: STROKE_GRID })), {
        minLength: 1,
        maxLength: 6,
      })
      .map((points) => points.flat()),
  }),
);

test('any scars, also out of range, give a map of finite figures; more than a person has are left out', () => {
  fc.assert(
    fc.property(fc.constantFrom(...HEADS), fc.array(anyScar, { minLength: 1, maxLength: 2 }), (name, scars) => {
      const laid = lay(name, ...scars);
      for (const { half, wander, course, segments } of laid.bands)
        for (const values of [half, wander, course.uv, course.mm, segments.at])
          if (!values.every(Number.isFinite)) throw new Error('not finite');
      expect(scarAreaCm2(headOf(name), laid)).toBeGreaterThanOrEqual(0);
      expect(scarAreaCm2(headOf(name), laid)).toBeLessThan(400);
    }),
    { seed: 6, numRuns: 24 },
  );
  expect(lay('man', ...Array.from({ length: MAX_SCARS + 4 }, () => strip())).bands).toHaveLength(MAX_SCARS);
});
