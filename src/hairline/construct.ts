import { chartToSkin, locate } from '../anatomy/chart';
import type { Head } from '../anatomy/head';
import { baseAt, midFrontalWithin } from './base';
import { cornerOn, type PlacedCorner } from './corner';
import { crossesItself } from './crossing';
import { frontPath } from './front';
import { lowerPath, mirrored, STRETCHES, type Piece } from './lower';
import { napeRange } from './nape';
import { Recent } from './recent';
import type { LineShape, SideShape } from './shape';
import { between } from './shapes';
import type { Side, SkinPlace } from './tape';
import { lowerEdits, templePath, type TemplePath } from './temple';

/** The border of the hair-bearing skin that a design asks for: one closed loop, free of crossings, inside the chart. */
export interface Hairline {
  /** What there was room for of what was asked. */
  readonly shape: LineShape;
  /** What the loop is joined of, from the midline of the front round the left to the nape and back on the right; unchanged pieces stay the same objects. */
  readonly pieces: readonly Piece[];
  /** uv per vertex, about 1 mm apart; counter-clockwise from the midline of the front. The last joins the first. */
  readonly uv: Float32Array;
  /** xyz in mm per vertex. */
  readonly xyz: Float32Array;
  /** Number in `STRETCHES` of the segment that begins at each vertex. */
  readonly stretch: Uint8Array;
  /** Where the line has its bends. */
  readonly bends: Readonly<Record<Side, Bends>>;
}

/** The bends of one side's line that a hand can take hold of. */
interface Bends extends Pick<TemplePath, 'peak' | 'hump' | 'crest' | 'sideburn'> {
  readonly corner: SkinPlace;
}

/** Steps on the way back to a plain line when a shape's own would cross itself. */
const STEPS_BACK = 16;

const lines = new Recent<Hairline>();
const attempts = new Recent<Hairline | 'unsound'>();

/**
 * Builds a line on a head. The front is the setback as a function of the lateral place, both taped along the skin as they are measured, so
 * its figures are exact. What the head has no room for is held back; a line that would still cross itself goes back on the way to a plain
 * one as far as it must.
 */
export const constructHairline = (head: Head, shape: LineShape): Hairline =>
  lines.of(head, JSON.stringify(shape), () => {
    for (let step = 0; step < STEPS_BACK; step++) {
      const line = attemptHairline(head, between(shape, step / STEPS_BACK));
      if (line) return line;
    }
    return built(head, between(shape, 1));
  });

/** The line of a shape with what the head has no room for held back; undefined if it would cross itself or leave the chart. */
export function attemptHairline(head: Head, shape: LineShape): Hairline | undefined {
  const attempt = attempts.of(head, JSON.stringify(shape), () => {
    const line = built(head, shape);
    return line.xyz.every(Number.isFinite) && !crossesItself(line.uv) ? line : 'unsound';
  });
  return attempt === 'unsound' ? undefined : attempt;
}

/** The same, even if it crosses itself; NaN for xyz where it leaves the chart. */
function built(head: Head, asked: LineShape): Hairline {
  const [{ mm: midFrontalMm, min }, nape] = [midFrontalWithin(head, asked.midFrontalMm), napeRange(head)];
  const shape: LineShape = {
    ...asked,
    midFrontalMm,
    napeMm: Math.max(nape.min, Math.min(nape.max, asked.napeMm)),
    peak: asked.peak && { ...asked.peak, tallMm: Math.max(0, Math.min(asked.peak.tallMm, midFrontalMm - min)) },
  };
  const corners = { left: cornerOf(head, shape, 'left'), right: cornerOf(head, shape, 'right') };
  const [left, right] = [halfOf(head, shape, corners, 'left'), halfOf(head, shape, corners, 'right')];
  return {
    ...joined(head, [...left.pieces, ...mirrored(right.pieces)]),
    shape: { ...shape, sides: { left: left.shape, right: right.shape } },
    bends: { left: left.bends, right: right.bends },
  };
}

const cornerOf = (head: Head, { midFrontalMm, sides }: LineShape, side: Side): PlacedCorner =>
  cornerOn(head, baseAt(head, midFrontalMm), side, sides[side].corner);

interface Half {
  readonly pieces: readonly Piece[];
  readonly shape: SideShape;
  readonly bends: Bends;
}

const fronts = new Recent<Piece>();
const temples = new Recent<TemplePath>();

/** From the midline of the front round one side to the midline of the nape. */
function halfOf(head: Head, shape: LineShape, corners: Readonly<Record<Side, PlacedCorner>>, side: Side): Half {
  const { midFrontalMm, knots, peak, cornerRadiusMm, napeMm } = shape;
  const withCorner = (at: Side): SideShape => ({ ...shape.sides[at], corner: corners[at].corner });
  const placed: LineShape = { ...shape, sides: { left: withCorner('left'), right: withCorner('right') } };
  const [{ left, right }, corner] = [placed.sides, corners[side]];
  const frontKey = [side, midFrontalMm, placed.sides[side].corner, shape.front, peak];
  const front = fronts.of(
    head,
    JSON.stringify(knots ? [...frontKey, knots, left.corner, right.corner] : frontKey),
    (): Piece => ({
      path: frontPath(head, placed, baseAt(head, midFrontalMm), side, corner.uv),
      stretch: 'front',
      side,
    }),
  );
  const edits = lowerEdits(head, side, shape.sides[side], corner);
  const own: SideShape = { ...placed.sides[side], edits };
  const heading = front.path.slice(-2);
  const temple = temples.of(head, JSON.stringify([side, own, cornerRadiusMm, heading]), () =>
    templePath(head, own, cornerRadiusMm, side, heading, corner),
  );
  return {
    pieces: [front, ...temple.pieces, ...lowerPath(head, side, edits, napeMm)],
    shape: { ...own, edits: temple.edits },
    bends: { ...temple, corner: corner.place },
  };
}

/** One ring out of pieces that each begin where the one before ends. */
function joined(head: Head, pieces: readonly Piece[]): Pick<Hairline, 'pieces' | 'uv' | 'xyz' | 'stretch'> {
  const count = pieces.reduce((sum, { path }) => sum + path.length - 1, 0);
  const [uv, xyz, stretch] = [new Float32Array(2 * count), new Float32Array(3 * count), new Uint8Array(count)];
  let at = 0;
  for (const piece of pieces) {
    const last = piece.path.length - 1;
    for (let i = 0; i < last; i++) {
      uv[2 * (at + i)] = piece.path[i]![0];
      uv[2 * (at + i) + 1] = piece.path[i]![1];
    }
    xyz.set(skinOf(head, piece).subarray(0, 3 * last), 3 * at);
    stretch.fill(STRETCHES.indexOf(piece.stretch), at, at + last);
    at += last;
  }
  return { pieces, uv, xyz, stretch };
}

const skins = new WeakMap<Piece, Float32Array>();

/** xyz in mm per vertex of a piece; NaN where the segment that begins there leaves the chart. */
function skinOf({ surface, chart }: Head, piece: Piece): Float32Array {
  const before = skins.get(piece);
  if (before) return before;
  const { path } = piece;
  const xyz = new Float32Array(3 * path.length).fill(NaN);
  path.forEach(([u, v], i) => {
    const [nextU, nextV] = path[Math.min(i + 1, path.length - 1)]!;
    const at = chartToSkin(surface, chart, u, v);
    if (at && locate(surface, chart, (u + nextU) / 2, (v + nextV) / 2)) xyz.set(at, 3 * i);
  });
  skins.set(piece, xyz);
  return xyz;
}
