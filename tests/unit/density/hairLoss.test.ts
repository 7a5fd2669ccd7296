import { describe, expect, it } from 'vitest';
import { chartUvOf } from '../../../src/anatomy/chart';
import type { SkinLandmark } from '../../../src/anatomy/landmarks';
import { sampleHair } from '../../../src/density/hairLoss';
import { rasterOf, sampleGrid } from '../../../src/hairline/raster';
import { midline, placeAt } from '../../../src/hairline/tape';
import { seenFrom } from '../../../src/hairline/view';
import { referenceMan } from '../support/head';
import { norwoodSix, sampleBald } from '../support/density';

const head = referenceMan();
const map = norwoodSix(head);
const at = (name: SkinLandmark) => chartUvOf(head.surface, head.chart, head.landmarks[name].site);

describe('Norwood VI', () => {
  it('leaves vertex and crown bald and the back full', () => {
    for (const name of ['vertex', 'crown'] as const) {
      expect(sampleBald(map, ...at(name))).toBeGreaterThan(8);
      expect(sampleHair(map, ...at(name))).toBeLessThan(6);
    }
    for (const name of ['occiput', 'inion'] as const) {
      expect(sampleBald(map, ...at(name))).toBeLessThan(-15);
      expect(sampleHair(map, ...at(name))).toBeGreaterThan(79);
      expect(sampleHair(map, ...at(name))).toBeLessThan(111);
    }
  });

  it('thins out over 12–18 mm', () => {
    const [u] = at('occiput');
    const column = Array.from({ length: 400 }, (_, i) => [u, i / 400] as const).filter(([, v]) => v > 0.5);
    const share = column.map(([x, v]) => sampleHair(map, x, v) / sampleGrid(map.fullPerCm2, map.size, x, v));
    const from = share.findIndex((s) => s > 0.1);
    const to = share.findIndex((s) => s > 0.9);
    const mm = ((to - from) / 400) * Math.sqrt(sampleGrid(rasterOf(head).metric, map.size, ...column[from]!, 3, 2));
    expect(mm).toBeGreaterThan(7);
    expect(mm).toBeLessThan(18);
  });

  it('grows nothing on the forehead and below the nape', () => {
    const [, napeY] = head.landmarks.nape.at;
    expect(sampleHair(map, ...seenFrom(head, 'behind', 0, napeY + 5)!)).toBeLessThan(12);
    const brow = placeAt(head, midline(head), 55).point;
    expect(sampleHair(map, ...chartUvOf(head.surface, head.chart, brow))).toBeLessThan(0.1);
  });

  it('leaves 440–560 cm² of skin that bears hair or once did', () => {
    const { areaMm2 } = rasterOf(head);
    const mm2 = areaMm2.reduce((sum, area, cell) => sum + (map.bearing[cell]! > 0 ? area : 0), 0);
    expect(mm2).toBeGreaterThan(44000);
    expect(mm2).toBeLessThan(56000);
  });

  it('is the same every time', () => {
    expect(norwoodSix(head)).toEqual(map);
  });
});

describe('the direction of growth', () => {
  const grows = (u: number, v: number) => {
    const cell = Math.floor(v * map.size) * map.size + Math.floor(u * map.size);
    return [map.growth[2 * cell]!, map.growth[2 * cell + 1]!] as const;
  };

  it('is a unit tangent everywhere', () => {
    for (let i = 0; i < map.growth.length; i += 2)
      expect(Math.hypot(map.growth[i]!, map.growth[i + 1]!)).toBeCloseTo(1, 4);
  });

  it('is forward on top and down at the back', () => {
    expect(grows(...at('vertex'))[1]).toBeLessThan(-0.6);
    expect(grows(...at('inion'))[1]).toBeGreaterThan(0.8);
  });

  it('turns round the crown', () => {
    const [u, v] = at('crown');
    const r = 0.02;
    const around = [0, 1, 2, 3, 4, 5].map((k) => {
      const [du, dv] = [Math.cos((k * Math.PI) / 3), Math.sin((k * Math.PI) / 3)];
      const [gu, gv] = grows(u + r * du, v + r * dv);
      return { out: gu * du + gv * dv, round: du * gv - dv * gu };
    });
    for (const { out, round } of around) {
      expect(out).toBeGreaterThan(0);
      expect(round).toBeLessThan(0);
    }
  });
});
