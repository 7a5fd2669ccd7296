import { expect, test } from 'vitest';
import { HEALED } from '../../../src/gpu/skin';
import { CORE_RETURN, inkReturn, INK_DEPTH_MM } from '../../../src/optics/ink';
import { sessionStrengths } from '../../../src/optics/shade';
import { skinAlbedo } from '../../../src/optics/skin';
import { AgedLook } from '../../../src/scene/agedLook';
import { studio, type Studio } from '../../../src/store/studio';

const look = () =>
  new AgedLook(({ design }: Studio) => ({
    albedo: skinAlbedo(design.tone),
    sessions: sessionStrengths(design.shade, design.tone),
    healing: HEALED,
    inkReturn: inkReturn(INK_DEPTH_MM),
    coreReturn: CORE_RETURN,
    stubbleStrength: [0.95, 1.8],
    stubbleReturn: [0.13, 0.135, 0.145],
    stubbleMeanReturn: [0.32, 0.47, 0.66],
    flat: false,
    tanLine: 0,
    marks: [1, 1],
  }));

/** States of a page on which somebody scrubs through ten years and back. */
const START = studio.getInitialState();
const MOMENTS = Array.from({ length: 200 }, (_, i) => {
  const day = 3650 * Math.sin((Math.PI * i) / 200) ** 2;
  return { ...START, design: { ...START.design, day, sessions: 4, touchUp: 1200 } } satisfies Studio;
});

/** Every object and array that a look holds. */
const partsOf = (value: object): readonly object[] => [
  value,
  ...Object.values(value).flatMap((part: unknown) => (typeof part === 'object' && part !== null ? partsOf(part) : [])),
];

test('while only time changes, the look and all that it holds are the same objects, written in place', () => {
  const aged = look();
  const first = aged.of(MOMENTS[0]!);
  const parts = partsOf(first);
  const strengths = new Set<number>();
  for (const state of MOMENTS) {
    const later = aged.of(state);
    expect(partsOf(later).every((part, i) => part === parts[i])).toBe(true);
    strengths.add(later.sessions[0]);
  }
  expect(strengths.size, 'and yet it changes').toBeGreaterThan(90);
});

test('anything else makes another look', () => {
  const aged = look();
  const first = aged.of(START);
  expect(aged.of({ ...START, design: { ...START.design, tone: 9 } })).not.toBe(first);
});
