import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HEADS, STYLES, type HeadName, type StyleName } from '../../src/design/schema';
import type { Asked } from '../../src/hairline/style';
import { HAIRLINE_STYLES } from '../../src/hairline/styles';
import { complaintsOf, launch, openStudio, readout, whenReady } from './helpers';

interface Ranges {
  readonly midFrontalCm: readonly [number, number];
  readonly setbackCm: readonly [number, number];
}

/** What artists draw: tape along the skin from the glabella, and of the corners behind the centre. Other styles say it in their files. */
const RANGES: Partial<Record<StyleName, Ranges>> = {
  conservative: { midFrontalCm: [8, 9], setbackCm: [1.5, 2.5] },
  natural: { midFrontalCm: [7, 7.5], setbackCm: [1, 1.5] },
  modern: { midFrontalCm: [6.8, 7.3], setbackCm: [0.5, 1] },
  'edge-up': { midFrontalCm: [6.5, 7], setbackCm: [0, 0.3] },
  'widows-peak': { midFrontalCm: [7.5, 8], setbackCm: [1.5, 1.5] },
  rounded: { midFrontalCm: [6.8, 7.2], setbackCm: [0.2, 0.5] },
  juvenile: { midFrontalCm: [5.7, 6.5], setbackCm: [0, 0.5] },
  receded: { midFrontalCm: [7.5, 8.5], setbackCm: [2.5, 3.5] },
  broken: { midFrontalCm: [7, 8.5], setbackCm: [1, 2.5] },
  female: { midFrontalCm: [5.5, 6.4], setbackCm: [0, 0] },
};
const inCm = ({ min, max }: Asked): [number, number] => [min / 10, max / 10];

function rangesOf(style: StyleName): Ranges {
  const { midFrontalMm, setbackMm } = HAIRLINE_STYLES[style];
  return RANGES[style] ?? { midFrontalCm: inCm(midFrontalMm), setbackCm: inCm(setbackMm) };
}

/** A field's grid leaves a tenth of a millimetre; the widow's peak is found back within half of one. */
const TAPE_CM = 0.05;
/** Norwood VI: bald area, and 15–30 % more where it blends into the hair that is left. Ludwig II: a hand's breadth behind the line. */
const AREA_CM2 = { man: [138 * 1.15, 183 * 1.3], woman: [70, 170] } as const;
const DOTS_A_SESSION = { man: [9_000, 15_000], woman: [4_500, 11_500] } as const;

const within = (value: number, [low, high]: readonly [number, number], slack = 0) =>
  value >= low - slack && value <= high + slack;

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launch();
  // Where numbers are written with a comma.
  page = await browser.newPage({ locale: 'de-DE' });
  await openStudio(page, '?style=edge-up', { width: 620, height: 420 });
});
afterAll(() => browser.close());

async function check(value: string): Promise<void> {
  await page.locator(`input[type=radio][value="${value}"]`).check({ force: true });
  await whenReady(page);
}

let shown: HeadName = 'man';
async function choose(style: StyleName, head: HeadName = 'man'): Promise<void> {
  if (head !== shown) {
    await check('client');
    await check(head);
    await check('design');
    shown = head;
  }
  await check(style);
}

/** Her own line is offered to her alone. */
const CASES = HEADS.flatMap((head) =>
  STYLES.filter((style) => head === 'woman' || style !== 'female').map((style) => ({ head, style })),
);

/** Every number on the page but those that the style does not decide. */
const allReadouts = () =>
  page.$$eval('[data-readout]', (elements) =>
    Object.fromEntries(elements.map((e) => [e.getAttribute('data-readout'), e.getAttribute('data-value')])),
  );

test('a link and a choice on the page give the same numbers', async () => {
  const linked = await allReadouts();
  await choose('natural');
  expect(await allReadouts()).not.toEqual(linked);
  await choose('edge-up');
  expect(await allReadouts()).toEqual(linked);
});

describe.each(CASES)('the measures of $style on the $head', ({ head, style }) => {
  beforeAll(() => choose(style, head));

  test('lie where artists draw it', async () => {
    const { midFrontalCm, setbackCm } = rangesOf(style);
    const height = await readout(page, 'mid-frontal-cm');
    expect(within(height, midFrontalCm, TAPE_CM), `mid-frontal ${height} cm`).toBe(true);
    for (const side of ['left', 'right']) {
      const setback = await readout(page, `setback-${side}-cm`);
      expect(within(setback, setbackCm, TAPE_CM), `setback ${side} ${setback} cm`).toBe(true);
    }
  });

  test('ask for as many dots as a session has', async () => {
    const area = await readout(page, 'area-cm2');
    expect(within(area, AREA_CM2[head]), `${area} cm²`).toBe(true);
    for (const session of [1, 2, 3]) {
      const dots = await readout(page, `dots-session-${session}`);
      expect(Number.isInteger(dots)).toBe(true);
      expect(within(dots, DOTS_A_SESSION[head]), `session ${session}: ${dots} dots`).toBe(true);
      expect(within(dots / area, [62, 68]), `session ${session}: ${dots / area} dots a cm²`).toBe(true);
    }
  });
});

test('the page did not complain', () => expect(complaintsOf(page)).toEqual([]));
