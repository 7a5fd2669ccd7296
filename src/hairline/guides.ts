import { slicePlane, type Slice } from '../anatomy/slice';
import { lerp } from '../anatomy/geodesic-line';
import type { Head } from '../anatomy/head';
import type { SurfacePoint, Vec3 } from '../anatomy/mesh';
import type { Hairline } from './construct';
import type { GuideName, LabelName } from './guideNames';
import { sidesApart } from './leftRight';
import { adjacencyOf, level, midline, placeAt, signOf, vertical, type SkinPlace } from './tape';

/** How a line is drawn: by itself, beside a line of the design, or as one of many. */
export type LineWeight = 'main' | 'thin' | 'fine';

/** A line on the skin: xyz per point, mm. */
export interface GuideLine {
  readonly xyz: Float32Array;
  readonly weight: LineWeight;
}

/** Something written on the head. */
export interface GuideLabel {
  readonly name: LabelName;
  readonly xyz: Vec3;
  /** Unit normal of the skin there: what faces away is not shown. */
  readonly outwards: Vec3;
  /** The length that it tells, mm, where it tells one. */
  readonly mm?: number;
}

export interface Guide {
  readonly lines: readonly GuideLine[];
  readonly labels: readonly GuideLabel[];
}

const SIDES = ['left', 'right'] as const;

/** A guide on a head, with a line drawn on it. */
export const guideOf = (name: GuideName, head: Head, hairline: Hairline): Guide => DRAWN[name](head, hairline);

const DRAWN: Readonly<Record<GuideName, (head: Head, hairline: Hairline) => Guide>> = {
  tape: tapeGuide,
  thirds: thirdsGuide,
  verticals: verticalsGuide,
  construction: constructionGuide,
  'left-right': leftRightGuide,
  grid: gridGuide,
};

const line = (path: readonly Vec3[], weight: LineWeight = 'main'): GuideLine => ({
  xyz: Float32Array.from(path.flat()),
  weight,
});

const label = (head: Head, name: LabelName, { point, xyz }: SkinPlace, mm?: number): GuideLabel => ({
  name,
  xyz,
  outwards: normalAt(head, point),
  ...(mm === undefined ? {} : { mm }),
});

function normalAt({ surface: { indices }, normals }: Head, { triangle, b, c }: SurfacePoint): Vec3 {
  const [i, j, k] = [0, 1, 2].map((n) => 3 * indices[3 * triangle + n]!) as [number, number, number];
  const mix = (axis: number) => normals[i + axis]! * (1 - b - c) + normals[j + axis]! * b + normals[k + axis]! * c;
  const [x, y, z] = [mix(0), mix(1), mix(2)];
  const length = Math.hypot(x, y, z);
  return [x / length, y / length, z / length];
}

/** The path of a tape up to a length. */
function cut(head: Head, tape: Slice, mm: number): Vec3[] {
  const end = Math.min(mm, tape.lengthMm);
  return [...tape.path.filter((_, i) => tape.mm[i]! < end), placeAt(head, tape, end).xyz];
}

const endOf = ({ path, points }: Slice): SkinPlace => ({ point: points.at(-1)!, xyz: path.at(-1)! });

/** A slice across one axis until something is reached. */
function sliceUntil(head: Head, axis: 0 | 1, from: SkinPlace, direction: Vec3, until: (xyz: Vec3) => boolean): Slice {
  const plane = { normal: axis === 0 ? ([1, 0, 0] as const) : ([0, 1, 0] as const), offset: from.xyz[axis] };
  return slicePlane(head.surface, adjacencyOf(head.surface), plane, from.point, direction, { until });
}

const TAPE_CM = 12;
/** Half lengths of the marks of whole and half centimetres, mm. */
const MARK_MM = { whole: 5, half: 2.5 } as const;
const NUMBER_ASIDE_MM = 9;

/** A tape up the midline from the glabella, with centimetre marks. */
function tapeGuide(head: Head): Guide {
  const up = midline(head);
  const lines = [line(cut(head, up, 10 * TAPE_CM))];
  const labels: GuideLabel[] = [];
  for (let half = 0; half <= 2 * TAPE_CM; half++) {
    const at = placeAt(head, up, 5 * half);
    const isWhole = half % 2 === 0;
    const [left, right] = SIDES.map((side) => cut(head, level(head, at, side), isWhole ? MARK_MM.whole : MARK_MM.half));
    lines.push(line([...left!.reverse(), ...right!.slice(1)], isWhole ? 'main' : 'thin'));
    if (!isWhole || half === 0) continue;
    const aside = placeAt(head, level(head, at, 'left'), NUMBER_ASIDE_MM);
    labels.push(label(head, 'centimetres', aside, 5 * half));
  }
  return { lines, labels };
}

/** Contours of the face end so far in front of the ear canal, mm; the chin's so far behind the chin, since it turns under the jaw. */
const BEFORE_TRAGUS_MM = 14;
const CHIN_MM = { above: 3, behind: 24 } as const;
const WORDS_ASIDE_MM = 36;

/** Hairline, glabella, underside of the nose and chin as level contours, with the straight heights between them. */
function thirdsGuide(head: Head, hairline: Hairline): Guide {
  const { glabella, subnasale, pogonion, menton, ['tragus.left']: tragus } = head.landmarks;
  const ears = tragus.at[2] + BEFORE_TRAGUS_MM;
  const place = ({ site, at }: typeof glabella): SkinPlace => ({ point: site, xyz: at });
  const chinY = menton.at[1] + CHIN_MM.above;
  const chin = endOf(sliceUntil(head, 0, place(pogonion), [0, -1, 0], ([, y]) => y < chinY));
  const levels = [placeAt(head, midline(head), hairline.shape.midFrontalMm), place(glabella), place(subnasale), chin];
  const lines = levels.map((at) => {
    const stop = at === chin ? pogonion.at[2] - CHIN_MM.behind : ears;
    const [left, right] = SIDES.map(
      (side) => sliceUntil(head, 1, at, [signOf(side), 0, 0], ([, , z]) => z < stop).path,
    );
    return line([...[...left!].reverse(), ...right!.slice(1)]);
  });
  const heights = [levels[0]!.xyz[1], glabella.at[1], subnasale.at[1], menton.at[1]];
  const labels = (['third-upper', 'third-middle', 'third-lower'] as const).map((name, i) => {
    const [top, bottom] = [heights[i]!, heights[i + 1]!];
    return { name, ...faceAt(head, WORDS_ASIDE_MM, (top + bottom) / 2), mm: top - bottom };
  });
  return { lines, labels };
}

/** The vertex of the skin that is nearest to x and y as seen from the front. */
function faceAt({ surface: { positions }, normals }: Head, x: number, y: number): Pick<GuideLabel, 'xyz' | 'outwards'> {
  let [best, least] = [0, Infinity];
  for (let i = 0; i < positions.length; i += 3) {
    const off = (positions[i]! - x) ** 2 + (positions[i + 1]! - y) ** 2;
    if (off < least && normals[i + 2]! > LEAST_FORWARD) [best, least] = [i, off];
  }
  const at = (values: Float32Array): Vec3 => [values[best]!, values[best + 1]!, values[best + 2]!];
  return { xyz: at(positions), outwards: at(normals) };
}

/** What faces forward: cosine of the slant. */
const LEAST_FORWARD = 0.3;

/** How far up the skin verticals go, mm: behind any corner. */
const VERTICAL_MM = 130;
/** The pupils' verticals begin so far above the eye, mm. */
const ABOVE_PUPIL_MM = 16;

/** Verticals through the pupils and the outer corners of the eyes. */
function verticalsGuide(head: Head): Guide {
  const { landmarks, midPupils } = head;
  const brow: SkinPlace = { point: landmarks.glabella.site, xyz: landmarks.glabella.at };
  const lines: GuideLine[] = [];
  const labels: GuideLabel[] = [];
  for (const side of SIDES) {
    const { site, at } = landmarks[`lateral-canthus.${side}`];
    const [pupilX, pupilY] = midPupils[side];
    const overPupil = placeAtX(head, level(head, brow, side), Math.abs(pupilX));
    const down = sliceUntil(head, 0, overPupil, [0, -1, 0], ([, y]) => y < pupilY + ABOVE_PUPIL_MM).path;
    for (const [name, from, below] of [
      ['canthus', { point: site, xyz: at }, []],
      ['pupil', overPupil, [...down].reverse()],
    ] as const) {
      const up = vertical(head, from, VERTICAL_MM);
      lines.push(line([...below, ...up.path]));
      labels.push(label(head, name, placeAt(head, up, LABEL_UP_MM[name])));
    }
  }
  return { lines, labels };
}

/** The first place of a level tape that is so far from the middle, mm. */
function placeAtX(head: Head, tape: Slice, x: number): SkinPlace {
  const after = tape.path.findIndex(([px]) => Math.abs(px) >= x);
  const [p, q] = [tape.path[after - 1]!, tape.path[after]!];
  const share = (x - Math.abs(p[0])) / (Math.abs(q[0]) - Math.abs(p[0]));
  return placeAt(head, tape, tape.mm[after - 1]! + share * (tape.mm[after]! - tape.mm[after - 1]!));
}

/** Words stand so far up the verticals, on two levels, since the lines are near each other. */
const LABEL_UP_MM = { canthus: 52, pupil: 40 } as const;

/** Garg's guide (P): B 8 cm above the glabella A, C 8 cm beside B, D 5 cm down from C. */
const GARG_MM = { up: 80, aside: 80, down: 50 } as const;

function constructionGuide(head: Head): Guide {
  const up = midline(head);
  const [a, b] = [placeAt(head, up, 0), placeAt(head, up, GARG_MM.up)];
  const lines = [line(cut(head, up, GARG_MM.up))];
  const labels = [label(head, 'glabella', a), label(head, 'mid-frontal', b)];
  for (const side of SIDES) {
    const across = level(head, b, side);
    const c = placeAt(head, across, GARG_MM.aside);
    const down = vertical(head, c, -GARG_MM.down);
    lines.push(line([...cut(head, across, GARG_MM.aside), ...down.path.slice(1)]));
    labels.push(label(head, 'corner', c), label(head, 'temple', endOf(down)));
  }
  return { lines, labels };
}

/** Each side's line laid over the other one, and the widest gap between them. */
function leftRightGuide(_head: Head, hairline: Hairline): Guide {
  const { left, right, gapMm, at } = sidesApart(hairline);
  const mirrored = (xyz: Float32Array): GuideLine => ({
    xyz: xyz.map((value, i) => (i % 3 === 0 ? -value : value)),
    weight: 'thin',
  });
  const lines: GuideLine[] = [
    mirrored(left),
    mirrored(right),
    { xyz: Float32Array.from([...at.left, ...at.mirrored]), weight: 'main' },
  ];
  const out: Vec3 = [at.left[0], at.left[1], at.left[2]];
  const length = Math.hypot(...out);
  const outwards: Vec3 = [out[0] / length, out[1] / length, out[2] / length];
  return { lines, labels: [{ name: 'gap', xyz: lerp(at.left, at.mirrored, 0.5), outwards, mm: gapMm }] };
}

/** Reach of the grid in the tapes that a corner is told by: beside the midline, and behind or before the mid-frontal plane, mm. */
const GRID_MM = { aside: 70, back: 40, ahead: 20, step: 5 } as const;

/** A grid of 5 and 10 mm about the line, in the tapes that measure it: beside the midline, and up the skin from the mid-frontal plane. */
function gridGuide(head: Head, hairline: Hairline): Guide {
  const { aside, back, ahead, step } = GRID_MM;
  const base = placeAt(head, midline(head), hairline.shape.midFrontalMm);
  const rows = new Map<number, Vec3[]>();
  const lines: GuideLine[] = [];
  const [left, right] = SIDES.map((side) => level(head, base, side)) as [Slice, Slice];
  for (let lateral = -aside; lateral <= aside; lateral += step) {
    const from = placeAt(head, lateral < 0 ? right : left, Math.abs(lateral));
    const [up, down] = [vertical(head, from, back), vertical(head, from, -ahead)];
    lines.push(line([...[...down.path].reverse(), ...up.path.slice(1)], lateral % 10 === 0 ? 'thin' : 'fine'));
    for (let mm = -ahead; mm <= back; mm += step) {
      const tape = mm < 0 ? down : up;
      if (Math.abs(mm) > tape.lengthMm) continue;
      const row = rows.get(mm);
      const { xyz } = placeAt(head, tape, Math.abs(mm));
      if (row) row.push(xyz);
      else rows.set(mm, [xyz]);
    }
  }
  for (const [mm, path] of rows) lines.push(line(path, mm % 10 === 0 ? 'thin' : 'fine'));
  return { lines, labels: [] };
}
