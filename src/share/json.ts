/** Deeper than anything that this page writes. */
const MAX_DEPTH = 40;
/** More named values, and more values in all, than thousands of strokes or clients have; a flood of names takes a parser longest. */
const MAX_NAMED = 60_000;
const MAX_VALUES = 200_000;

const BACKSLASH = 0x5c;

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

/** Where a string that begins at `from` ends. */
function endOfString(text: string, from: number): number {
  for (let end = text.indexOf('"', from + 1); end > 0; end = text.indexOf('"', end + 1)) {
    let escape = end;
    while (text.charCodeAt(escape - 1) === BACKSLASH) escape--;
    if ((end - escape) % 2 === 0) return end;
  }
  return text.length;
}
