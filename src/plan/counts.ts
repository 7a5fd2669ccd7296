import { countSessions } from '../density/classify';
import type { HairlineReadouts } from '../hairline/readouts';
import type { TreatmentAreas } from './areas';

import { zoneFigures, type ExtraZones, type ZoneFigure } from './zones';

export { measureAreas, type TreatmentAreas } from './areas';

/** New dots that the first three sessions place. */
export function dotsPerSession(classes: Uint8Array): readonly [number, number, number] {
  const [first, second, third] = countSessions(classes);
  return [first, second, third];
}

/** The names under which a page shows a treatment's figures; centimetres, cm², per cent and counts. */
export type FigureName =
  | `${'mid-frontal' | 'peak' | `${'setback' | 'lateral'}-${'left' | 'right'}`}-cm`
  | `${'' | 'bald-'}area-cm2`
  | 'blend-percent'
  | `dots-session-${1 | 2 | 3}`
  | ZoneFigure;

/** All figures by name; `peak-cm` only where the style has a peak. */
export function figuresOf(
  { midFrontalCm, setbackCm, lateralCm, peakCm }: HairlineReadouts,
  { areaCm2, baldAreaCm2, blendPercent, parts }: TreatmentAreas,
  [first, second, third]: readonly [number, number, number],
  extra: ExtraZones = {},
): Readonly<Partial<Record<FigureName, number>>> {
  return {
    'mid-frontal-cm': midFrontalCm,
    'setback-left-cm': setbackCm.left,
    'setback-right-cm': setbackCm.right,
    'lateral-left-cm': lateralCm.left,
    'lateral-right-cm': lateralCm.right,
    ...(peakCm === undefined ? {} : { 'peak-cm': peakCm }),
    'area-cm2': areaCm2,
    'bald-area-cm2': baldAreaCm2,
    'blend-percent': blendPercent,
    'dots-session-1': first,
    'dots-session-2': second,
    'dots-session-3': third,
    ...zoneFigures({ ...parts, ...extra }),
  };
}
