import { MAX_STYLE_NAME } from './line';

/** A name as it is kept: without control characters and outer blanks, at most 40 characters; may come out empty. */
export function cleanName(text: string): string {
  const plain = text.replace(/(?:(?!\u200d)\p{C}|[\p{Zl}\p{Zp}])+/gu, ' ').trim();
  return Array.from(plain).slice(0, MAX_STYLE_NAME).join('').trim();
}
