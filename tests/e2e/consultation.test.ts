import type { Browser, Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectQuiet, launch, openStudio, screenshot, whenReady } from './helpers';

/** The whole way of a consultation, by finger on a phone and a tablet, by keys alone on a large screen. */
const SIZES = [
  { width: 360, height: 740, by: 'touch' },
  { width: 1024, height: 1366, by: 'touch' },
  { width: 1920, height: 1080, by: 'keys' },
] as const;

/** A control that a finger finds, CSS px: WCAG 2.2, 2.5.8. */
const LEAST_PX = 24;

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

describe.each(SIZES)('a consultation on $width × $height by $by', ({ width, height, by }) => {
  const isPhone = width < 700;
  let page: Page;
  beforeAll(async () => {
    page = await browser.newPage({ hasTouch: by === 'touch', reducedMotion: 'reduce' });
    await openStudio(page, '?view=front&light=flat', { width, height });
  });
  afterAll(() => page.close());

  const operate = async (control: Locator) => {
    await control.waitFor();
    if (by === 'touch') return control.tap();
    // What has just closed gives the focus back first.
    const takesFocus = async () => {
      await control.focus();
      await page.waitForTimeout(60);
      return control.evaluate((element) => element === document.activeElement);
    };
    await expect.poll(takesFocus).toBe(true);
    await page.keyboard.press('Enter');
  };
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
  const fromMenu = async (name: RegExp) => {
    await operate(button('More'));
    await operate(page.locator('dialog').getByRole('button', { name }));
  };
  const closeDialog = async () => {
    await operate(page.locator('dialog[open]').last().getByRole('button', { name: 'Close', exact: true }));
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    // Back at what had opened it.
    await page.waitForFunction(() => document.activeElement?.tagName === 'BUTTON');
  };

  /** Nothing is wider than the window or the dialog, and every control in it is large enough to be touched. */
  const faultsOf = async (name: string): Promise<readonly string[]> => {
    await screenshot(page, `consultation-${name}-${width}`);
    return page.evaluate((least) => {
      const out: string[] = [];
      if (document.documentElement.scrollWidth > innerWidth) out.push('the page scrolls sideways');
      for (const dialog of document.querySelectorAll('dialog[open]')) {
        const { left, right } = dialog.getBoundingClientRect();
        if (left < 0 || right > innerWidth + 0.5) out.push(`a dialog from ${left} to ${right}`);
        if (dialog.scrollWidth > dialog.clientWidth) out.push('a dialog scrolls sideways');
      }
      const holder = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;
      for (const control of holder.querySelectorAll('button, a[href], select, summary')) {
        const { width: wide, height: high } = control.getBoundingClientRect();
        const isShown = control.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) && wide > 1;
        if (isShown && Math.min(wide, high) < least) out.push(`${control.textContent}: ${wide} × ${high}`);
      }
      return out;
    }, LEAST_PX);
  };

  /** Pixels of words in the lowest twentieth of the picture that is offered. */
  const captionInk = () =>
    page.locator('dialog img').evaluate(async (element) => {
      const image = element as HTMLImageElement;
      await image.decode();
      const [wide, high] = [image.naturalWidth, Math.floor(image.naturalHeight / 20)];
      const context = Object.assign(document.createElement('canvas'), { width: wide, height: high }).getContext('2d')!;
      context.drawImage(image, 0, high - image.naturalHeight);
      const { data } = context.getImageData(0, 0, wide, high);
      let ink = 0;
      for (let at = 0; at < data.length; at += 4) if (Math.abs(data[at]! - data[0]!) > 60) ink++;
      return ink;
    });

  test('the plan tells price, hours and dates', async () => {
    if (isPhone) await operate(button('Plan'));
    else if (by === 'touch') await page.getByText('Plan', { exact: true }).first().tap();
    else {
      await page.getByRole('radio', { name: 'Design' }).focus();
      await page.keyboard.press('ArrowRight');
    }
    await page.getByText('from $1,800').first().waitFor();
    expect(await page.locator('input[type=date]').count()).toBe(3);
    expect(await faultsOf('plan')).toEqual([]);
  });

  test('before and after are compared, side by side too', async () => {
    if (isPhone) await fromMenu(/^Compare/);
    else await operate(button('Compare'));
    const divider = page.getByRole('slider', { name: 'Divider' });
    await divider.waitFor();
    await divider.focus();
    await page.keyboard.press('Shift+ArrowRight');
    expect(await divider.getAttribute('aria-valuetext')).toMatch(/^Before 60 %/);
    await whenReady(page);
    expect(await faultsOf('wipe')).toEqual([]);
    await page.locator('input[value=four]').click({ force: true });
    await whenReady(page);
    expect(await faultsOf('four')).toEqual([]);
    await operate(button('Close the comparison'));
    await divider.waitFor({ state: 'detached' });
  });

  test('a client is kept by name, and the strip says so', async () => {
    await fromMenu(/^Clients/);
    await page.getByLabel('Name', { exact: true }).fill('Ana');
    await operate(button('Keep this client'));
    await page.locator('dialog p', { hasText: 'is open. Every change is kept' }).waitFor();
    expect(await faultsOf('clients')).toEqual([]);
    await closeDialog();
    await page.locator('[data-keeping]', { hasText: 'Ana' }).waitFor();
  });

  test('the picture, the link and its code are offered', async () => {
    await operate(button('Share'));
    await page.getByRole('link', { name: 'Save picture' }).waitFor({ timeout: 60_000 });
    expect(await captionInk()).toBeGreaterThan(500);
    expect(await faultsOf('share')).toEqual([]);
    if (isPhone) {
      await page.getByRole('radio', { name: '4K' }).check({ force: true });
      await page.waitForFunction(
        () => document.querySelector<HTMLImageElement>('dialog img')?.naturalHeight === 3840,
        null,
        {
          timeout: 90_000,
        },
      );
      await page.getByRole('radio', { name: 'Normal' }).check({ force: true });
    }
    await operate(button('QR code'));
    const code = (await page.locator('[data-qr]').first().boundingBox())!;
    expect(Math.min(code.width, code.height)).toBeGreaterThanOrEqual(152);
    expect(await faultsOf('code')).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('[data-qr]').waitFor({ state: 'detached' });
    await closeDialog();
  });

  test('the sheet to keep says how far it is, and can be called off', async () => {
    await fromMenu(/^Sheet to keep/);
    await button('Cancel').waitFor();
    expect(await faultsOf('sheet')).toEqual([]);
    await operate(button('Cancel'));
    await page.getByText('The sheet was not drawn. Your design is kept.').waitFor();
    await closeDialog();
  });

  test('a file that is none of ours is refused where one looks, and nothing changes', async () => {
    const before = await page.evaluate(() => location.href);
    const chooser = page.waitForEvent('filechooser');
    await fromMenu(/^Open a design/);
    const file = { name: '<b>holiday.png', mimeType: 'image/png', buffer: Buffer.from('no picture at all') };
    await (await chooser).setFiles(file);
    await page.getByText('Your design is kept.').first().waitFor();
    expect(await faultsOf('refused')).toEqual([]);
    expect(await page.evaluate(() => location.href)).toBe(before);
    const dismiss = button('Dismiss');
    if (await dismiss.count()) await operate(dismiss.first());
    else await closeDialog();
  });

  test('handed over, the page lets a client look and nothing else', async () => {
    await fromMenu(/^Lock for the client/);
    const dialog = page.getByRole('dialog', { name: 'Lock for the client' });
    await operate(dialog.getByRole('button', { name: 'Lock', exact: true }));
    const bar = page.getByRole('group', { name: 'Look around' });
    await bar.waitFor();
    expect(await page.getByRole('button', { name: /^(More|Share|Compare)$/ }).count()).toBe(0);
    expect(await faultsOf('locked')).toEqual([]);
    await button(/Locked/).focus();
    await page.keyboard.down('Enter');
    await button('More').waitFor();
    await page.keyboard.up('Enter');
  });

  test('a question finds its answer', async () => {
    await operate(button('Questions'));
    await page.getByRole('searchbox').fill('pain');
    await page.locator('dialog summary, dialog [data-answer]').first().waitFor();
    expect(await faultsOf('questions')).toEqual([]);
    await closeDialog();
  });

  test('somebody new is led through four steps', async () => {
    await fromMenu(/^Guided start/);
    await page.getByText('1 of 4').waitFor();
    expect(await faultsOf('start')).toEqual([]);
    for (const step of ['1 of 4', '2 of 4', '3 of 4', '4 of 4']) {
      await operate(button('Next'));
      await page.getByText(step).waitFor();
    }
    await operate(button('Done'));
    await page.getByText('4 of 4').waitFor({ state: 'detached' });
  });

  test('the head is shown alone, and the page is quiet', async () => {
    await fromMenu(/^Present/);
    const bar = page.getByRole('toolbar', { name: 'Presentation' });
    await bar.waitFor();
    expect(await faultsOf('present')).toEqual([]);
    await page.keyboard.press('Escape');
    await bar.waitFor({ state: 'detached' });
    expectQuiet(page);
  });

  test('a clinic reads its mistakes, and a page around this one fits it', async () => {
    await page.route('**/clinic.json', (route) =>
      route.fulfill({ json: { name: 'Clínica', booking: 'javascript:1', colors: {} } }),
    );
    await openStudio(page, '?clinic=check&light=flat', { width, height });
    await page.locator('dialog').getByText('booking', { exact: true }).first().waitFor();
    expect(await faultsOf('clinic')).toEqual([]);
    await page.goto(new URL('embed-demo.html', page.url()).href);
    await page.frameLocator('iframe').locator('html[data-scene=ready]').waitFor({ state: 'attached', timeout: 60_000 });
    expect(await faultsOf('demo')).toEqual([]);
  });
});
