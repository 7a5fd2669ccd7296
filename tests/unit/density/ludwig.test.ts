import { describe, expect, it } from 'vitest';
import { chartUvOf } from '../../../src/anatomy/chart';
import { classifyFollicles, classifySites } from '../../../src/density/classify';
import { hairMapOf, sampleHair } from '../../../src/density/hairLoss';
import { LOSS_CLASSES } from '../../../src/density/lossClasses';
import { prepareBlend, prepareSites, prepareWaves } from '../../../src/density/sites';
import { constructHairline } from '../../../src/hairline/construct';
import { buildField, sampleField } from '../../../src/hairline/field';
import { rasterOf, sampleGrid } from '../../../src/hairline/raster';
import { styleLine } from '../../../src/hairline/shape';
import { midline, placeAt } from '../../../src/hairline/tape';
import { dotsPerSession, measureAreas } from '../../../src/plan/counts';
import { headOf, storedSites } from '../support/head';
import { sampleBald, styleZone } from '../support/density';

const head = headOf('woman');
const reference = headOf('man');
const map = hairMapOf(head, LOSS_CLASSES['ludwig-2']);
const sites = prepareSites(head, storedSites('pigment'), reference);
const pigment = { sites, blend: prepareBlend(sites, map), waves: prepareWaves(sites, 1) };
const own = constructHairline(head, styleLine('female', 1));
const field = buildField(head, own);
const classes = classifySites(pigment, field, styleZone('female'));
const behindLine = (mm: number) =>
  chartUvOf(head.surface, head.chart, placeAt(head, midline(head), own.shape.midFrontalMm + mm).point);
const share = (mm: number) => {
  const [u, v] = behindLine(mm);
  return sampleHair(map, u, v) / sampleGrid(map.fullPerCm2, map.size, u, v);
};

describe('Ludwig II', () => {
  it('keeps her hairline and thins the hair behind it to about a third, back to the crown', () => {
    expect(share(8)).toBeGreaterThan(0.5);
    expect(share(8)).toBeGreaterThan(share(30) + 0.15);
    for (const mm of [35, 60, 90]) {
      expect(share(mm)).toBeGreaterThan(0.3);
      expect(share(mm)).toBeLessThan(0.45);
    }
    expect(share(150)).toBeGreaterThan(0.7);
  });

  it('leaves no place bald: single hairs of many calibres stand everywhere behind the line', () => {
    const follicles = prepareSites(head, storedSites('follicles'), reference);
    const um = classifyFollicles(follicles, map);
    expect(Math.min(...um.filter((shaft) => shaft > 0))).toBeGreaterThan(30);
    const thin = um.filter(
      (shaft, i) => shaft > 0 && sampleBald(map, follicles.uv[2 * i]!, follicles.uv[2 * i + 1]!) > 10,
    );
    const fine = thin.filter((shaft) => shaft < 55).length / thin.length;
    expect(fine).toBeGreaterThan(0.2);
    expect(fine).toBeLessThan(0.6);
    for (const mm of [20, 50, 80, 110]) expect(sampleHair(map, ...behindLine(mm))).toBeGreaterThan(15);
  });

  it('widens the part to the front', () => {
    const { metric, size } = rasterOf(head);
    const width = (mm: number) => {
      const [u, v] = behindLine(mm);
      let aside = 0;
      while (sampleBald(map, u + aside, v) > 0) aside += 0.001;
      return 2 * aside * Math.sqrt(sampleGrid(metric, size, u, v, 3, 0));
    };
    expect(width(40)).toBeGreaterThan(75);
    expect(width(100)).toBeLessThan(width(40) - 15);
  });

  it('bears hair on 440–560 cm²', () => {
    const { areaMm2 } = rasterOf(head);
    const mm2 = areaMm2.reduce((sum, area, cell) => sum + (map.bearing[cell]! > 0 ? area : 0), 0);
    expect(mm2).toBeGreaterThan(44000);
    expect(mm2).toBeLessThan(56000);
  });
});

describe('pigment behind her own line', () => {
  it('never lies on the line or in front of it', () => {
    const fromLine = [...classes.keys()]
      .filter((i) => classes[i]! > 0)
      .map((i) => sampleField(field, sites.uv[2 * i]!, sites.uv[2 * i + 1]!));
    expect(fromLine.length).toBeGreaterThan(10_000);
    expect(fromLine.reduce((least, mm) => Math.min(least, mm))).toBeGreaterThan(-0.5);
  });

  it('gets 65 dots a session for every treated cm²', () => {
    const { areaCm2 } = measureAreas(head, field, map, styleZone('female'));
    expect(areaCm2).toBeGreaterThan(80);
    for (const dots of dotsPerSession(classes)) expect(Math.abs(dots / (65 * areaCm2) - 1)).toBeLessThan(0.03);
  });
});
