import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { positionOf } from '../../../src/anatomy/landmarks';
import { CHARACTER_RANGE, LINE_RANGE } from '../../../src/design/line';
import { DEFAULT_DESIGN, HEADS, STYLES, type Design } from '../../../src/design/schema';
import { midFrontalRange } from '../../../src/hairline/base';
import { constructHairline } from '../../../src/hairline/construct';
import { HANDLES, handlePlaces, moveHandle, nudgeHandle, type HandleName } from '../../../src/hairline/handles';
import { lineOf } from '../../../src/hairline/shape';
import type { SkinPlace } from '../../../src/hairline/tape';
import { headOf } from '../support/head';
import { apartMm, besides, expectSound, mmBetween } from '../support/line';

const anyStart = fc
  .tuple(fc.constantFrom(...STYLES), fc.integer({ min: 0, max: 9999 }))
  .map(([style, seed]): Design => ({ ...DEFAULT_DESIGN, style, seed }));
const anyHandle = fc.constantFrom(...HANDLES);
const anyBy = fc.tuple(fc.double({ min: -1, max: 1, noNaN: true }), fc.double({ min: -1, max: 1, noNaN: true }));
/** One drag: a little way along the skin, or to any place of the head, far from the scalp too. */
const anyDrag = fc.record({
  handle: anyHandle,
  mirror: fc.boolean(),
  by: anyBy,
  anywhere: fc.option(fc.double({ min: 0, max: 0.999, noNaN: true })),
});

const twinOf = (handle: HandleName): HandleName =>
  handle.replace(/left|right/, (side) => (side === 'left' ? 'right' : 'left')) as HandleName;
/** Handles but for humps that are not where they were. */
const strayed = (
  before: ReadonlyMap<HandleName, SkinPlace>,
  after: ReadonlyMap<HandleName, SkinPlace>,
  moved: readonly HandleName[],
): HandleName[] =>
  [...before.keys()].filter(
    (name) =>
      !moved.includes(name) && !name.startsWith('hump') && mmBetween(before.get(name)!.xyz, after.get(name)!.xyz) > 0.5,
  );

const DIRECTIONS = 6;
/** A chart unit is about 240 to 280 mm of skin. */
const CHART_MM = 250;

describe.each(HEADS)('handles on the %s', (person) => {
  const head = headOf(person);
  const lineWith = (design: Design) => constructHairline(head, lineOf(design));
  const placesOf = (design: Design) => handlePlaces(head, lineWith(design));
  const anyPlace = (share: number): SkinPlace => {
    const triangle = Math.floor((share * head.surface.indices.length) / 3);
    const point = { triangle, b: 0.3, c: 0.3 };
    return { point, xyz: positionOf(head.surface, point) };
  };

  it('keep the line one sound ring, wherever they are dragged one after the other', () => {
    fc.assert(
      fc.property(anyStart, fc.array(anyDrag, { minLength: 1, maxLength: 4 }), (start, drags) => {
        let design = start;
        for (const { handle, mirror, by, anywhere } of drags) {
          const from = placesOf(design).get(handle) ?? placesOf(design).get('mid-frontal')!;
          const near = besides(head, from, (by[0] * 25) / CHART_MM, (by[1] * 25) / CHART_MM) ?? from;
          const to = anywhere === null ? near : anyPlace(anywhere);
          design = { ...design, line: moveHandle(head, design, handle, to, mirror) };
        }
        expectSound(head, lineWith(design));
        for (const place of placesOf(design).values()) expect(place.xyz.every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 24, seed: 5 },
    );
  });

  it('change nothing when they are dragged to where they are', () => {
    for (const style of ['natural', 'edge-up', 'widows-peak', 'receded', 'female'] as const) {
      const design: Design = { ...DEFAULT_DESIGN, style };
      const line = lineWith(design);
      for (const [handle, place] of handlePlaces(head, line)) {
        const after = { ...design, line: moveHandle(head, design, handle, place, false) };
        expect([style, handle, apartMm(line, lineWith(after)) < 0.2]).toEqual([style, handle, true]);
      }
    }
  });

  it.each(['natural', 'edge-up', 'widows-peak', 'receded'] as const)(
    'of %s land where they are dragged to but for the border, and leave the others where they are',
    (style) => {
      const design: Design = { ...DEFAULT_DESIGN, style };
      const places = placesOf(design);
      for (const handle of ['corner-left', 'corner-right', 'temple-left', 'temple-right', 'sideburn-left'] as const) {
        const from = places.get(handle)!;
        let landed = 0;
        for (let i = 0; i < DIRECTIONS; i++) {
          const angle = (2 * Math.PI * i) / DIRECTIONS;
          const to = besides(head, from, (4 * Math.cos(angle)) / CHART_MM, (4 * Math.sin(angle)) / CHART_MM);
          const now = placesOf({ ...design, line: moveHandle(head, design, handle, to ?? from, false) });
          if (to && mmBetween(now.get(handle)!.xyz, to.xyz) < 1) landed += 1;
          expect(strayed(places, now, [handle])).toEqual([]);
        }
        expect([handle, landed >= (handle.startsWith('sideburn') ? 1 : 3)]).toEqual([handle, true]);
      }
    },
  );

  it.each(STYLES)('of %s move by nudges as far as asked, and leave the others where they are', (style) => {
    const design: Design = { ...DEFAULT_DESIGN, style };
    const places = placesOf(design);
    for (const handle of ['mid-frontal', 'ear-left', 'nape', 'hump-right', 'peak'] as const) {
      const from = places.get(handle);
      if (!from) continue;
      const now = placesOf({
        ...design,
        line: nudgeHandle(head, design, handle, { asideMm: 0, upMm: 2 }, false),
      });
      const mm = mmBetween(now.get(handle)!.xyz, from.xyz);
      expect([handle, mm.toFixed(1), mm > 1.6 && mm < 2.3]).toEqual([handle, mm.toFixed(1), true]);
      const giveWay = handle === 'mid-frontal' && person === 'woman' ? (['corner-left', 'corner-right'] as const) : [];
      expect(strayed(places, now, [handle, ...giveWay])).toEqual([]);
    }
  });

  it('give the other side the same numbers when mirrored', () => {
    for (const handle of ['corner-left', 'hump-right', 'temple-left', 'sideburn-right', 'ear-left'] as const) {
      const from = placesOf(DEFAULT_DESIGN).get(handle)!;
      const to = besides(head, from, 0.012, -0.012) ?? from;
      const line = moveHandle(head, DEFAULT_DESIGN, handle, to, true);
      const [left, right] = [line.left!, line.right!];
      expect(Object.keys(left)).toEqual(Object.keys(right));
      const own = Object.keys(left).filter((key) => !key.startsWith('temple') || handle.startsWith('temple'));
      const numbers = (side: typeof left) => own.map((key) => side[key as keyof typeof left]);
      expect(numbers(left)).toEqual(numbers(right));
      expect(twinOf(twinOf(handle))).toBe(handle);
    }
  });

  it('never jump: a millimetre of the hand moves no point of the line by more than 6 mm', () => {
    fc.assert(
      fc.property(
        anyStart,
        anyHandle,
        anyBy,
        fc.double({ min: 0, max: 6.28, noNaN: true }),
        (start, handle, by, angle) => {
          const from = placesOf(start).get(handle);
          const to = from && besides(head, from, (by[0] * 20) / CHART_MM, (by[1] * 20) / CHART_MM);
          const next = to && besides(head, to, (0.9 * Math.cos(angle)) / CHART_MM, (0.9 * Math.sin(angle)) / CHART_MM);
          if (!to || !next) return;
          const [one, other] = [to, next].map((place) => moveHandle(head, start, handle, place, false));
          const mm = apartMm(lineWith({ ...start, line: one! }), lineWith({ ...start, line: other! }));
          expect(mm).toBeLessThan(6);
        },
      ),
      { numRuns: 24, seed: 6 },
    );
  });
});

/** Edits in their ranges and far out of them, as a link of other days or another head's design may hold. */
const anySide = fc.record(
  Object.fromEntries(
    (
      [
        'lateralMm',
        'setbackMm',
        'humpMm',
        'templeBehindMm',
        'templeAboveMm',
        'sideburnFrontMm',
        'sideburnAboveMm',
        'earMm',
      ] as const
    ).map((name) => [name, fc.double({ min: LINE_RANGE[name].min - 20, max: LINE_RANGE[name].max + 20, noNaN: true })]),
  ),
  { requiredKeys: [] },
);
const anyEdits = fc.record(
  {
    midFrontalMm: fc.double({ min: 30, max: 140, noNaN: true }),
    peakMm: fc.double({ min: 0, max: 30, noNaN: true }),
    left: anySide,
    right: anySide,
    napeMm: fc.double({ min: -30, max: 80, noNaN: true }),
    front: fc.array(
      fc.tuple(fc.double({ min: -90, max: 90, noNaN: true }), fc.double({ min: -30, max: 70, noNaN: true })),
      { maxLength: 12 },
    ),
  },
  { requiredKeys: [] },
);

describe.each(HEADS)('a line on the %s', (person) => {
  const head = headOf(person);
  it('is one sound ring whatever its edits ask for', () => {
    const { cornerRadiusMm } = CHARACTER_RANGE;
    fc.assert(
      fc.property(anyStart, anyEdits, fc.double({ ...cornerRadiusMm, noNaN: true }), (start, edits, radiusMm) => {
        const design: Design = { ...start, line: edits, character: { cornerRadiusMm: radiusMm } };
        const line = constructHairline(head, lineOf(design));
        expectSound(head, line);
        expect(line.pieces).toHaveLength(12);
      }),
      { numRuns: 30, seed: 7 },
    );
  });

  it('keeps its middle where its head has room for it', () => {
    const { min, max } = midFrontalRange(head);
    for (const midFrontalMm of [0, 45, 200]) {
      const { shape } = constructHairline(head, lineOf({ ...DEFAULT_DESIGN, line: { midFrontalMm } }));
      expect(shape.midFrontalMm).toBe(midFrontalMm > 100 ? max : min);
    }
  });
});
