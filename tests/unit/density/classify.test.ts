import { describe, expect, it } from 'vitest';
import { chartUvOf } from '../../../src/anatomy/chart';
import { classifyFollicles, classifySites, countSessions } from '../../../src/density/classify';
import { prepareBlend, prepareSites, prepareWaves } from '../../../src/density/sites';
import { STYLES, type StyleName } from '../../../src/design/schema';
import { constructHairline } from '../../../src/hairline/construct';
import { buildField, sampleField } from '../../../src/hairline/field';
import { styleLine } from '../../../src/hairline/shape';
import { dotsPerSession, measureAreas } from '../../../src/plan/counts';
import { midline, placeAt } from '../../../src/hairline/tape';
import { referenceMan, storedSites } from '../support/head';
import { isDesigned, norwoodSix, styleZone, wantedDensity } from '../support/density';

const head = referenceMan();
const map = norwoodSix(head);
const sites = prepareSites(head, storedSites('pigment'));
const pigment = { sites, blend: prepareBlend(sites, map), waves: prepareWaves(sites, 1) };
const still = { ...pigment, waves: new Float32Array(2 * sites.count) };
const fieldOf = (style: StyleName) => buildField(head, constructHairline(head, styleLine(style, 1)));

/** What a man of Norwood VI asks for: neither a woman's own line nor that of a boy, below which there is more skin. */
const MALE = STYLES.filter((style) => style !== 'female' && style !== 'juvenile');

describe.each(MALE)('a Norwood VI treated as %s', (style) => {
  const numbers = styleZone(style);
  const field = fieldOf(style);
  const classes = classifySites(pigment, field, numbers);
  const areas = measureAreas(head, field, map, numbers);

  it('has 138–183 cm² of bald skin inside the line and 15–30 % more to treat', () => {
    expect(areas.baldAreaCm2).toBeGreaterThan(138);
    expect(areas.baldAreaCm2).toBeLessThan(183);
    expect(areas.blendPercent).toBeGreaterThan(15);
    expect(areas.blendPercent).toBeLessThan(30);
  });

  it('gets 9,000–15,000 new dots in each session, 65 for every treated cm²', () => {
    for (const dots of dotsPerSession(classes)) {
      expect(dots).toBeGreaterThan(9000);
      expect(dots).toBeLessThan(15000);
      expect(Math.abs(dots / (65 * areas.areaCm2) - 1)).toBeLessThan(0.03);
    }
  });

  it('uses a site exactly when more is wanted than its rank tells, so that sessions are nested', () => {
    const plain = classifySites(still, field, numbers);
    const wrong: number[] = [];
    for (let i = 0; i < sites.count; i += 101) {
      const [u, v] = [sites.uv[2 * i]!, sites.uv[2 * i + 1]!];
      const mm = sampleField(field, u, v);
      if (isDesigned(field, u, v) && Math.abs(mm) < 3) continue;
      const rank = (sites.perCm2[i]! * i) / sites.count;
      const wanted = (k: number) => wantedDensity(numbers, k, mm, isDesigned(field, u, v), still.blend[i]!);
      const first = [1, 2, 3, 4].find((k) => wanted(k) > rank) ?? 0;
      const slack = [1, 2, 3, 4].some((k) => Math.abs(wanted(k) - rank) < 4);
      if (!slack && plain[i] !== first) wrong.push(i);
    }
    expect(wrong).toEqual([]);
  });
});

describe('the density of finished work', () => {
  it('is 65, 130 and 195 dots/cm² ± 3 % over 20 cm² in the interior', () => {
    const classes = classifySites(pigment, fieldOf('modern'), styleZone('modern'));
    const radiusMm = 10 * Math.sqrt(20 / Math.PI);
    const up = midline(head);
    for (const mm of [110, 150, 185]) {
      const [u, v] = chartUvOf(head.surface, head.chart, placeAt(head, up, mm).point);
      const within = discSites(u, v, radiusMm);
      for (const session of [1, 2, 3]) {
        const dots = within.filter((i) => classes[i]! > 0 && classes[i]! <= session).length;
        expect(Math.abs(dots / discAreaCm2(u, v, radiusMm) / (65 * session) - 1), `${mm} mm, ${session}`).toBeLessThan(
          0.03,
        );
      }
    }
  });
});

/** A disc in the chart, told in mm at its centre. */
const chartRadius = (u: number, v: number, radiusMm: number): number => {
  let best = 0;
  let nearest = Infinity;
  for (let i = 0; i < sites.count; i++) {
    const gap = Math.hypot(sites.uv[2 * i]! - u, sites.uv[2 * i + 1]! - v);
    if (gap < nearest) [nearest, best] = [gap, i];
  }
  return radiusMm / sites.mmPerUnit[best]!;
};

function discSites(u: number, v: number, radiusMm: number): number[] {
  const radius = chartRadius(u, v, radiusMm);
  return Array.from({ length: sites.count }, (_, i) => i).filter(
    (i) => Math.hypot(sites.uv[2 * i]! - u, sites.uv[2 * i + 1]! - v) < radius,
  );
}

/** Skin under the disc: triangles of the chart cut into small ones. */
function discAreaCm2(u: number, v: number, radiusMm: number): number {
  const radius = chartRadius(u, v, radiusMm);
  const { surface, chart } = head;
  const cuts = 8;
  let mm2 = 0;
  for (const t of chart.triangles) {
    const [i, j, k] = [0, 1, 2].map((n) => surface.indices[3 * t + n]!) as [number, number, number];
    if (Math.hypot(chart.uv[2 * i]! - u, chart.uv[2 * i + 1]! - v) > radius + 0.03) continue;
    const edge = (a: number, b: number) =>
      [0, 1, 2].map((n) => surface.positions[3 * b + n]! - surface.positions[3 * a + n]!);
    const [p, q] = [edge(i, j), edge(i, k)] as [number[], number[]];
    const area =
      Math.hypot(p[1]! * q[2]! - p[2]! * q[1]!, p[2]! * q[0]! - p[0]! * q[2]!, p[0]! * q[1]! - p[1]! * q[0]!) / 2;
    let hits = 0;
    for (let b = 0; b < cuts; b++)
      for (let c = 0; c < cuts; c++) {
        const [s, w] = [(b + 0.5) / cuts, (c + 0.5) / cuts];
        const [x, y] = s + w > 1 ? [1 - s, 1 - w] : [s, w];
        const mix = (n: number) =>
          chart.uv[2 * i + n]! * (1 - x - y) + chart.uv[2 * j + n]! * x + chart.uv[2 * k + n]! * y;
        if (Math.hypot(mix(0) - u, mix(1) - v) < radius) hits++;
      }
    mm2 += (area * hits) / (cuts * cuts);
  }
  return mm2 / 100;
}

describe('the dots of a natural hairline', () => {
  const field = fieldOf('natural');
  const classes = classifySites(pigment, field, styleZone('natural'));

  it('are the same every time', () => {
    expect(classifySites(pigment, field, styleZone('natural'))).toEqual(classes);
  });

  it('fall outside the line only within the feather, its waves and the sentinels', () => {
    const { featherMm, macroMm } = styleZone('natural');
    let ahead = 0;
    for (let i = 0; i < sites.count; i++) {
      if (classes[i] === 0) continue;
      const mm = sampleField(field, sites.uv[2 * i]!, sites.uv[2 * i + 1]!);
      expect(mm).toBeGreaterThan(-1.2 * featherMm - macroMm);
      if (mm < -featherMm) ahead++;
    }
    expect(ahead).toBeGreaterThan(3);
    expect(ahead).toBeLessThan(300);
  });

  it('are not those of another seed, and mostly the same behind the line', () => {
    const other = classifySites({ ...pigment, waves: prepareWaves(sites, 2) }, field, styleZone('natural'));
    let differ = 0;
    for (let i = 0; i < sites.count; i++) if (classes[i] !== other[i]) differ++;
    expect(differ).toBeGreaterThan(300);
    expect(differ).toBeLessThan(0.05 * countSessions(classes).reduce((a, b) => a + b));
  });

  it('sway to different sides left and right', () => {
    const { waves } = pigment;
    const pairs: [number, number][] = [];
    for (let i = 0; i < sites.count; i += 7) {
      const j = mirrorOf(i);
      if (j >= 0) pairs.push([waves[i]!, waves[j]!]);
    }
    const mean = (of: (pair: [number, number]) => number) =>
      pairs.reduce((sum, pair) => sum + of(pair), 0) / pairs.length;
    const correlation = mean(([a, b]) => a * b) / Math.sqrt(mean(([a]) => a * a) * mean(([, b]) => b * b));
    expect(pairs.length).toBeGreaterThan(50);
    expect(Math.abs(correlation)).toBeLessThan(0.4);
  });
});

const byPlace = new Map<string, number>();
const key = (x: number, y: number, z: number) => [x, y, z].map((mm) => Math.round(mm / 2)).join();
for (let i = 0; i < sites.count; i++)
  byPlace.set(key(sites.xyz[3 * i]!, sites.xyz[3 * i + 1]!, sites.xyz[3 * i + 2]!), i);

/** A site near the mirror image of another one that lies well to the left; −1 if none. */
function mirrorOf(i: number): number {
  const [x, y, z] = [sites.xyz[3 * i]!, sites.xyz[3 * i + 1]!, sites.xyz[3 * i + 2]!];
  return x > 20 ? (byPlace.get(key(-x, y, z)) ?? -1) : -1;
}

describe('follicles', () => {
  const follicles = prepareSites(head, storedSites('follicles'));
  const shafts = classifyFollicles(follicles, map);

  it('are as dense as the map says', () => {
    let [seen, wanted] = [0, 0];
    for (let i = 0; i < follicles.count; i++) {
      const cell = follicles.cell[i]!;
      if (map.ragged[cell]! > -25 || map.bearing[cell]! < 8) continue;
      wanted += map.perCm2[cell]! / follicles.perCm2[i]!;
      if (shafts[i]! > 0) seen++;
    }
    expect(Math.abs(seen / wanted - 1)).toBeLessThan(0.03);
  });

  it('are terminal in the fringe, vellus on top, miniaturised between', () => {
    const kinds = Array.from(shafts.keys())
      .filter((i) => shafts[i]! > 0)
      .map((i) => ({ um: shafts[i]!, mm: map.ragged[follicles.cell[i]!]! }));
    const thickest = Math.max(...kinds.filter(({ mm }) => mm > 5).map(({ um }) => um));
    const thinnest = Math.min(...kinds.filter(({ mm }) => mm < -20).map(({ um }) => um));
    expect(thickest).toBeLessThan(30);
    expect(thinnest).toBeGreaterThanOrEqual(55);
    expect(kinds.filter(({ um }) => um > 120)).toEqual([]);
  });
});
