/** Browsers tell differently, or not at all, where a text stops being JSON (RFC 8259): this reads it by its grammar. */

const BLANK = /[ \t\n\r]*/y;
const MARK = /[{}[\]:,]/y;
const STRING = /"(?:[^"\\\p{Cc}]|[\x7f-\x9f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/uy;
const PLAIN = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)/y;

type Wanted = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing';

/** The line of a text, from 1, in which it stops being JSON; undefined where it does not. Never throws. */
export function jsonErrorLine(text: string): number | undefined {
  const open: string[] = [];
  let wanted: Wanted = 'value';
  let at = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    at += found?.length ?? 0;
    return found;
  };
  for (;;) {
    take(BLANK);
    if (at === text.length) return wanted === 'nothing' ? undefined : lineAt(text, at);
    const start = at;
    const token = take(MARK) ?? (take(STRING) === undefined ? (take(PLAIN) === undefined ? '' : '0') : '"');
    const next = step(wanted, token, open);
    if (next === undefined) return lineAt(text, start);
    wanted = next;
  }
}

/** What is wanted after a token; undefined where it does not belong. `open` are the brackets around it. */
function step(wanted: Wanted, token: string, open: string[]): Wanted | undefined {
  const after = (): Wanted => (open.length === 0 ? 'nothing' : 'comma-or-end');
  if (token === '"' && wanted.startsWith('key')) return 'colon';
  if (token === ':' && wanted === 'colon') return 'value';
  if (token === ',' && wanted === 'comma-or-end') return open.at(-1) === '{' ? 'key' : 'value';
  if (token === '}' || token === ']') {
    const isEnd = wanted.endsWith('-or-end') && open.pop() === (token === '}' ? '{' : '[');
    return isEnd ? after() : undefined;
  }
  if (!wanted.startsWith('value')) return undefined;
  if (token === '"' || token === '0') return after();
  if (token !== '{' && token !== '[') return undefined;
  open.push(token);
  return token === '{' ? 'key-or-end' : 'value-or-end';
}

const lineAt = (text: string, at: number): number => text.slice(0, at).split('\n').length;
