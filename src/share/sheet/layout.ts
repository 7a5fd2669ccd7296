/** The sheet that a client keeps, set on A4 lying: pictures of all moments, measures, the plan. All lengths in mm, type in points. */

export const PAGE_MM = { width: 297, height: 210 } as const;
export const PT_MM = 25.4 / 72;

/** A part of the plan. */
export interface PlanSection {
  readonly title: string;
  readonly lines: readonly string[];
}

interface Measured {
  readonly label: string;
  readonly value: string;
}

/** All words of a sheet, in the language of the page. */
export interface SheetWords {
  readonly clinic: string;
  readonly date: string;
  /** What the design is. */
  readonly design: string;
  /** Above the columns of pictures. */
  readonly moments: readonly string[];
  readonly measures: readonly Measured[];
  /** Below the code, or what stands in its place where the link is too long for one. */
  readonly link: string;
  readonly promise: string;
  /** What the clinic adds to it, small at the foot of every page. */
  readonly foot: readonly string[];
  readonly plan: readonly PlanSection[];
}

export interface TextItem {
  readonly kind: 'text';
  /** Where its left end (right end, where `right`) stands on the baseline. */
  readonly x: number;
  readonly y: number;
  readonly pt: number;
  readonly bold: boolean;
  readonly soft: boolean;
  readonly right: boolean;
  readonly text: string;
}

export interface BoxItem {
  readonly kind: 'picture' | 'code' | 'rule';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Of a picture: its place among all, row by row. */
  readonly index: number;
}

export type SheetItem = TextItem | BoxItem;
export type SheetPage = readonly SheetItem[];

/** The width of a text, mm. */
export type MeasureMm = (text: string, pt: number, bold: boolean) => number;

const MARGIN = 12;
const RIGHT = PAGE_MM.width - MARGIN;
const FOOT_Y = 203;
const GAP = 3;
const PICTURES_Y = 37;
const ROWS = 2;
/** Height of a picture. */
const PICTURE_HIGH = 56;
const BAND_Y = 159;
/** A side of the code, at which 850 bytes can be read from paper. */
export const CODE_MM = 40;
const LINE = 1.35;

/** Width and height of each picture for so many columns. */
export const pictureMm = (columns: number) => ({
  width: (RIGHT - MARGIN - GAP * (columns - 1)) / columns,
  height: PICTURE_HIGH,
});

interface Type {
  readonly pt: number;
  readonly bold?: boolean;
  readonly soft?: boolean;
  readonly right?: boolean;
}

const write = (
  text: string,
  x: number,
  y: number,
  { pt, bold = false, soft = false, right = false }: Type,
): TextItem => ({
  kind: 'text',
  x,
  y,
  pt,
  bold,
  soft,
  right,
  text,
});

/** Sets a sheet: one page of pictures and measures, and as many as the plan needs. `hasCode`: whether there is a QR code. */
export function layOutSheet(words: SheetWords, hasCode: boolean, measure: MeasureMm): readonly SheetPage[] {
  const plan = layOutPlan(words.plan, measure);
  const pages = [[...pictures(words.moments, measure), ...measures(words, hasCode, measure)], ...plan];
  return pages.map((page, i) => [...head(words, measure), ...page, ...foot(words, i, pages.length, measure)]);
}

function head({ clinic, date, design }: SheetWords, measure: MeasureMm): SheetItem[] {
  const dateWide = measure(date, 10, false);
  const room = RIGHT - MARGIN - dateWide - 10;
  return [
    write(fitted(clinic, room, 17, true, measure), MARGIN, 19, { pt: 17, bold: true }),
    write(date, RIGHT, 19, { pt: 10, soft: true, right: true }),
    write(fitted(design, RIGHT - MARGIN, 10, false, measure), MARGIN, 25.5, { pt: 10, soft: true }),
  ];
}

const SMALL = { pt: 7, soft: true } as const;
const SMALL_LINES = 3;
/** Baseline of the last line at the foot. */
const LAST_Y = 205.2;

/** The promise, beside it the clinic's own lines, and the page's number. */
function foot({ promise, foot: lines }: SheetWords, page: number, pages: number, measure: MeasureMm): SheetItem[] {
  const number = pages > 1 ? [write(`${page + 1} / ${pages}`, RIGHT, FOOT_Y, { pt: 9, soft: true, right: true })] : [];
  const x = MARGIN + measure(promise, 9, true) + 6;
  const room = RIGHT - CODE_MM - 4 - x;
  const small = footLines(lines, room, measure);
  const top = Math.min(FOOT_Y, LAST_Y - lineMm(SMALL.pt) * (small.length - 1));
  return [
    write(promise, MARGIN, FOOT_Y, { pt: 9, bold: true }),
    ...small.map((text, i) => write(text, x, top + i * lineMm(SMALL.pt), SMALL)),
    ...number,
  ];
}

/** At most three lines; how the clinic is reached comes last and is kept, what is said before it is cut short. */
function footLines(lines: readonly string[], room: number, measure: MeasureMm): readonly string[] {
  const cutTo = (text: string, count: number): readonly string[] => {
    const set = wrapped(text, room, SMALL.pt, measure);
    if (set.length <= count) return set;
    const tail = set.slice(count - 1).join(' ');
    return [...set.slice(0, count - 1), fitted(tail, room, SMALL.pt, false, measure)];
  };
  const last = cutTo(lines.at(-1) ?? '', SMALL_LINES - (lines.length > 1 ? 1 : 0));
  return [...cutTo(lines.slice(0, -1).join(' '), SMALL_LINES - last.length), ...last];
}

function pictures(moments: readonly string[], measure: MeasureMm): SheetItem[] {
  const { width, height } = pictureMm(moments.length);
  const xOf = (column: number) => MARGIN + column * (width + GAP);
  const names = moments.map((text, i) =>
    write(fitted(text, width, 9.5, true, measure), xOf(i), PICTURES_Y - 2.2, { pt: 9.5, bold: true }),
  );
  const boxes = Array.from({ length: ROWS * moments.length }, (_, index): BoxItem => ({
    kind: 'picture',
    x: xOf(index % moments.length),
    y: PICTURES_Y + Math.floor(index / moments.length) * (height + GAP),
    width,
    height,
    index,
  }));
  return [...names, ...boxes];
}

/** Measures in columns on the left, the code on the right. */
function measures({ measures: all, link }: SheetWords, hasCode: boolean, measure: MeasureMm): SheetItem[] {
  const codeX = RIGHT - CODE_MM;
  const wordsX = codeX - 46;
  const columns = 3;
  const wide = (wordsX - 6 - MARGIN) / columns;
  const items = all.flatMap(({ label, value }, i) => {
    const x = MARGIN + (i % columns) * wide;
    const y = BAND_Y + 5 + Math.floor(i / columns) * 12.5;
    return [
      write(fitted(label, wide - 3, 8.5, false, measure), x, y, { pt: 8.5, soft: true }),
      write(fitted(value, wide - 3, 12, true, measure), x, y + 5, { pt: 12, bold: true }),
    ];
  });
  const code: SheetItem[] = hasCode
    ? [{ kind: 'code', x: codeX, y: BAND_Y, width: CODE_MM, height: CODE_MM, index: 0 }]
    : [];
  const x = hasCode ? wordsX : codeX - 30;
  const said = wrapped(link, hasCode ? 42 : CODE_MM + 30, 9, measure);
  return [
    ...items,
    ...code,
    ...said.map((text, i) => write(text, x, BAND_Y + 5 + i * lineMm(9), { pt: 9, soft: true })),
  ];
}

const lineMm = (pt: number): number => pt * PT_MM * LINE;

const PLAN_TOP = 36;
const PLAN_COLUMNS = 2;

/** Titles and lines in two columns; no line of a part stands alone in a column, nor with its title alone. */
function layOutPlan(plan: readonly PlanSection[], measure: MeasureMm): SheetItem[][] {
  const wide = (RIGHT - MARGIN - 10) / PLAN_COLUMNS;
  const bottom = FOOT_Y - 8;
  const pages: SheetItem[][] = [];
  let column = PLAN_COLUMNS;
  let y = PLAN_TOP;
  const nextColumn = () => {
    if (++column >= PLAN_COLUMNS) {
      column = 0;
      pages.push([]);
    }
    y = PLAN_TOP;
  };
  const put = (text: string, type: Type) => {
    pages.at(-1)!.push(write(text, MARGIN + column * (wide + 10), y, type));
    y += lineMm(type.pt);
  };
  for (const { title, lines } of plan) {
    const set = lines.flatMap((line) => wrapped(line, wide, 10, measure));
    const least = lineMm(12) + 2 + lineMm(10) * Math.min(3, set.length);
    if (column >= PLAN_COLUMNS || y + least > bottom) nextColumn();
    put(fitted(title, wide, 12, true, measure), { pt: 12, bold: true });
    y += 1;
    set.forEach((line, i) => {
      const isSecondLast = i === set.length - 2;
      if (y + (isSecondLast ? lineMm(10) : 0) > bottom) nextColumn();
      put(line, { pt: 10 });
    });
    y += 5;
  }
  return pages;
}

/** A text, cut short with an ellipsis where there is no room for it. */
export function fitted(text: string, roomMm: number, pt: number, bold: boolean, measure: MeasureMm): string {
  if (measure(text, pt, bold) <= roomMm) return text;
  const letters = Array.from(text);
  while (letters.length > 0 && measure(`${letters.join('')}…`, pt, bold) > roomMm) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** A text in lines of at most so many mm; words longer than that are broken. */
export function wrapped(text: string, roomMm: number, pt: number, measure: MeasureMm): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const fits = (candidate: string) => measure(candidate, pt, false) <= roomMm;
  const words = text
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((word) => broken(word, fits));
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return line === '' ? lines : [...lines, line];
}

function broken(word: string, fits: (text: string) => boolean): string[] {
  if (fits(word)) return [word];
  const parts = [''];
  for (const letter of word) {
    const longer = parts.at(-1)! + letter;
    if (longer.length === 1 || fits(longer)) parts[parts.length - 1] = longer;
    else parts.push(letter);
  }
  return parts;
}
