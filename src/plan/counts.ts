import type { Head } from '../anatomy/head';
import { countSessions } from '../density/classify';
import type { HairMap } from '../density/hairLoss';
import { blendAt, frontProfile, naturalProfile, type ZoneStyle } from '../density/zone';
import type { HairlineReadouts } from '../hairline/readouts';
import type { HairlineField } from '../hairline/field';
import { rasterOf } from '../hairline/raster';

/** How much is treated. */
export interface TreatmentAreas {
  /** Skin at full density, cm²: the integral over the head of wanted over full density, waves left out. Dots of a session = 65 × this. */
  readonly areaCm2: number;
  /** Bald skin inside the hairline, cm². */
  readonly baldAreaCm2: number;
  /** What the treated area exceeds the bald one by, per cent: the blend into the hair that is left. */
  readonly blendPercent: number;
}

/** Areas by sums over the chart's cells. */
export function measureAreas(head: Head, field: HairlineField, map: HairMap, style: ZoneStyle): TreatmentAreas {
  const { areaMm2 } = rasterOf(head);
  let [treated, bald] = [0, 0];
  for (let cell = 0; cell < areaMm2.length; cell++) {
    const area = areaMm2[cell]!;
    if (area === 0) continue;
    const mm = field.mm[cell]!;
    const profile = field.designed[cell] ? frontProfile(style, mm) : naturalProfile(mm);
    treated += area * profile * blendAt(map.ragged[cell]!, map.loss);
    bald += area * share(Math.min(mm, map.bald[cell]!), Math.sqrt(area));
  }
  return { areaCm2: treated / 100, baldAreaCm2: bald / 100, blendPercent: 100 * (treated / bald - 1) };
}

/** Share of a cell of that width whose centre is so far inside an edge. */
const share = (insideMm: number, widthMm: number): number => Math.min(1, Math.max(0, 0.5 + insideMm / widthMm));

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
  | `dots-session-${1 | 2 | 3}`;

/** All figures by name; `peak-cm` only where the style has a peak. */
export function figuresOf(
  { midFrontalCm, setbackCm, lateralCm, peakCm }: HairlineReadouts,
  { areaCm2, baldAreaCm2, blendPercent }: TreatmentAreas,
  [first, second, third]: readonly [number, number, number],
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
  };
}
