import { chromium, type Browser, type Page } from 'playwright';
import { launchOptions, pinQuality, type ChromiumChoice } from '../../../scripts/lib/chromium.mjs';
import { countAgain, glCallsOf, instrument, uploadedBytesOf, type GlCalls } from '../../setup/glCalls';

const SIZE = { width: 620, height: 420 } as const;
const READY = { state: 'attached', timeout: 60_000 } as const;
/** What the page still has to do for itself after its first picture: fonts, its offline files, the models for later. */
const SETTLE_MS = 4000;

/** What the page asked of WebGL while something was done. */
export interface Work extends GlCalls {
  readonly uploadedBytes: number;
}

/** The built app in a browser of its own, opened and left alone until it rests. */
export interface WatchedApp {
  readonly page: Page;
  /** Does something and waits until the picture shows it. */
  readonly during: (act: () => Promise<unknown>) => Promise<Work>;
  /** Seconds of processor time that all processes of the browser have used so far. */
  readonly processorSeconds: () => Promise<number>;
  readonly close: () => Promise<void>;
}

export async function watchApp(choice: ChromiumChoice, url: string): Promise<WatchedApp> {
  const browser = await chromium.launch(launchOptions(choice));
  const page = await browser.newPage({ viewport: SIZE, locale: 'en' });
  await pinQuality(page.context());
  await instrument(page);
  await page.goto(url);
  const ready = () => page.waitForSelector('html[data-scene=ready]', READY);
  await ready();
  await page.waitForTimeout(SETTLE_MS);
  return {
    page,
    during: async (act) => {
      await countAgain(page);
      await act();
      await ready();
      return { ...(await glCallsOf(page)), uploadedBytes: await uploadedBytesOf(page) };
    },
    processorSeconds: await processorOf(browser),
    close: () => browser.close(),
  };
}

async function processorOf(browser: Browser): Promise<() => Promise<number>> {
  const session = await browser.newBrowserCDPSession();
  return async () => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
  };
}
