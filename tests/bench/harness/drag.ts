import { chartUvOf, locate } from '../../../src/anatomy/chart';
import { positionOf } from '../../../src/anatomy/landmarks';
import { Composer } from '../../../src/density/composer';
import { prepareBlend, prepareWaves } from '../../../src/density/sites';
import { DEFAULT_DESIGN, type Design } from '../../../src/design/schema';
import { handlePlaces, moveHandle, type HandleName } from '../../../src/hairline/handles';
import type { SkinPlace } from '../../../src/hairline/tape';
import { timeMs } from './alternate';
import type { NodeContext } from './nodeContext';
import { median, quantile } from './statistics';

/** Where hands drag a line: a third of a mm an event, as a finger does in a second or so, along the chart's axes. */
const DRAGS: readonly (readonly [HandleName, u: number, v: number])[] = [
  ['corner-left', 0.35, 0.9],
  ['mid-frontal', 0, 1],
  ['temple-right', 0.4, 0.9],
];
const EVENTS = 20;
const STEP_UV = 0.33 / 400;
/** No drag is quite like any before it, or what is kept of them would be measured. */
const APART_UV = 1e-5;

interface Move {
  readonly handle: HandleName;
  readonly to: SkinPlace;
}

/** What the processor does while a line is dragged, and what opening a design costs; ms. */
export function dragging({ head, hair, pigment: { sites } }: NodeContext) {
  const composer = new Composer({ head, hair, pigment: { sites, blend: prepareBlend(sites, hair) } });
  const places = handlePlaces(head, composer.compose(DEFAULT_DESIGN).hairline);
  const events: number[] = [];
  let turn = 0;

  const movesOf = ([handle, du, dv]: (typeof DRAGS)[number]): Move[] => {
    const [u, v] = chartUvOf(head.surface, head.chart, places.get(handle)!.point);
    return Array.from({ length: EVENTS }, (_, n) => {
      const way = (n + 1) * STEP_UV + turn * APART_UV;
      const point = locate(head.surface, head.chart, u + way * du, v + way * dv)!;
      return { handle, to: { point, xyz: positionOf(head.surface, point) } };
    });
  };

  const composeAnew = (): void => {
    const design: Design = { ...DEFAULT_DESIGN, line: { midFrontalMm: 72 + ++turn * 0.01 } };
    new Composer({ head, hair, pigment: { sites, blend: prepareBlend(sites, hair) } }).compose(design);
  };

  return {
    /**
     * One event of a drag, the mean of 60 that drag a corner, the middle and a temple peak: the hand's place to edits of the line, the line,
     * its field, sites' sessions, figures.
     */
    event: (): number => {
      turn++;
      const timed = DRAGS.flatMap((drag) => {
        composer.compose(DEFAULT_DESIGN);
        return movesOf(drag).map(({ handle, to }) =>
          timeMs(() => {
            composer.compose({ ...DEFAULT_DESIGN, line: moveHandle(head, DEFAULT_DESIGN, handle, to, false) });
          }),
        );
      });
      events.push(...timed);
      return timed.reduce((sum, ms) => sum + ms, 0) / timed.length;
    },
    /** All that a design needs on a head whose sites are in place, the plain way: blend and waves at every site, line, field, sessions, figures. */
    rebuild: (): number =>
      timeMs(() => {
        prepareWaves(sites, turn + 1);
        composeAnew();
      }),
    /** The same as the page does it: waves only where a line comes near. */
    sparingRebuild: (): number => timeMs(composeAnew),
    details: () => ({
      eventMedianMs: median(events),
      event95thMs: quantile(events, 0.95),
      wavesMs: timeMs(() => prepareWaves(sites, ++turn)),
      sparingRebuildMs: median(Array.from({ length: 9 }, () => timeMs(composeAnew))),
    }),
  };
}
