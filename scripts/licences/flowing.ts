/** Whether a line was broken off to fit a screen of old, for the next one to go on. */
const isBroken = (line: string): boolean => line.length > 55 && /\p{L}/u.test(line) && !/^copyright\b/i.test(line);
/** Neither blank nor an entry of a list. */
const GOES_ON = /^["“'(]?[\p{L}\d][^.)]/u;

/** A licence with its paragraphs flowing together; blank lines, short lines and lists stay. */
export function flowing(text: string): string {
  const lines = text
    .trim()
    .split('\n')
    .map((line) => line.trim());
  return lines.reduce((whole, line, i) => whole + (isBroken(lines[i - 1]!) && GOES_ON.test(line) ? ' ' : '\n') + line);
}
