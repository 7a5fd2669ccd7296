/** A picture's shapes, pixels. */
export const PICTURE_SIZES = {
  wide: { width: 1920, height: 1080 },
  tall: { width: 1080, height: 1920 },
} as const;
export type PictureShape = keyof typeof PICTURE_SIZES;
export const PICTURE_SHAPES: readonly PictureShape[] = ['wide', 'tall'];

/** How fine a picture is: over the usual. */
const PICTURE_SCALES = { normal: 1, '4k': 2 } as const;
export type PictureScale = keyof typeof PICTURE_SCALES;
export const SCALES: readonly PictureScale[] = ['normal', '4k'];

/** Pixels of a picture. */
export function pictureSize(shape: PictureShape, scale: PictureScale) {
  const { width, height } = PICTURE_SIZES[shape];
  const times = PICTURE_SCALES[scale];
  return { width: times * width, height: times * height };
}

/** What is written under a picture. */
export interface PictureCaption {
  /** The hairline: `Natural hairline`. */
  readonly style: string;
  /** How far the treatment is: `after session 2 of 3`. */
  readonly sessions: string;
  /** Who drew it. */
  readonly studio: string;
  readonly promise: string;
}

/** A piece of text in one weight and colour. */
export interface Run {
  readonly text: string;
  readonly px: number;
  readonly weight: number;
  readonly soft: boolean;
}

/** A run and where its left end stands on the baseline, px. */
export interface SetRun extends Run {
  readonly x: number;
  readonly y: number;
}

export interface CaptionLayout {
  /** Height of the strip of paper below the head, px. */
  readonly stripPx: number;
  readonly runs: readonly SetRun[];
}

/** The width of a run, px. */
export type Measure = (run: Run) => number;

/** Of a picture whose shorter side is 1080 px; others in proportion. */
const MARGIN = 64;
const STRIP = { wide: 116, tall: 172 } as const;
/** From a strip's top to its baselines. */
const BASELINES = { wide: [71, 71], tall: [76, 128] } as const;
const GAP = 15;
/** Least space between what stands left and what stands right in one line. */
const APART = 80;

/** Height of the strip that the caption takes of a picture, px; the head is drawn above it. */
export const stripPx = (width: number, height: number): number =>
  Math.round(STRIP[shapeOf(width, height)] * unit(width, height));

/** A caption set in the strip: one line in a wide picture, two in a tall one; smaller where the words are long. */
export function layOutCaption(
  { style, sessions, studio, promise }: PictureCaption,
  width: number,
  height: number,
  measure: Measure,
): CaptionLayout {
  const shape = shapeOf(width, height);
  const u = unit(width, height);
  const what = [run(style, 40, 640, false), run(sessions, 40, 420, true)];
  const who = [run(studio, 32, 600, false), run(promise, 32, 420, true)];
  const measured = [what, who].map((line) => widthOf(line, measure));
  const room = width / u - 2 * MARGIN;
  const needed = shape === 'wide' ? measured[0]! + APART + measured[1]! : Math.max(...measured);
  const shrink = Math.min(1, room / needed);
  const top = height / u - STRIP[shape];
  const set = (line: readonly Run[], right: boolean, baseline: number) => {
    const smaller = line.map((each) => ({ ...each, px: each.px * shrink }));
    const left = right ? MARGIN + room - widthOf(smaller, measure) : MARGIN;
    return inARow(smaller, left, top + baseline, measure);
  };
  const runs = [...set(what, false, BASELINES[shape][0]), ...set(who, shape === 'wide', BASELINES[shape][1])];
  return {
    stripPx: stripPx(width, height),
    runs: runs.map((each) => ({ ...each, px: each.px * u, x: each.x * u, y: each.y * u })),
  };
}

const shapeOf = (width: number, height: number): PictureShape => (width >= height ? 'wide' : 'tall');
const unit = (width: number, height: number): number => Math.min(width, height) / 1080;

const run = (text: string, px: number, weight: number, soft: boolean): Run => ({ text, px, weight, soft });

const widthOf = (line: readonly Run[], measure: Measure): number =>
  line.reduce((sum, each) => sum + measure(each), GAP * (line.length - 1));

function inARow(line: readonly Run[], left: number, y: number, measure: Measure): SetRun[] {
  let x = left;
  return line.map((each) => {
    const set = { ...each, x, y };
    x += measure(each) + GAP;
    return set;
  });
}
