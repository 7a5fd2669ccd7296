import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { askQuality, chooseQuality, findTier, quality, storedQuality, tierOf } from '../../../src/store/quality';

/** As the page finds it when it is loaded again. */
const visitAgain = () => quality.setState(storedQuality());
const shown = () => tierOf(quality.getState());

function stubStorage(refuses = false): Map<string, string> {
  const kept = new Map<string, string>();
  const unless = <T>(act: () => T): T => {
    if (refuses) throw new Error('SecurityError');
    return act();
  };
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => unless(() => kept.get(key) ?? null),
    setItem: (key: string, text: string) => unless(() => void kept.set(key, text)),
    removeItem: (key: string) => unless(() => void kept.delete(key)),
  });
  return kept;
}

let kept: Map<string, string>;
beforeEach(() => {
  kept = stubStorage();
  visitAgain();
});
afterEach(() => {
  vi.unstubAllGlobals();
  visitAgain();
});

test('nothing is known at first: the standard tier', () => {
  expect(quality.getState()).toEqual({ choice: 'auto', found: null });
  expect(shown()).toBe('standard');
});

test('what was found and what was chosen are there on the next visit', () => {
  findTier({ tier: 'light', isLast: true });
  expect(shown()).toBe('light');
  visitAgain();
  expect(quality.getState()).toEqual({ choice: 'auto', found: { tier: 'light', isLast: true } });
  chooseQuality('fine');
  visitAgain();
  expect(shown()).toBe('fine');
});

test('Automatic, chosen again, forgets what was found', () => {
  findTier({ tier: 'light', isLast: true });
  chooseQuality('fine');
  chooseQuality('auto');
  expect(quality.getState()).toEqual({ choice: 'auto', found: null });
  visitAgain();
  expect(quality.getState().found).toBeNull();
});

test('the address decides for one visit, unless somebody has chosen', () => {
  askQuality('light');
  expect(shown()).toBe('light');
  visitAgain();
  expect(quality.getState().choice).toBe('auto');
  chooseQuality('fine');
  askQuality('light');
  expect(shown()).toBe('fine');
});

test('what is not understood counts as nothing', () => {
  kept.set('hairline-studio:quality', 'ultra');
  kept.set('hairline-studio:quality-found', 'light first');
  visitAgain();
  expect(quality.getState()).toEqual({ choice: 'auto', found: null });
});

test('without storage it holds as long as the page', () => {
  stubStorage(true);
  chooseQuality('light');
  expect(shown()).toBe('light');
});
