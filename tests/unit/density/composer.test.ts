import { describe, expect, it } from 'vitest';
import { classifySites, countSessions } from '../../../src/density/classify';
import { Composer, type Composition } from '../../../src/density/composer';
import { createRandom } from '../../../src/density/sampling/random';
import { prepareBlend, prepareSites, prepareWaves } from '../../../src/density/sites';
import { zoneOf } from '../../../src/density/zone';
import { BRUSHES, STROKE_GRID, type Stroke } from '../../../src/design/line';
import { DEFAULT_DESIGN, STYLES, type Design } from '../../../src/design/schema';
import { constructHairline } from '../../../src/hairline/construct';
import { buildField, sampleField } from '../../../src/hairline/field';
import { lineOf } from '../../../src/hairline/shape';
import { measureAreas } from '../../../src/plan/counts';
import { referenceMan, storedSites } from '../support/head';
import { norwoodSix } from '../support/density';

const head = referenceMan();
const hair = norwoodSix(head);
const sites = prepareSites(head, storedSites('pigment'));
const pigment = { sites, blend: prepareBlend(sites, hair) };
const composer = () => new Composer({ head, hair, pigment });

const isEqual = (a: Uint8Array | Float32Array, b: Uint8Array | Float32Array): boolean =>
  a.length === b.length && a.every((value, i) => value === b[i]);

/** A step of a hand, a slider or a picker, drawn at random. */
function edited(design: Design, random: () => number): Design {
  const between = (low: number, high: number) => low + (high - low) * random();
  const any = <T>(list: readonly T[]): T => list[Math.floor(list.length * random())]!;
  const { line, character, strokes } = design;
  const corner = { lateralMm: between(54, 66), setbackMm: between(2, 28) };
  const edits: (() => Partial<Design>)[] = [
    () => ({ line: { ...line, left: { ...line.left, ...corner } } }),
    () => ({ line: { ...line, left: corner, right: corner } }),
    () => ({ line: { ...line, midFrontalMm: between(64, 82) } }),
    () => ({ line: {} }),
    () => ({ character: { ...character, featherMm: between(0, 20) } }),
    () => ({ character: { ...character, cornerRadiusMm: between(2, 20), macroMm: between(0, 8) } }),
    () => ({ character: {} }),
    () => ({ style: any(STYLES) }),
    () => ({ blend: random() < 0.5 ? null : { style: any(STYLES), share: random() } }),
    () => ({ seed: 1 + Math.floor(2 * random()) }),
    () => ({ strokes: [...strokes, stroke(any(BRUSHES), between(0.25, 0.75), between(0.3, 0.8), between(4, 24))] }),
    () => ({ strokes: strokes.map((last, i) => (i < strokes.length - 1 ? last : longer(last))) }),
    () => ({ strokes: strokes.slice(0, -1) }),
    () => ({ strokes: strokes.slice(1) }),
    () => ({}),
  ];
  return { ...design, ...any(edits)() };
}

const stroke = (brush: Stroke['brush'], u: number, v: number, sizeMm: number): Stroke => ({
  brush,
  sizeMm,
  strength: 0.7,
  path: [0, 1, 2, 3].flatMap((i) => [Math.round(u * STROKE_GRID) + 14 * i, Math.round(v * STROKE_GRID) + 5 * i * i]),
});

const longer = (before: Stroke): Stroke => ({
  ...before,
  path: [...before.path, before.path.at(-2)! + 12, before.path.at(-1)! - 9],
});

/** Sites whose class differs lie in what a composition says has changed. */
function expectTold({ session, changed }: Composition, before: Uint8Array): void {
  if (changed === 'all') return;
  const outside = Array.from(session.keys()).filter((i) => {
    if (session[i] === before[i]) return false;
    const [u, v] = [sites.uv[2 * i]!, sites.uv[2 * i + 1]!];
    return !changed || u < changed.u0 || u > changed.u1 || v < changed.v0 || v > changed.v1;
  });
  expect(outside).toEqual([]);
}

describe('composed step by step', () => {
  it.each([1, 2, 3])('a design is what it is from scratch, to the bit (14 edits, seed %i)', (seed) => {
    const random = createRandom(seed);
    const live = composer();
    let design: Design = DEFAULT_DESIGN;
    let before = live.compose(design).session.slice();
    for (let step = 0; step < 14; step++) {
      design = edited(design, random);
      const stepwise = live.compose(design);
      const fresh = composer().compose(design);
      expect(isEqual(stepwise.session, fresh.session)).toBe(true);
      expect(isEqual(stepwise.field.mm, fresh.field.mm)).toBe(true);
      expect(stepwise.figures).toEqual(fresh.figures);
      expectTold(stepwise, before);
      before = stepwise.session.slice();
    }
  });

  it('is what the parts give one by one over the whole field', () => {
    const design: Design = { ...DEFAULT_DESIGN, style: 'broken' };
    const hairline = constructHairline(head, lineOf(design));
    const field = buildField(head, hairline);
    const zone = zoneOf(design);
    const plain = classifySites({ ...pigment, waves: prepareWaves(sites, design.seed) }, field, zone);
    const { session, figures } = composer().compose(design);
    expect(isEqual(session, plain)).toBe(true);
    const [first, second, third] = countSessions(plain);
    expect(figures).toMatchObject({ 'dots-session-1': first, 'dots-session-2': second, 'dots-session-3': third });
    expect(figures['area-cm2']).toBe(measureAreas(head, field, hair, zone).areaCm2);
  });

  it('keeps the one array of sessions, and tells of nothing where nothing changed', () => {
    const live = composer();
    const first = live.compose(DEFAULT_DESIGN);
    expect(first.changed).toBe('all');
    const second = live.compose({ ...DEFAULT_DESIGN, tone: 7 });
    expect(second.changed).toBeUndefined();
    expect(second.session).toBe(first.session);
    expect(second.hairline).toBe(first.hairline);
  });
});

describe('a drag', () => {
  it('changes no dot outside the band that the line sweeps with its feather and waves', () => {
    const live = composer();
    const { featherMm, macroMm, microMm } = zoneOf(DEFAULT_DESIGN);
    const bandMm = 1.2 * featherMm + (macroMm + microMm) / 2;
    let design = DEFAULT_DESIGN;
    let former = live.compose(design).session.slice();
    let formerField = buildField(head, constructHairline(head, lineOf(design)));
    let changedSites = 0;
    for (let step = 1; step <= 12; step++) {
      design = { ...design, line: { left: { setbackMm: 12 + step, lateralMm: 60 + step / 2 } } };
      const { session } = live.compose(design);
      const field = buildField(head, constructHairline(head, lineOf(design)));
      const outside = Array.from(session.keys()).filter((i) => {
        if (session[i] === former[i]) return false;
        changedSites++;
        const at = [sites.uv[2 * i]!, sites.uv[2 * i + 1]!] as const;
        return [formerField, field].every((one) => Math.abs(sampleField(one, ...at)) > bandMm);
      });
      expect(outside).toEqual([]);
      [former, formerField] = [session.slice(), field];
    }
    expect(changedSites).toBeGreaterThan(100);
  });

  it('that comes back to where it began leaves everything as it was', () => {
    const live = composer();
    const first = live.compose(DEFAULT_DESIGN);
    const [session, figures] = [first.session.slice(), first.figures];
    for (const midFrontalMm of [70, 78, 66]) live.compose({ ...DEFAULT_DESIGN, line: { midFrontalMm } });
    const back = live.compose({ ...DEFAULT_DESIGN, line: {} });
    expect(isEqual(back.session, session)).toBe(true);
    expect(back.figures).toEqual(figures);
  });
});
