import type { Browser, Route, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectQuiet, launch, openStudio, readout, whenReady } from './helpers';

const SIZE = { width: 960, height: 720 };

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Opens the client's head controls. */
async function openHead(page: Page): Promise<void> {
  await openStudio(page, '', SIZE);
  await page.getByText('Client', { exact: true }).first().click();
  await page.locator('[data-tape=circumferenceMm]').waitFor();
}

/** Notes from now on whether any frame that is drawn lacks the head, by the middle of what the page shows. */
const watchForBlank = (page: Page) =>
  page.evaluate(() => {
    const seen = { frames: 0, blank: 0 };
    Object.assign(window, { seen });
    const canvas = document.querySelector('canvas')!;
    const small = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
    const gl = canvas.getContext('webgl2')!;
    const draw = gl.drawElements.bind(gl);
    let waiting = false;
    const look = () => {
      waiting = false;
      small.clearRect(0, 0, 1, 1);
      small.drawImage(canvas, canvas.width * 0.35, canvas.height * 0.45, 8, 8, 0, 0, 1, 1);
      seen.frames++;
      if (small.getImageData(0, 0, 1, 1).data[3]! < 200) seen.blank++;
    };
    // A picture can be read in the task that has drawn it.
    gl.drawElements = (...args) => {
      draw(...args);
      if (waiting || gl.getParameter(gl.FRAMEBUFFER_BINDING) !== null) return;
      waiting = true;
      queueMicrotask(look);
    };
  });

async function typeTape(page: Page, name: string, text: string): Promise<void> {
  const field = page.locator(`[data-tape=${name}]`);
  await field.fill(text);
  await field.press('Enter');
  await whenReady(page);
}

describe('the client’s head', () => {
  test('takes the sizes of a tape and a slider’s shape; centimetres stay, Undo gives the head back', async () => {
    const page = await browser.newPage();
    await openHead(page);
    const cm = await readout(page, 'mid-frontal-cm');
    const own = await readout(page, 'tape-circumference-mm');
    await watchForBlank(page);
    await typeTape(page, 'circumferenceMm', '59');
    expect(Math.abs((await readout(page, 'tape-circumference-mm')) - 590)).toBeLessThan(2);
    expect(Math.abs((await readout(page, 'mid-frontal-cm')) - cm)).toBeLessThan(0.06);
    await page.getByText('Ears', { exact: true }).click();
    await page.getByLabel('Lobes').focus();
    for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight');
    await page.getByLabel('Lobes').blur();
    await whenReady(page);
    expect(Math.abs((await readout(page, 'tape-circumference-mm')) - 590)).toBeLessThan(2);
    const seen = await page.evaluate(() => (window as unknown as { seen: { frames: number; blank: number } }).seen);
    expect(seen.frames).toBeGreaterThan(1);
    expect(seen.blank).toBe(0);
    for (let i = 0; i < 6 && (await readout(page, 'tape-circumference-mm')) !== own; i++) {
      await page.keyboard.press('Control+z');
      await whenReady(page);
    }
    expect(await readout(page, 'tape-circumference-mm')).toBe(own);
    expectQuiet(page);
    await page.close();
  });

  test('says what a head can’t measure, and takes the nearest', async () => {
    const page = await browser.newPage();
    await openHead(page);
    await typeTape(page, 'circumferenceMm', '80');
    expect(await page.getByText(/a head measures 50.0 cm to 64.0 cm there/).isVisible()).toBe(true);
    await typeTape(page, 'earToEarMm', 'wide');
    expect(await page.getByText(/please write a number/).isVisible()).toBe(true);
    expectQuiet(page);
    await page.close();
  });

  test.each([
    ['does not arrive', (route: Route) => route.abort()],
    ['is something else', (route: Route) => route.fulfill({ status: 200, body: 'not what it should be' })],
  ] as const)('whose data %s says so, keeps what was asked, and is shaped at the next change', async (_, answer) => {
    const page = await browser.newPage();
    await page.route('**/head/shapes.bin', answer);
    await openHead(page);
    await page.getByText('Ears', { exact: true }).click();
    const lobes = page.getByLabel('Lobes');
    const before = await lobes.inputValue();
    await lobes.focus();
    await page.keyboard.press('ArrowRight');
    await lobes.blur();
    await page.getByText('The data of head shapes could not be loaded.').waitFor();
    const asked = await lobes.inputValue();
    expect(asked).not.toBe(before);
    await page.unroute('**/head/shapes.bin');
    await lobes.focus();
    await page.keyboard.press('ArrowRight');
    await lobes.blur();
    // The picture is that of the design again: its head has come.
    await whenReady(page);
    expect(Number(await lobes.inputValue())).toBeGreaterThan(Number(asked));
    await page.close();
  });

  test('is shaped without a worker, too', async () => {
    const page = await browser.newPage();
    await page.route(/modelWorker/, (route) => route.abort());
    await openStudio(page, '', SIZE);
    await page.getByText('Client', { exact: true }).first().click();
    await typeTape(page, 'circumferenceMm', '58');
    expect(Math.abs((await readout(page, 'tape-circumference-mm')) - 580)).toBeLessThan(2);
    await page.close();
  });
});
