import { afterAll, beforeAll, expect, test } from 'vitest';
import { Vector3 } from 'three';
import { chartToSkin, type ChartUv } from '../../src/anatomy/chart';
import type { ClientEdits } from '../../src/design/client';
import { STROKE_GRID } from '../../src/design/line';
import type { SkinLook } from '../../src/gpu/skin';
import { USUAL_SHINE } from '../../src/optics/light';
import { LIGHT_SETUPS } from '../../src/optics/lights';
import { acrossTheBack } from '../../src/scars/course';
import { cameraOver, makeFigure, meanLight, type PosedFigure } from './support/figure';
import { lookOf } from './support/looks';
import { openRenderer } from './support/renderer';

/** On the shaved back of a head full of hair. */
const HEIGHT_MM = 35;
const WIDTH_MM = 4;

const { renderer, complaints, dispose } = openRenderer();
let posed: PosedFigure;
let places: ChartUv[];
beforeAll(async () => {
  const bald: ClientEdits = { loss: { pattern: 'norwood', stage: 1 } };
  const bare = await makeFigure(1024, undefined, bald);
  const { uv, count } = acrossTheBack(bare.client.head, HEIGHT_MM, 60);
  bare.figure.dispose();
  const path = Array.from(uv, (t) => Math.round(t * STROKE_GRID));
  posed = await makeFigure(2048, undefined, { ...bald, scars: [{ kind: 'drawn', widthMm: WIDTH_MM, path }] });
  places = [0.25, 0.4, 0.5, 0.6, 0.75].map((t) => {
    const i = Math.round(t * (count - 1));
    return [uv[2 * i]!, uv[2 * i + 1]!];
  });
  posed.figure.updateLight({ setup: LIGHT_SETUPS.clinic, turn: 0, shine: USUAL_SHINE });
});
afterAll(() => {
  posed.figure.dispose();
  dispose();
});

/** Of the chart, about. */
const MM_PER_UNIT = 300;

/** Red, green and blue of the scar over those of the skin and hair above and below it. */
function ratios(look: SkinLook): number[] {
  const { surface, chart } = posed.client.head;
  const at = ([u, v]: ChartUv, beside: number, spanMm: number) =>
    meanLight(
      renderer,
      posed,
      look,
      cameraOver(posed.figure, new Vector3(...chartToSkin(surface, chart, u, v + beside / MM_PER_UNIT)!), spanMm),
      64,
    );
  const sum = (beside: number, spanMm: number) =>
    places.map((place) => at(place, beside, spanMm)).reduce<number[]>((a, b) => a.map((x, k) => x + b[k]!), [0, 0, 0]);
  const on = sum(0, 2.6);
  const around = [-13, 13].map((beside) => sum(beside, 8));
  return on.map((x, k) => (2 * x) / (around[0]![k]! + around[1]![k]!));
}

const lookAfter = (sessions: 0 | 1 | 2 | 3, tone: number, flat: boolean): SkinLook => {
  const look = lookOf({ tone, sessions }, true);
  const shown = look.sessions.map((s, k) => (k < sessions ? s : 0)) as unknown as SkinLook['sessions'];
  return { ...look, sessions: shown, flat };
};

test.each([
  [2, false],
  [4.5, false],
  [4.5, true],
  [8, false],
])(
  'a scar is as its surroundings in every colour after three sessions, palest after the first; tone %f',
  (tone, flat) => {
    const after = ([0, 1, 2, 3] as const).map((n) => ratios(lookAfter(n, tone, flat)));
    console.log(after.map((rgb) => rgb.map((x) => x.toFixed(3)).join('/')).join('  '));
    expect(Math.min(...after[0]!)).toBeGreaterThan(1.3);
    for (let n = 1; n < 4; n++) for (const k of [0, 1, 2]) expect(after[n]![k]!).toBeLessThan(after[n - 1]![k]!);
    for (const ratio of after[3]!) expect(Math.abs(ratio - 1)).toBeLessThan(0.06);
    expect(complaints).toEqual([]);
  },
);
