/** How words and numbers of an address are read: what is meant where it is nearly right, and a sentence for what is not taken literally. */

import { t } from '../words/say';

const MAX_QUOTED = 24;
const MAX_TYPOS = 2;

export interface Parsed<T> {
  readonly value: T;
  readonly notice?: string;
}

/** One of the known words. @param what it is one of, said: "a head" */
export function oneOf<T extends string>(known: readonly T[], text: string, fallback: T, what: string): Parsed<T> {
  const exact = known.find((name) => name === text);
  if (exact !== undefined) return { value: exact };
  const value = nearest(known, slug(text)) ?? fallback;
  return {
    value,
    notice: t('“{text}” is not {what} on this page; showing “{value}”.', { text: quote(text), what, value }),
  };
}

export function parseSwitch(name: string, text: string, fallback: boolean): Parsed<boolean> {
  if (text === '0' || text === '1') return { value: text === '1' };
  return {
    value: fallback,
    notice: t('“{name}” is either 0 or 1; “{text}” is left aside.', { name, text: quote(text) }),
  };
}

/** A decimal number, point or comma; null for anything else. Too large to hold reads as infinite. */
export function parseNumber(text: string): number | null {
  const trimmed = text.trim().replace(',', '.');
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(trimmed) ? Number(trimmed) : null;
}

/** Minus zero becomes zero, so that a clamped number prints as it should. */
export function clamp(value: number, min: number, max: number): number {
  return Math.min(Math.max(value, min), max) + 0;
}

/** "Widow's Peak" and "widows_peak" are both `widows-peak`. */
function slug(text: string): string {
  return text
    .slice(0, 64)
    .trim()
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[\s_]+/g, '-');
}

function nearest<T extends string>(known: readonly T[], text: string): T | undefined {
  let best: T | undefined;
  let bestTypos = MAX_TYPOS + 1;
  for (const name of known) {
    const count = typos(name, text);
    if (count < bestTypos && count < name.length / 2) [best, bestTypos] = [name, count];
  }
  return best;
}

/** Levenshtein's distance, one row at a time. */
function typos(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** What a link said, fit to be shown: no line breaks, control or direction marks, and short. */
export function quote(text: string): string {
  const clean = text
    .slice(0, 4 * MAX_QUOTED)
    .replace(/[\p{C}\p{Z}]+/gu, ' ')
    .trim();
  const letters = Array.from(clean);
  if (letters.length <= MAX_QUOTED && text.length <= 4 * MAX_QUOTED) return clean;
  return `${letters.slice(0, MAX_QUOTED - 1).join('')}…`;
}

/** A number of `range`; the nearest end of it with a sentence, or undefined for what is no number. `what` begins the sentence, said, in the plural. */
export function within(
  text: string,
  { min, max }: { readonly min: number; readonly max: number },
  what: string,
): Parsed<number | undefined> {
  const number = parseNumber(text);
  if (number === null)
    return {
      value: undefined,
      notice: t('“{text}” is no number; {what} go from {min} to {max}.', { text: quote(text), what, min, max }),
    };
  const value = clamp(number, min, max);
  if (value === number) return { value };
  return {
    value,
    notice: capital(
      t('{what} go from {min} to {max}; showing {value} instead of “{text}”.', {
        what,
        min,
        max,
        value,
        text: quote(text),
      }),
    ),
  };
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
