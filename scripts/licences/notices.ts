// Notices of others that stand in a package's own modules: its licence alone does not name them.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { parseSync } from 'vite';
import { flowing } from './flowing.ts';

const IS_NOTICE = /@licen[cs]e\b|@preserve\b|\bcopyright (\(c\)|©|\d{4})|\(c\) ?\d{4}|\blicen[cs]ed under\b/i;
const IS_CODE = /\.[cm]?[jt]sx?$/;

interface Comment {
  readonly type: 'Line' | 'Block';
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** Lines of `//` that follow each other are one comment. */
function joined(comments: readonly Comment[], code: string): string[] {
  const texts: string[] = [];
  comments.forEach(({ type, value, start }, i) => {
    const before = comments[i - 1];
    const goesOn = type === 'Line' && before?.type === 'Line' && code.slice(before.end, start).trim() === '';
    texts.push(goesOn ? `${texts.pop()}\n${value}` : value);
  });
  return texts;
}

/** A comment's words, without the stars of its lines and without ruled ones. */
const words = (comment: string): string =>
  comment
    .replace(/^[*!]/, '')
    .replace(/^ ?\*(?=\s|$)|^\s*\*(?=\s*copyright)/gim, '')
    .replace(/^\s*=+\s*$/gm, '')
    .replace(/@licen[cs]e\b|@preserve\b/g, '');

/** The notices in a module's comments, each once, as plain text. @param name its file's, which says the language */
export function noticesIn(code: string, name = 'module.js'): string[] {
  const notices = joined(parseSync(name, code).comments, code).filter((comment) => IS_NOTICE.test(comment));
  return [...new Set(notices.map((notice) => flowing(words(notice))))].filter((notice) => notice !== '');
}

/** What a module was before it was made small, which may have lost it notices, where that lies beside it. */
function original(file: string): string {
  const full = file.replace(/\.min(?=\.[cm]?js$)/, '');
  return existsSync(full) ? full : file;
}

/** The notices in several modules, in the order of their files. @param ids as the bundler names them */
export async function noticesOf(ids: Iterable<string>): Promise<string[]> {
  const files = [...ids].map((id) => id.replace(/\?.*$/, '')).filter((id) => IS_CODE.test(id) && !id.startsWith('\0'));
  const originals = [...new Set(files.map(original))].sort();
  const found = await Promise.all(originals.map(async (file) => noticesIn(await readFile(file, 'utf8'), file)));
  return [...new Set(found.flat())];
}
