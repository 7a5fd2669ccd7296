/** Deeper than anything that this page writes. */
const MAX_DEPTH = 40;
/** More named values, and more values in all, than thousands of strokes or clients have; a flood of names takes a parser longest. */
const MAX_NAMED = 60_000;
const MAX_VALUES = 200_000;

const [QUOTE, BACKSLASH] = [0x22, 0x5c];

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

/** One look at each letter that tells something: what is long between them costs little. */
function isModest(text: string): boolean {
  const telling = /["[\]{}:,]/g;
  let [depth, named, values, strings] = [0, 0, 0, 0];
  while (telling.test(text)) {
    const at = telling.lastIndex - 1;
    const letter = text[at];
    if (letter === '"') {
      telling.lastIndex = endOfString(text, at) + 1;
      strings++;
    } else if (letter === ':') named++;
    else if (letter === ',') values++;
    else if (letter === '{' || letter === '[') {
      depth++;
      values++;
    } else depth--;
    if (depth > MAX_DEPTH || named > MAX_NAMED || values > MAX_VALUES) return false;
    // No JSON closes more than is open, or has strings side by side.
    if (depth < 0 || strings > named + values + 1) return false;
  }
  return true;
}

/** Where a string that begins at `from` ends. Few hold a quote: those are read letter by letter. */
function endOfString(text: string, from: number): number {
  const quote = text.indexOf('"', from + 1);
  if (quote < 0) return text.length;
  if (text.charCodeAt(quote - 1) !== BACKSLASH) return quote;
  for (let i = from + 1; i < text.length; i++) {
    const letter = text.charCodeAt(i);
    if (letter === BACKSLASH) i++;
    else if (letter === QUOTE) return i;
  }
  return text.length;
}
