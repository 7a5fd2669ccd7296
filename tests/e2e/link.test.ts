import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { linkAround } from '../unit/share/support';
import { difference, expectQuiet, launch, mmPerPx, openStudio, resizeTo, screenshot, whenReady } from './helpers';
import { afterMove, instrumentBlind } from './instrument';

const SIZE = { width: 640, height: 420 };
/** Left of the panel and above the views: rings around what has the focus are no part of the picture. */
const SCENE = { x: 0, y: 0, width: 320, height: 355 };
/** Longer than the second within which commits are one. */
const SECOND_MS = 1050;

let browser: Browser;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  browser = await launch();
  context = await browser.newContext();
});
beforeEach(async () => {
  page = await context.newPage();
  await instrumentBlind(page);
});
afterEach(() => page.close());
afterAll(() => browser.close());

/** From the next load on: only some of what is tested here is seen in pictures. */
const drawPictures = () => page.addInitScript(() => (window.skipsDraws = false));

const hash = (on = page) => new URL(on.url()).hash;
const entryCount = () => page.evaluate(() => history.length);
const notices = () => page.locator('[role=status] p').allInnerTexts();
const choose = async (value: string) => {
  await page.locator(`input[type=radio][value="${value}"]`).check({ force: true });
  await whenReady(page);
};
const isChosen = async (value: string, on = page) =>
  (await on.locator(`input[type=radio][value="${value}"]:checked`).count()) === 1;
const pressedView = (on = page) =>
  on.getByRole('group', { name: 'View' }).locator('[aria-pressed=true]').allInnerTexts();
const aSecond = () => page.waitForTimeout(SECOND_MS);

/** Back or Forward, and the picture after it. */
async function travel(by: 1 | -1): Promise<void> {
  await page.evaluate((delta) => {
    const arrived = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
    history.go(delta);
    return arrived;
  }, by);
  await whenReady(page);
}

/** The link as it would be copied out of the address and pasted elsewhere, after what is still to be written. */
async function pasted(): Promise<string> {
  await page.waitForTimeout(200);
  return hash();
}

async function turnByHand(): Promise<void> {
  await afterMove(page, async () => {
    await page.mouse.move(140, 220);
    await page.mouse.down();
    await page.mouse.move(203, 181, { steps: 5 });
    await page.mouse.up();
  });
  const before = await mmPerPx(page);
  await afterMove(page, async () => {
    await page.mouse.wheel(0, -240);
    await page.waitForFunction((old) => {
      const { scene, mmPerPx: now } = document.documentElement.dataset;
      return scene === 'ready' && Number(now) !== old;
    }, before);
  });
}

/** The link opened in another browser session, at this size; `difference` is the greatest between the two pictures. */
async function elsewhere(name: string): Promise<{ readonly other: Page; readonly difference: number }> {
  const here = await screenshot(page, `${name}-here`);
  const link = await pasted();
  const other = await (await browser.newContext()).newPage();
  await openStudio(other, link, SIZE);
  const there = await screenshot(other, `${name}-there`);
  expect(hash(other), 'opening writes nothing').toBe(link);
  expect(await other.evaluate(() => history.length)).toBe(2);
  expectQuiet(other);
  return { other, difference: difference(here, there, SCENE).max };
}

describe('the link opened elsewhere at the same size gives the same picture, bit for bit', () => {
  test('in a named view', async () => {
    await drawPictures();
    await openStudio(page, '?view=front', SIZE);
    await choose('modern');
    await afterMove(page, () => page.keyboard.press('t'));
    const { other, difference: most } = await elsewhere('link-view');
    expect(most).toBe(0);
    await other.context().close();
  });

  test('where a hand has turned the head in the mirror and come nearer', async () => {
    await drawPictures();
    await openStudio(page, '?tone=7.37&shade=dark&mirror=1', SIZE);
    const start = await screenshot(page, 'link-start');
    await turnByHand();
    expect(await pressedView()).toEqual([]);
    expect(difference(start, await screenshot(page, 'link-turned')).rms).toBeGreaterThan(2);
    expect(await entryCount(), 'a camera makes no entry').toBe(2);
    const { other, difference: most } = await elsewhere('link-free');
    expect(most).toBe(0);
    const seen = (await mmPerPx(other)) * SCENE.width;
    await resizeTo(other, { width: 360, height: 740 });
    const ratio = ((await mmPerPx(other)) * 360) / seen;
    expect(ratio > 0.8 && ratio < 1.25, `as much in a narrow window: ${ratio}`).toBe(true);
    await other.context().close();
  });
});

test('Back undoes and Forward redoes, and the camera stays', async () => {
  await openStudio(page, '?style=modern', SIZE);
  expect(hash()).toBe('');
  await choose('edge-up');
  const edgeUp = hash();
  expect(edgeUp).toMatch(/^#h5\./);
  await aSecond();
  await choose('conservative');
  await turnByHand();
  const scale = await mmPerPx(page);
  await aSecond();
  await choose('1');
  expect(await entryCount()).toBe(5);
  await travel(-1);
  expect(await isChosen('3')).toBe(true);
  await travel(-1);
  expect(await isChosen('edge-up')).toBe(true);
  expect(hash(), 'with the present camera').not.toBe(edgeUp);
  await travel(-1);
  expect(await isChosen('modern')).toBe(true);
  expect(await mmPerPx(page)).toBe(scale);
  await travel(1);
  await travel(1);
  await travel(1);
  expect([await isChosen('conservative'), await isChosen('1')]).toEqual([true, true]);
  expect(await mmPerPx(page)).toBe(scale);
  expect(await entryCount()).toBe(5);
  expect(new URL(page.url()).search).toBe('?style=modern');
  expectQuiet(page);
});

test('one entry a commit: a second’s worth is one, and so is a slider from press to release', async () => {
  await openStudio(page, '', SIZE);
  const entries = await entryCount();
  await choose('natural');
  expect([await entryCount(), hash()], 'nothing has changed').toEqual([entries, '']);
  await page.evaluate(() => {
    for (const value of ['modern', 'edge-up', 'widows-peak', 'conservative']) {
      document.querySelector<HTMLInputElement>(`input[value="${value}"]`)!.click();
    }
  });
  await whenReady(page);
  await page.waitForTimeout(300);
  expect(await entryCount()).toBe(entries + 1);
  await aSecond();
  const slider = page.getByRole('slider', { name: 'Skin tone' });
  await slider.scrollIntoViewIfNeeded();
  const before = hash();
  const { x, y, width, height } = (await slider.boundingBox())!;
  await page.mouse.move(x + width * 0.2, y + height / 2);
  await page.mouse.down();
  for (const share of [0.3, 0.5, 0.7, 0.9]) {
    await page.mouse.move(x + width * share, y + height / 2);
    await page.waitForTimeout(400);
  }
  expect(hash(), 'not yet').toBe(before);
  await page.mouse.up();
  await page.waitForFunction((old) => location.hash !== old, before);
  expect(await entryCount()).toBe(entries + 2);
  await aSecond();
  const tone = await slider.inputValue();
  await slider.press('ArrowLeft');
  expect(await entryCount()).toBe(entries + 3);
  await travel(-1);
  expect(await slider.inputValue()).toBe(tone);
  await travel(-1);
  expect([await slider.inputValue(), await isChosen('conservative')]).toEqual(['4.5', true]);
  await travel(-1);
  expect([await isChosen('natural'), await isChosen('3')]).toEqual([true, true]);
  expectQuiet(page);
});

test('the hash wins over the query, which stays as it was', async () => {
  const link = linkAround('{"design":{"style":"edge-up","tone":8},"view":"back","light":"flat"}');
  await openStudio(page, `?style=mohawk&sessions=1&tone=2&view=top&mirror=1#${link}`, SIZE);
  expect([await isChosen('edge-up'), await isChosen('3'), ...(await pressedView())]).toEqual([true, true, 'Back']);
  expect(await page.getByRole('slider', { name: 'Skin tone' }).inputValue()).toBe('8');
  expect(await notices()).toEqual([]);
  await choose('0');
  expect(new URL(page.url()).search).toBe('?style=mohawk&sessions=1&tone=2&view=top&mirror=1');
  expect(hash()).not.toBe(`#${link}`);
  expectQuiet(page);
});

const BAD: readonly (readonly [string, string, RegExp])[] = [
  ['damaged', '#h1.q64FABW_xSc', /damaged/],
  ['cut off', '#h1.', /damaged/],
  ['oversized', `#h1.${'A'.repeat(140_000)}`, /too long/],
  ['too new', '#h6.q64FABW_xTc', /newer version/],
  ['not ours', '#<img src=x onerror=alert(1)>', /no design/],
  ['hostile', `#${linkAround('{"design":{"style":"<img src=x onerror=alert(1)>"}}')}`, /<img src=x/],
  ['polluting', `#${linkAround('{"__proto__":{"mirror":true}}')}`, /__proto__/],
  ['a bomb', `#${linkAround('a'.repeat(4_000_000))}`, /damaged/],
];

describe('a bad link says so in plain sight, and nothing else happens', () => {
  test('put into an open page, the design is kept', async () => {
    await openStudio(page, '?style=widows-peak', SIZE);
    for (const [name, link, sentence] of BAD) {
      await page.evaluate((to) => {
        const heard = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
        location.hash = to;
        return heard;
      }, link);
      const texts = await notices();
      expect(
        texts.some((text) => sentence.test(text)),
        `${name}: ${texts.join(' ')}`,
      ).toBe(true);
      expect(await isChosen('widows-peak')).toBe(true);
      expect(decodeURIComponent(hash()), 'left as it is').toBe(link);
      await page.getByRole('button', { name: 'Dismiss' }).first().click();
    }
    expect(await page.locator('[role=status] img').count()).toBe(0);
    const entries = await entryCount();
    await choose('modern');
    expect(hash()).toMatch(/^#h5\.[\w-]{8,60}$/);
    expect(await entryCount()).toBe(entries + 1);
    await travel(-1);
    expect(await isChosen('widows-peak')).toBe(true);
    expectQuiet(page);
  });

  test('opened, the page starts as the query says', async () => {
    for (const [name, link, sentence] of [BAD[0]!, BAD[5]!]) {
      const tab = await context.newPage();
      await openStudio(tab, `?style=modern${link}`, SIZE);
      const texts = await tab.locator('[role=status] p').allInnerTexts();
      expect(texts.length === 1 && sentence.test(texts[0]!), `${name}: ${texts.join(' ')}`).toBe(true);
      expect(await isChosen('modern', tab)).toBe(true);
      expect(decodeURIComponent(hash(tab))).toBe(link);
      expectQuiet(tab);
      await tab.close();
    }
  });

  test('a good link put in after it opens, camera and all', async () => {
    await openStudio(page, '#h1.nonsense', SIZE);
    expect(await notices()).toHaveLength(1);
    const link = linkAround('{"design":{"style":"conservative"},"view":"left","mirror":true}');
    await afterMove(page, async () => {
      await page.evaluate((to) => (location.hash = to), link);
      await page.waitForSelector('[data-mirror=true]');
    });
    expect(await notices()).toEqual([]);
    expect([await isChosen('conservative'), ...(await pressedView())]).toEqual([true, 'Left']);
    await travel(-1);
    expect([await isChosen('natural'), ...(await pressedView())], 'Back').toEqual([true, 'Left']);
    expectQuiet(page);
  });
});

test('`ui=0` counts beside a hash; no query, hash or referrer is in any request of the page', async () => {
  // Nothing of it is in a cache.
  page = await (await browser.newContext()).newPage();
  await instrumentBlind(page);
  const seen: { readonly url: string; readonly headers: Readonly<Record<string, string>> }[] = [];
  const pending: Promise<void>[] = [];
  page.on('request', (request) => {
    pending.push(request.allHeaders().then((headers) => void seen.push({ url: request.url(), headers })));
  });
  const link = linkAround('{"design":{"style":"edge-up"}}');
  await openStudio(page, `?ui=0&tone=6.5#${link}`, SIZE);
  expect(await page.getByRole('slider').count()).toBe(0);
  await turnByHand();
  await Promise.all(pending);
  const own = seen.filter(({ url }) => url.startsWith(inject('studioUrl')));
  expect(own.length).toBeGreaterThan(4);
  const [opening, ...rest] = own;
  expect(opening!.url).toContain('?ui=0&tone=6.5');
  expect(rest.filter(({ url }) => /[?#]/.test(url))).toEqual([]);
  const said = own.flatMap(({ headers }) => Object.entries(headers));
  expect(said.filter(([, value]) => /tone=|h\d\./.test(value))).toEqual([]);
  // A style sheet names itself where it asks for its font; the page never does.
  expect(said.filter(([name, value]) => name === 'referer' && !value.endsWith('.css'))).toEqual([]);
  expect(await page.evaluate(() => document.referrer)).toBe('');
  expectQuiet(page);
});
