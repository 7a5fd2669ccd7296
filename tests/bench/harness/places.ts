import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { chromium, type Page } from 'playwright';
import { BACKEND_NAMES, canDraw, launchOptions, type ChromiumChoice } from '../../../scripts/lib/chromium.mjs';
import { alternate } from './alternate';
import type { Figure, FigureText, Measurement } from './figure';
import { openNode, type NodeContext } from './nodeContext';
import type { Results } from './results';
import { openPage } from './sites';
import { worstOf } from './statistics';
import { openVisits, type VisitContext } from './visitContext';

/** What a run asks for, and who hears of a figure when its turn comes. */
export interface Run {
  readonly isWanted: (id: string) => boolean;
  readonly take: (id: string, text: FigureText, measure: () => Promise<Measurement>) => Promise<void>;
}

const FIGURES = new URL('../figures/', import.meta.url);

/** The names of a folder's figures, without an ending. */
const idsOf = (folder: string): string[] =>
  readdirSync(new URL(folder, FIGURES))
    .map((name) => basename(name, '.ts'))
    .sort();

/** Every figure there is, by the place that it is measured in. */
export const figureIds = (): string[] => ['node', 'page', 'visit'].flatMap(idsOf);

async function load<Context>(folder: string, { isWanted }: Run): Promise<[string, Figure<Context>][]> {
  const files = idsOf(folder)
    .filter(isWanted)
    .map(async (id): Promise<[string, Figure<Context>]> => {
      const { default: figure } = (await import(`../figures/${folder}/${id}.ts`)) as { default: Figure<Context> };
      return [id, figure];
    });
  return Promise.all(files);
}

async function measureAll<Context>(
  list: readonly [string, Figure<Context>][],
  context: Context,
  { take }: Run,
): Promise<void> {
  for (const [id, figure] of list) {
    await take(id, figure, async () => alternate(await figure.prepare(context), { exact: figure.exact ?? false }));
  }
}

/** Measures what needs the processor alone, in this process. */
export async function measureNode(run: Run): Promise<void> {
  const list = await load<NodeContext>('node', run);
  if (list.length > 0) await measureAll(list, openNode(), run);
}

/** A page of figures in a browser of its own. */
interface OpenPage {
  readonly page: Page;
  readonly browser: string;
  readonly close: () => Promise<void>;
}

async function openIn(choice: ChromiumChoice, url: string): Promise<OpenPage> {
  const browser = await chromium.launch(launchOptions(choice));
  const page = await browser.newPage();
  await page.goto(url);
  return { page, browser: `Chromium ${browser.version()}`, close: () => browser.close() };
}

const measureIn = (page: Page, id: string): Promise<Measurement> =>
  page.evaluate((name) => window.bench.measure(name), id);

/** The same figure in each of the renderers that run here. */
async function measureEverywhere(
  choice: ChromiumChoice,
  url: string,
  id: string,
  { better }: FigureText,
): Promise<Measurement> {
  const measured = new Map<string, Measurement>();
  for (const backend of BACKEND_NAMES) {
    if (!(await canDraw({ ...choice, backend }))) continue;
    const { page, close } = await openIn({ ...choice, backend }, url);
    try {
      measured.set(backend, await measureIn(page, id));
    } finally {
      await close();
    }
  }
  return worstOf(measured, better);
}

/** Measures what needs a GPU, ours and its references in one page; tells what drew it. */
export async function measurePage(
  choice: ChromiumChoice,
  run: Run,
): Promise<Pick<Results['machine'], 'browser' | 'renderer'>> {
  const server = await openPage();
  const { page, browser, close } = await openIn(choice, server.url);
  try {
    const texts = await page.evaluate(() => window.bench.texts());
    for (const [id, text] of texts.filter(([name]) => run.isWanted(name))) {
      await run.take(id, text, () =>
        text.everywhere ? measureEverywhere(choice, server.url, id, text) : measureIn(page, id),
      );
    }
    const renderer = await page.evaluate(() => window.bench.renderer());
    return { browser, renderer };
  } finally {
    await close();
    await server.close();
  }
}

/** Measures whole pages, each visit in a browser of its own. */
export async function measureVisits(choice: ChromiumChoice, run: Run): Promise<void> {
  const list = await load<VisitContext>('visit', run);
  if (list.length === 0) return;
  const context = await openVisits(choice);
  try {
    await measureAll(list, context, run);
  } finally {
    await context.close();
  }
}
