import type { Browser, Page, Route } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { difference, expectQuiet, isBlank, launch, openStudio, screenshot, visitStudio, whenReady } from './helpers';

const SIZE = { width: 620, height: 420 };

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const sentence = (page: Page) => page.getByRole('alert').innerText();
const session = (page: Page, value: string) => page.locator(`input[type=radio][value="${value}"]`);

/** The picture may be missing; the choices may not. */
async function expectControls(page: Page): Promise<void> {
  for (const value of ['1', '2']) {
    await session(page, value).check({ force: true });
    expect(await session(page, value).isChecked()).toBe(true);
  }
}

/** Without any of these there is no head. */
const FILES = ['head.bin', 'pigment.bin', 'follicles.bin', 'face-hair.webp'] as const;
const LOAD_FAILURE = /^failed: .*could not be loaded/is;
const ALL_FAIL = FILES.map(() => expect.stringMatching(LOAD_FAILURE) as string);

/** How the scene is, and what the page says of it, when all other files have come. */
async function loadFailure(page: Page): Promise<string> {
  await page.waitForLoadState('networkidle');
  return `${await page.getAttribute('html', 'data-scene')}: ${await sentence(page)}`;
}

test('without WebGL 2 the page says so, keeps its controls, and complains of nothing', async () => {
  const page = await browser.newPage();
  await page.addInitScript(() => {
    const proto = HTMLCanvasElement.prototype;
    const original = Reflect.get(proto, 'getContext') as (...args: unknown[]) => unknown;
    proto.getContext = function (this: HTMLCanvasElement, ...args: unknown[]) {
      return args[0] === 'webgl2' ? null : original.apply(this, args);
    } as typeof proto.getContext;
  });
  expect(await visitStudio(page, '', SIZE)).toBe('failed');
  expect(await sentence(page)).toMatch(/WebGL 2/);
  await expectControls(page);
  expectQuiet(page);
  await page.close();
});

test('after a lost context the picture comes back as it was', async () => {
  const page = await browser.newPage();
  await openStudio(page, '?view=hairline', SIZE);
  const before = await screenshot(page, 'context-before');
  await page.evaluate(() => {
    const gl = document.querySelector('canvas')!.getContext('webgl2')!;
    const extension = gl.getExtension('WEBGL_lose_context')!;
    (window as unknown as { restoreContext: () => void }).restoreContext = () => extension.restoreContext();
    extension.loseContext();
  });
  await page.waitForSelector('html[data-scene=failed]', { state: 'attached' });
  expect(await sentence(page)).toMatch(/interrupted/i);
  await expectControls(page);
  await session(page, '3').check({ force: true });
  await page.evaluate(() => (window as unknown as { restoreContext: () => void }).restoreContext());
  await whenReady(page);
  expect(await sentence(page)).toBe('');
  await page.mouse.move(1, 1);
  expect(difference(before, await screenshot(page, 'context-after')).max).toBe(0);
  expectQuiet(page);
  await page.close();
});

/** Asks again for the files, of which this one is asked for too. */
async function tryAgain(page: Page, file: string): Promise<void> {
  const asked = page.waitForRequest(`**/head/${file}`);
  await page.getByRole('button', { name: 'Try again' }).click();
  await asked;
}

/** What the page says when one file after the other comes as `answer` gives it, and all the others as they are. */
async function failuresOf(page: Page, answer: (route: Route) => Promise<void>): Promise<readonly string[]> {
  const said: string[] = [];
  for (const file of FILES) {
    await page.route(`**/head/${file}`, answer);
    if (file === FILES[0]) await visitStudio(page, '?view=hairline&sessions=1', SIZE);
    else await tryAgain(page, file);
    await page.waitForSelector('html[data-scene=failed]', { state: 'attached' });
    said.push(await loadFailure(page));
    await expectControls(page);
    await page.unroute(`**/head/${file}`);
  }
  return said;
}

test('a file that cannot be had, whichever it is, fails with a sentence, and trying again works once it can', async () => {
  const page = await browser.newPage();
  expect(await failuresOf(page, (route) => route.abort())).toEqual(ALL_FAIL);
  await tryAgain(page, FILES[0]);
  await whenReady(page);
  expect(await sentence(page)).toBe('');
  expect(await session(page, '2').isChecked()).toBe(true);
  expect(isBlank(await screenshot(page, 'retry'), { x: 0, y: 0, width: 300, height: 420 })).toBe(false);
  await page.close();
});

test('a damaged file fails as well', async () => {
  const page = await browser.newPage();
  const damaged = (route: Route) => route.fulfill({ status: 200, body: 'not what it should be' });
  expect(await failuresOf(page, damaged)).toEqual(ALL_FAIL);
  await page.close();
});

test.each(['css', 'js'])('without its %s the page says so in words and offers to load again', async (kind) => {
  const page = await browser.newPage();
  await page.route(`**/assets/*.${kind}`, (route) => route.abort());
  await page.goto(inject('studioUrl'));
  const boot = page.locator('#root > p');
  await boot.waitFor({ state: 'visible', timeout: 20_000 });
  expect(await boot.innerText()).toMatch(/did not arrive.*load the page again/is);
  await page.close();
});

test('a chunk of the scene that did not arrive is asked for again', async () => {
  const page = await browser.newPage();
  await page.route('**/assets/StudioScene-*', (route) => route.abort());
  await visitStudio(page, '', SIZE);
  // The controls share code with it.
  await page.getByRole('heading', { name: 'A part of the page did not arrive' }).waitFor();
  await page.unroute('**/assets/StudioScene-*');
  await page.getByRole('button', { name: 'Try again' }).click();
  await whenReady(page);
  expect(await sentence(page)).toBe('');
  await page.close();
});
