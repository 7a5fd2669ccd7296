import { linkAround } from '../unit/share/support';
import { beginComparing } from './actions/compare';
import { closeDialogs } from './actions/dialogs';
import { changeLanguage } from './actions/page';
import type { Hand } from './hand';
import { putDown } from './start';

const PARTS = ['head', 'skin', 'hair', 'loss', 'beard', 'zone', 'scars'] as const;
const ENTRIES = ['Clients', 'Open a design…', 'Lock for the client', 'Sheet to keep', 'About'] as const;
/** Another head, another face, what grows on it; last a link that says nothing. */
const LINKS = [
  ...[
    '{"design":{"head":"woman"}}',
    '{"design":{"client":{"face":{"age":60},"beard":{"grows":true,"lengthMm":5}}}}',
  ].map(linkAround),
  'h9.q64FABW_xTc',
] as const;
/** Until what was asked for is on its way, ms; nothing on the page tells of it. */
const SOON_MS = 400;

/**
 * Opens each part of the page once and puts it down: its code comes, and what it keeps for the next time. From then on a heap that grows
 * holds something.
 */
export async function lookAround(hand: Hand): Promise<void> {
  await changeLanguage(hand);
  await closeDialogs(hand);
  await seePanel(hand);
  await seeShaping(hand);
  await seeComparing(hand);
  await seeDialogs(hand);
  for (const link of LINKS) {
    await hand.page.evaluate((hash) => void (location.hash = hash), link);
    await soon(hand);
  }
}

async function soon(hand: Hand): Promise<void> {
  await hand.page.waitForTimeout(SOON_MS);
  await hand.rest();
}

async function show(hand: Hand, value: string): Promise<void> {
  await hand.page.locator(`aside input[value=${value}]`).first().check({ force: true });
  await hand.rest();
}

async function seePanel(hand: Hand): Promise<void> {
  await show(hand, 'client');
  for (const part of PARTS) await show(hand, part);
  await hand.click('Draw a scar', 'aside');
  await soon(hand);
  await hand.press('Escape');
  await show(hand, 'plan');
  await hand.click('Add to calendar');
  await show(hand, 'design');
  for (const guide of await hand.page.locator('[data-guide]').all()) {
    await guide.click();
    await hand.rest();
  }
  await hand.click('Play the years');
  await hand.page.waitForTimeout(200);
  await hand.click('Pause');
  await hand.click('Variant', 'aside');
  await hand.rest();
}

async function seeShaping(hand: Hand): Promise<void> {
  await hand.press('e');
  for (const tool of ['Draw', 'Brush', 'Move']) {
    await hand.rest();
    await hand.click(tool);
  }
  await putDown(hand);
}

async function seeComparing(hand: Hand): Promise<void> {
  await beginComparing(hand);
  for (const way of ['two', 'four', 'blind', 'wipe']) {
    await hand.rest();
    await hand.page.locator(`input[value=${way}]`).first().check({ force: true });
  }
  await putDown(hand);
}

async function seeDialogs(hand: Hand): Promise<void> {
  for (const entry of ENTRIES) {
    await hand.click('More');
    await hand.rest();
    await hand.click(entry, 'dialog');
    await soon(hand);
    await closeDialogs(hand);
  }
  for (const button of ['Share', 'Questions', 'Measure the screen']) {
    await hand.click(button);
    await soon(hand);
    await closeDialogs(hand);
  }
  await hand.click('More');
  await hand.rest();
  await hand.click('Guided start', 'dialog');
  await soon(hand);
  await hand.click('Skip');
  await hand.press('p');
  await soon(hand);
  await hand.press('Escape');
  await hand.rest();
}
