import fc from 'fast-check';
import { place } from './mutate';
import type { Input } from './target';

/** A text as long as is wanted: a unit again and again, or one after the other, between a head and a tail. */
export interface Stretch {
  readonly head?: string;
  readonly unit: string | ((i: number) => string);
  readonly tail?: string;
}

/** What is shorter is not long, characters. */
export const LEAST_LONG = 10_000;

/** At the limit or over it; below, each length is as likely as one twice as long, for the longest cost most. */
export const lengthTo = (most: number): fc.Arbitrary<number> => {
  const below = place.map((share) => Math.ceil(LEAST_LONG * (most / LEAST_LONG) ** share));
  const limit = fc.constantFrom(most, most + 1, Math.ceil(1.1 * most));
  return fc.oneof({ weight: 3, arbitrary: below }, { weight: 1, arbitrary: limit });
};

/** Units stay whole; blanks make up what is missing. */
export function stretched({ head = '', unit, tail = '' }: Stretch, length: number): string {
  const room = length - head.length - tail.length;
  return `${head}${filled(unit, room).padEnd(room)}${tail}`;
}

function filled(unit: Stretch['unit'], room: number): string {
  if (typeof unit === 'string') return unit.repeat(Math.max(0, Math.floor(room / unit.length)));
  const units: string[] = [];
  for (let left = room; ;) {
    const next = unit(units.length);
    left -= next.length;
    if (left < 0) return units.join('');
    units.push(next);
  }
}

/** JSON as it is, with blanks before its end. */
export const padded = (json: string): Stretch => ({ head: json.slice(0, -1), unit: ' ', tail: json.slice(-1) });

/** Up to the most characters that the page reads, and somewhat over. */
export const longTexts = (stretches: fc.Arbitrary<Stretch>, most: number): fc.Arbitrary<string> =>
  fc.tuple(stretches, lengthTo(most)).map(([stretch, length]) => stretched(stretch, length));

export const asLong = (text: string): Input => ({ text, making: 'long' });
