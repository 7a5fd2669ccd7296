import { describe, expect, it } from 'vitest';
import { hairOf } from '../../../src/density/clientLoss';
import { classifyFollicles } from '../../../src/density/classify';
import { Composer } from '../../../src/density/composer';
import { plantGrafts } from '../../../src/density/grafts';
import { prepareBlend, prepareSites } from '../../../src/density/sites';
import { ZONES, type ZoneName } from '../../../src/design/client';
import { DEFAULT_DESIGN, type Design } from '../../../src/design/schema';
import { sampleField } from '../../../src/hairline/field';
import { lineOf } from '../../../src/hairline/shape';
import { sampleGrid } from '../../../src/hairline/raster';
import { hoursOf, zoneFigures } from '../../../src/plan/zones';
import { referenceMan, storedSites } from '../support/head';

const head = referenceMan();
const sites = prepareSites(head, storedSites('pigment'));
const designOf = (zone: ZoneName, stage = 6): Design => ({
  ...DEFAULT_DESIGN,
  zone,
  client: { loss: { pattern: 'norwood', stage } },
});

function composed(design: Design) {
  const { zone } = design;
  const hair = hairOf(head, design);
  const pigment = { sites, blend: prepareBlend(sites, hair, { zone }) };
  return { hair, pigment, composition: new Composer({ head, hair, pigment, zone }).compose(design) };
}

const AT_VI = Object.fromEntries(ZONES.map((zone) => [zone, composed(designOf(zone))])) as Record<
  ZoneName,
  ReturnType<typeof composed>
>;
const figure = (zone: ZoneName, name: 'area-cm2' | 'dots-session-1' | 'dots-session-3' | `zone-${string}-cm2`) =>
  (AT_VI[zone].composition.figures as Record<string, number>)[name]!;

describe('zones', () => {
  it('have areas in the order that their names promise', () => {
    expect(figure('hairline', 'area-cm2')).toBeGreaterThan(45);
    expect(figure('hairline', 'area-cm2')).toBeLessThan(80);
    expect(figure('crown', 'area-cm2')).toBeGreaterThan(45);
    expect(figure('crown', 'area-cm2')).toBeLessThan(75);
    expect(figure('top', 'area-cm2') + figure('crown', 'area-cm2')).toBeLessThan(figure('all', 'area-cm2'));
    expect(figure('all', 'area-cm2')).toBeLessThan(figure('scalp', 'area-cm2') - 100);
    expect(figure('scalp', 'area-cm2')).toBeGreaterThan(300);
    for (const zone of ['scars', 'beard', 'painted'] as const) expect(figure(zone, 'dots-session-1')).toBe(0);
  });

  it.each(['all', 'hairline', 'top', 'crown', 'scalp'] as const)(
    '%s: 65 dots for every treated cm² in each session, parts that add up, sessions nested',
    (zone) => {
      const area = figure(zone, 'area-cm2');
      for (const session of [1, 3] as const)
        expect(Math.abs(figure(zone, `dots-session-${session}`) / (65 * area) - 1)).toBeLessThan(0.04);
      const parts = ['hairline', 'top', 'crown', 'sides'].map((part) => figure(zone, `zone-${part}-cm2`));
      expect(parts.reduce((a, b) => a + b)).toBeCloseTo(area, 6);
      const { session } = AT_VI[zone].composition;
      const { blend } = AT_VI[zone].pigment;
      const unasked = session.filter((first, i) => first > 0 && blend[i] === 0);
      expect(unasked.length).toBe(0);
    },
  );

  it('the hairline is a soft band behind the line that ends 4 cm behind it, waves and all', () => {
    const { composition } = AT_VI.hairline;
    const depth: number[] = [];
    for (let i = 0; i < sites.count; i++)
      if (composition.session[i]! > 0)
        depth.push(sampleField(composition.field, sites.uv[2 * i]!, sites.uv[2 * i + 1]!));
    depth.sort((a, b) => a - b);
    expect(depth.at(-1)!).toBeLessThan(41);
    expect(depth[Math.floor(0.95 * depth.length)]!).toBeGreaterThan(22);
  });

  it('a scar is covered in whatever hair, but not by a zone that leaves it out', () => {
    const hair = hairOf(head, designOf('all'));
    const onScar = new Float32Array(sites.count).fill(0.8);
    const least = (zone: ZoneName) => prepareBlend(sites, hair, { zone, onScar }).reduce((a, b) => Math.min(a, b), 1);
    for (const zone of ['all', 'scalp', 'scars'] as const) expect(least(zone)).toBeGreaterThan(0.79);
    for (const zone of ['crown', 'hairline', 'painted'] as const) expect(least(zone)).toBe(0);
  });

  it('a band follows a drag to the bit', () => {
    const { hair, pigment } = AT_VI.hairline;
    const person = { head, hair, pigment, zone: 'hairline' as const };
    const live = new Composer(person);
    live.compose(designOf('hairline'));
    const moved: Design = { ...designOf('hairline'), line: { midFrontalMm: 79, left: { setbackMm: 20 } } };
    const [step, fresh] = [live.compose(moved), new Composer(person).compose(moved)];
    expect(step.session.every((first, i) => first === fresh.session[i])).toBe(true);
    expect(step.figures).toEqual(fresh.figures);
  });
});

describe('the plan', () => {
  it('gives 8.5 to 17 minutes for a thousand dots', () => {
    expect(hoursOf(12_000)).toEqual({ from: 1.7, to: 3.4 });
    expect(zoneFigures({ crown: 100 })).toEqual({
      'zone-crown-cm2': 100,
      'zone-crown-dots': 6500,
      'zone-crown-hours-from': (6500 * 8.5) / 60_000,
      'zone-crown-hours-to': (6500 * 17) / 60_000,
    });
  });

  it('takes areas of scars and beard from whoever knows them', () => {
    const { hair, pigment } = AT_VI.all;
    const { figures } = new Composer({ head, hair, pigment, extraZones: { scars: 3 } }).compose(designOf('all'));
    expect(figures['zone-scars-cm2']).toBe(3);
    expect(figures['zone-beard-cm2']).toBeUndefined();
  });
});

describe('pigment by class', () => {
  it.each([
    [2, 1500, 3000],
    [3, 3000, 5000],
    [4, 5500, 8500],
    [5, 8000, 11500],
    [7, 13000, 19000],
  ] as const)('Norwood %d takes %d–%d dots a session', (stage, min, max) => {
    const dots = composed(designOf('all', stage)).composition.figures['dots-session-1']!;
    expect(dots).toBeGreaterThan(min);
    expect(dots).toBeLessThan(max);
  });

  it('thinning is closed by as much as it has gone, nothing lost by none', () => {
    const dots = (thinning: number) => {
      const client = { loss: { pattern: 'none' as const, thinning } };
      return composed({ ...DEFAULT_DESIGN, client }).composition.figures['dots-session-1']!;
    };
    expect(dots(0)).toBe(0);
    expect(dots(0.3)).toBeGreaterThan(1500);
    expect(dots(0.6)).toBeGreaterThan(1.5 * dots(0.3));
  });
});

describe('a transplant', () => {
  const follicles = prepareSites(head, storedSites('follicles'));
  const hair = hairOf(head, DEFAULT_DESIGN);
  const bare = classifyFollicles(follicles, hair);

  it.each(['front', 'top', 'crown'] as const)(
    'on the %s stands sparse and terminal on bald skin, and takes nothing away',
    (place) => {
      const planted = bare.slice();
      plantGrafts(planted, follicles, head, { place, perCm2: 25 });
      const grafts = Array.from(planted.keys()).filter((i) => planted[i] !== bare[i]);
      expect(grafts.length).toBeGreaterThan(500);
      expect(grafts.length).toBeLessThan(2600);
      for (const i of grafts) {
        expect(planted[i]!).toBeGreaterThan(69);
        expect(bare[i]!).toBeLessThan(55);
      }
      const bald = grafts.filter(
        (i) => sampleGrid(hair.bald, hair.size, follicles.uv[2 * i]!, follicles.uv[2 * i + 1]!) > 0,
      );
      expect(bald.length / grafts.length).toBeGreaterThan(0.75);
    },
  );
});

it('her own line lies where the tape has found it, and no other style does', () => {
  const client = { tape: { hairlineMm: 64 } };
  const midFrontal = (style: Design['style'], edits: Design['line'] = {}) =>
    lineOf({ ...DEFAULT_DESIGN, style, client, line: edits }).midFrontalMm;
  expect(midFrontal('female')).toBe(64);
  expect(midFrontal('female', { midFrontalMm: 60 })).toBe(60);
  expect(midFrontal('natural')).toBe(73);
});
