import { createRandom } from '../density/sampling/random';
import type { FrontKnot, LineEdits, SideEdits } from '../design/line';
import type { Design } from '../design/schema';
import type { FrontShape, HairlineStyle, Peak } from './style';
import { HAIRLINE_STYLES } from './styles';
import type { Side } from './tape';

/** What a design says of its line. */
export type LineSource = Pick<Design, 'style' | 'blend' | 'line' | 'character' | 'seed'> &
  Partial<Pick<Design, 'client'>>;

/** What was asked of one corner, mm of tape. */
export interface Corner {
  readonly lateralMm: number;
  readonly setbackMm: number;
}

/** One side's temple, sideburn and ear. */
export interface SideShape {
  readonly corner: Corner;
  /** The temple peak in front of the corner, but never nearer to the brow's tail; 5 cm from the corner. Without effect where a hand has placed it. */
  readonly forwardMm: number;
  readonly behindBrowMm: number;
  readonly peakRadiusMm: number;
  readonly sideburnRadiusMm: number;
  /** What hands have changed; absent parts are found on the head. */
  readonly edits: Omit<SideEdits, 'lateralMm' | 'setbackMm'>;
}

/** A line in numbers: style, blend, hands and seed put together. Lengths are tapes along the skin, mm. */
export interface LineShape {
  readonly midFrontalMm: number;
  /** The way of the setback from the centre to the corner: shapes whose shares add up to 1. */
  readonly front: readonly { readonly shape: FrontShape; readonly share: number }[];
  /** A drawn front, if there is one: it wins over `front`. */
  readonly knots: readonly FrontKnot[] | undefined;
  readonly peak: { readonly tallMm: number; readonly wideMm: number } | undefined;
  readonly cornerRadiusMm: number;
  readonly sides: Readonly<Record<Side, SideShape>>;
  readonly napeMm: number;
}

/** Width of a peak that a hand pulls out of a line without one, mm. */
const PEAK_WIDE_MM = 27;

/** The line of a design, the same for every head. Her own line lies where the tape has found it. The seed only shifts the style's corners against each other, never one that a hand has placed. */
export function lineOf({ style: name, blend, line, character, seed, client }: LineSource): LineShape {
  const style = HAIRLINE_STYLES[name];
  const other = blend ? HAIRLINE_STYLES[blend.style] : style;
  const share = blend?.share ?? 0;
  const mix = (pick: (style: HairlineStyle) => number): number => pick(style) * (1 - share) + pick(other) * share;
  const ownMm = client?.tape?.hairlineMm;
  const asymmetryMm = character.asymmetryMm ?? mix((s) => s.asymmetryMm);
  const random = createRandom(seed);
  const [back, aside] = [asymmetryMm * (2 * random() - 1), asymmetryMm * (2 * random() - 1)];
  const sideOf = (sign: number, { lateralMm, setbackMm, ...edits }: SideEdits): SideShape => ({
    corner: {
      lateralMm: lateralMm ?? mix((s) => s.lateralMm.start) + sign * aside,
      setbackMm: setbackMm ?? mix((s) => s.setbackMm.start) + sign * back,
    },
    forwardMm: mix((s) => s.temple.forwardMm),
    behindBrowMm: mix((s) => s.temple.behindBrowMm),
    peakRadiusMm: mix((s) => s.temple.peakRadiusMm),
    sideburnRadiusMm: mix((s) => s.temple.sideburnRadiusMm),
    edits,
  });
  return {
    midFrontalMm:
      line.midFrontalMm ?? mix((s) => (s === HAIRLINE_STYLES.female ? ownMm : undefined) ?? s.midFrontalMm.start),
    front: frontOf(style, other, share),
    knots: line.front,
    peak: peakOf(line, style.peak, other.peak, share),
    cornerRadiusMm: character.cornerRadiusMm ?? mix((s) => s.cornerRadiusMm),
    sides: { left: sideOf(1, line.left ?? {}), right: sideOf(-1, line.right ?? {}) },
    napeMm: line.napeMm ?? 0,
  };
}

function frontOf({ shape }: HairlineStyle, other: HairlineStyle, share: number): LineShape['front'] {
  return share === 0
    ? [{ shape, share: 1 }]
    : [
        { shape, share: 1 - share },
        { shape: other.shape, share },
      ];
}

function peakOf(
  { peakMm }: LineEdits,
  one: Peak | undefined,
  other: Peak | undefined,
  share: number,
): LineShape['peak'] {
  const tall = (one?.tallMm.start ?? 0) * (1 - share) + (other?.tallMm.start ?? 0) * share;
  const tallMm = peakMm ?? tall;
  return tallMm > 0 ? { tallMm, wideMm: one?.wideMm ?? other?.wideMm ?? PEAK_WIDE_MM } : undefined;
}

/** A style as it is, with the corners that a seed gives it. */
export const styleLine = (style: LineSource['style'], seed: number): LineShape =>
  lineOf({ style, blend: null, line: {}, character: {}, seed });
