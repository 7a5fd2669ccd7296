import type { LineShape, SideShape } from './shape';
import { HAIRLINE_STYLES } from './styles';

/** A line that every head has room for. */
const PLAIN = HAIRLINE_STYLES.natural;

const mix = (from: number, to: number, t: number): number => from + (to - from) * t;

/** A shape part of the way, `t` 0…1, to a plain line without edits. */
export function between(shape: LineShape, t: number): LineShape {
  if (t === 0) return shape;
  const share = 1 - t;
  return {
    ...shape,
    midFrontalMm: mix(shape.midFrontalMm, PLAIN.midFrontalMm.start, t),
    front: [...shape.front.map((part) => ({ ...part, share: part.share * share })), { shape: PLAIN.shape, share: t }],
    knots: t < 1 ? shape.knots?.map(([lateralMm, setbackMm]) => [lateralMm, setbackMm * share]) : undefined,
    peak: t < 1 && shape.peak ? { ...shape.peak, tallMm: shape.peak.tallMm * share } : undefined,
    cornerRadiusMm: mix(shape.cornerRadiusMm, PLAIN.cornerRadiusMm, t),
    sides: { left: sideBetween(shape.sides.left, t), right: sideBetween(shape.sides.right, t) },
    napeMm: shape.napeMm * share,
  };
}

function sideBetween(side: SideShape, t: number): SideShape {
  const { temple, lateralMm, setbackMm } = PLAIN;
  const { humpMm = 0, earMm = 0, ...placed } = side.edits;
  return {
    corner: {
      lateralMm: mix(side.corner.lateralMm, lateralMm.start, t),
      setbackMm: mix(side.corner.setbackMm, setbackMm.start, t),
    },
    forwardMm: mix(side.forwardMm, temple.forwardMm, t),
    behindBrowMm: mix(side.behindBrowMm, temple.behindBrowMm, t),
    peakRadiusMm: mix(side.peakRadiusMm, temple.peakRadiusMm, t),
    sideburnRadiusMm: mix(side.sideburnRadiusMm, temple.sideburnRadiusMm, t),
    edits: t < 0.5 ? { ...placed, humpMm: humpMm * (1 - 2 * t), earMm: earMm * (1 - t) } : {},
  };
}
