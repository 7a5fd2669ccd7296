/** What a figure says, in words and numbers; its id is the name of its file. */
export interface FigureText {
  /** What is measured, for a reader of the README. */
  readonly name: string;
  /** What it is measured against; absent for a figure that stands alone. */
  readonly against?: string;
  /** Unit of both sides: the ratio has none. */
  readonly unit: string;
  readonly better: 'higher' | 'lower';
  /** What the ratio, or a figure that stands alone, should reach; left out where it is only to be known. */
  readonly target?: number;
  /** `exact` figures are the same every time and taken once. */
  readonly exact?: boolean;
  /** Measured in every software renderer that runs here; the worst one counts. For figures of the page. */
  readonly everywhere?: boolean;
}

export type Measured = number | Promise<number>;

/** The two things that are compared: each call does the work once and gives its value in the figure's unit. */
export interface Sides {
  readonly ours: () => Measured;
  readonly reference?: () => Measured;
  /** Our values of the last turns, so many, worked out once all are measured: in place of what `ours` gave. */
  readonly judged?: (turns: number) => readonly number[];
  /** Values beside the figure, units in their names, asked for once all pairs are done. */
  readonly details?: () => Readonly<Record<string, number>>;
}

/** One figure, one file: `context` is what its place of measurement (node, a page, visits) has to offer. */
export interface Figure<Context> extends FigureText {
  readonly prepare: (context: Context) => Sides | Promise<Sides>;
}

/** One side's value and, unless the figure stands alone, the other's, measured one right after the other. */
export interface Pair {
  readonly ours: number;
  readonly reference?: number;
}

/** All that was measured for one figure. */
export interface Measurement {
  readonly pairs: readonly Pair[];
  readonly details: Readonly<Record<string, number>>;
}
