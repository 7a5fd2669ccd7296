import type { CompiledMessage } from '@lingui/message-utils/compileMessage';

type Token = CompiledMessage[number];

/** Stands between what a short word is about and the word: `beard¦None`. Only translators see what is before it. */
const CONTEXT_END = '¦';

const withoutContext = (message: string): string => message.slice(message.indexOf(CONTEXT_END) + 1);

/**
 * A message of ICU's MessageFormat, taken apart as the catalogues' library wants it: arguments, numbers, `plural`, `selectordinal` and
 * `select` with `#`, quotes by apostrophes. The library's own reader knows more (dates, offsets) and is 7 kB more to load; a test holds
 * the two together. Throws a SyntaxError for what is none.
 */
export function readMessage(message: string): CompiledMessage {
  const text = withoutContext(message);
  return /[{}']/.test(text) ? new Reader(text).message() : [text];
}

const CHOICES = new Set(['plural', 'selectordinal', 'select']);

class Reader {
  private at = 0;

  constructor(private readonly text: string) {}

  message(): Token[] {
    const tokens = this.tokens(false);
    if (this.at < this.text.length) this.fail('ends too early');
    return tokens;
  }

  /** Up to the end or the brace that closes a choice. */
  private tokens(counted: boolean): Token[] {
    const tokens: Token[] = [];
    while (this.at < this.text.length && this.text[this.at] !== '}') {
      if (this.text[this.at] === '{') tokens.push(this.argument(counted));
      else if (counted && this.text[this.at] === '#') {
        this.at++;
        tokens.push('#');
      } else tokens.push(this.words(counted));
    }
    return tokens;
  }

  /** Plain words; `''` is an apostrophe, and one before a brace quotes up to the next. */
  private words(counted: boolean): string {
    const plain = counted ? /[^{}'#]+/y : /[^{}']+/y;
    const quoted = counted ? /'([{}#][^']*)(?:'|$)/y : /'([{}][^']*)(?:'|$)/y;
    let words = '';
    for (;;) {
      const piece = this.take(plain)?.[0] ?? this.take(quoted)?.[1] ?? this.take(/'('?)/y)?.[0].replace("''", "'");
      if (piece === undefined) return words;
      words += piece;
    }
  }

  private argument(counted: boolean): Token {
    const name = this.expect(/\{\s*([\w-]+)\s*/y);
    if (this.take(/\}/y)) return [name] as Token;
    const kind = this.expect(/,\s*(\w+)\s*/y);
    if (CHOICES.has(kind)) return [name, kind, this.cases(counted || kind !== 'select')] as Token;
    const format = this.take(/,\s*([^{}]*?)\s*\}/y)?.[1];
    if (format === undefined) this.expect(/(\})/y);
    return format === undefined ? [name, kind] : [name, kind, format];
  }

  private cases(counted: boolean): Record<string, Token[]> {
    this.expect(/(,)\s*/y);
    const cases: Record<string, Token[]> = {};
    while (!this.take(/\}/y)) {
      const key = this.expect(/=?([\w-]+)\s*\{/y);
      cases[key] = this.tokens(counted);
      this.expect(/(\})\s*/y);
    }
    return 'other' in cases ? cases : this.fail('has no other');
  }

  private take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found) this.at = pattern.lastIndex;
    return found;
  }

  private expect(pattern: RegExp): string {
    return this.take(pattern)?.[1] ?? this.fail('is no message');
  }

  private fail(why: string): never {
    throw new SyntaxError(`“${this.text}” ${why} at ${this.at}`);
  }
}
