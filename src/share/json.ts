/** Deeper than anything that this page writes. */
const MAX_DEPTH = 40;
/** More named values, and more values in all, than thousands of strokes or clients have; a flood of names takes a parser longest. */
const MAX_NAMED = 60_000;
const MAX_VALUES = 200_000;

const [QUOTE, BACKSLASH, COLON, COMMA] = [0x22, 0x5c, 0x3a, 0x2c];
const OPENING = [0x7b, 0x5b];
const CLOSING = [0x7d, 0x5d];

/** Undefined for what is no JSON, and for nests and floods that are made to keep a parser busy. */
export function parseModest(text: string): unknown {
  if (!isModest(text)) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The same, undefined also for what is no object. */
export function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  const value = parseModest(text);
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
}

function isModest(text: string): boolean {
  let depth = 0;
  let named = 0;
  let values = 0;
  for (let i = 0; i < text.length; i++) {
    const letter = text.charCodeAt(i);
    if (letter === QUOTE) i = endOfString(text, i);
    else if (letter === COLON) named++;
    else if (letter === COMMA) values++;
    else if (letter === OPENING[0] || letter === OPENING[1]) {
      depth++;
      values++;
    } else if (letter === CLOSING[0] || letter === CLOSING[1]) depth--;
    if (depth > MAX_DEPTH || named > MAX_NAMED || values > MAX_VALUES) return false;
  }
  return true;
}

/** Where a string that begins at `from` ends. */
function endOfString(text: string, from: number): number {
  for (let i = from + 1; i < text.length; i++) {
    const letter = text.charCodeAt(i);
    if (letter === BACKSLASH) i++;
    else if (letter === QUOTE) return i;
  }
  return text.length;
}
