// Which messages the sources say, found on their syntax trees.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));

/** A message and where it is said. */
interface Said {
  readonly message: string;
  readonly at: string;
}

export interface Found {
  readonly said: readonly Said[];
  /** What no translator could find: messages put together by code, words outside of any message. */
  readonly problems: readonly string[];
}

interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly [field: string]: unknown;
}

const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && typeof (value as SyntaxNode).type === 'string';

const childrenOf = (node: SyntaxNode): SyntaxNode[] =>
  Object.values(node).flatMap((value) => (Array.isArray(value) ? value : [value]).filter(isNode));

/** Type assertions around an expression taken away. */
const bare = (node: SyntaxNode): SyntaxNode =>
  ['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression', 'ParenthesizedExpression'].includes(node.type)
    ? bare(node.expression as SyntaxNode)
    : node;

/** The text of a literal, or of a template without holes. */
function textOf(node: SyntaxNode): string | undefined {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined;
  if (node.type !== 'TemplateLiteral' || (node.expressions as unknown[]).length > 0) return undefined;
  return ((node.quasis as SyntaxNode[])[0]!.value as { cooked: string }).cooked;
}

const keyOf = ({ key }: SyntaxNode): string =>
  isNode(key) ? String(key.type === 'Identifier' ? key.name : key.value) : '';

/** Attributes whose text people read or hear. */
const SPOKEN_ATTRIBUTES = new Set(['title', 'alt', 'aria-label', 'aria-description', 'label', 'line', 'placeholder']);
/** Two letters in a row: digits, units of one letter and signs need no translator. */
const WORD = /\p{L}{2}/u;
/** A table's bare numbers and signs are the same in every language. */
const LETTER = /\p{L}/u;
/** Units and names are the same in every language. */
const SAME_EVERYWHERE = /^\s*(mm|cm|cm²|px|Hairline Studio|SMP)\s*$/;

class Reader {
  readonly said: Said[] = [];
  readonly problems: string[] = [];
  /** A `t` of something else says nothing. */
  private readonly speaks: boolean;

  constructor(
    private readonly path: string,
    private readonly code: string,
  ) {
    this.speaks = /from '(\.\.?\/)+(words\/)?(say|mark)'/.test(code);
  }

  read(node: SyntaxNode): void {
    this.call(node);
    this.markup(node);
    for (const child of childrenOf(node)) this.read(child);
  }

  private call(node: SyntaxNode): void {
    if (node.type !== 'CallExpression') return;
    const callee = node.callee as SyntaxNode;
    const [first, ...rest] = node.arguments as SyntaxNode[];
    if (callee.type !== 'Identifier' || !first || !this.speaks) return;
    if (callee.name === 't' || callee.name === 'mark') this.message(first);
    if (callee.name === 'spoken')
      this.table(
        first,
        rest.map((field) => textOf(field) ?? ''),
      );
  }

  /** What is said: a literal, one of several, or what a constant holds. */
  private message(given: SyntaxNode): void {
    const node = bare(given);
    const text = textOf(node);
    if (text !== undefined) this.said.push({ message: text, at: this.at(node) });
    else if (node.type === 'ConditionalExpression') {
      this.message(node.consequent as SyntaxNode);
      this.message(node.alternate as SyntaxNode);
    } else if (!['Identifier', 'MemberExpression'].includes(node.type)) this.complain(node, 'puts a message together');
  }

  private table(given: SyntaxNode, fields: readonly string[], key = ''): void {
    const node = bare(given);
    if (node.type === 'ObjectExpression') {
      for (const property of node.properties as SyntaxNode[]) {
        if (property.type === 'SpreadElement') this.complain(property, 'spreads into a table of words');
        else this.table(property.value as SyntaxNode, fields, keyOf(property));
      }
    } else if (node.type === 'ArrayExpression') {
      for (const element of node.elements as SyntaxNode[]) this.table(element, fields);
    } else if (fields.length === 0 || fields.includes(key)) {
      const text = textOf(node);
      if (text !== undefined && LETTER.test(text)) this.said.push({ message: text, at: this.at(node) });
      else if (node.type === 'TemplateLiteral' || node.type === 'BinaryExpression')
        this.complain(node, 'puts a message together');
    }
  }

  /** Words between tags, and in attributes that are read aloud. */
  private markup(node: SyntaxNode): void {
    if (node.type === 'JSXText') this.words(node, node.value as string);
    if (node.type !== 'JSXAttribute' || !isNode(node.value)) return;
    const name = (node.name as SyntaxNode).name as string;
    if (!SPOKEN_ATTRIBUTES.has(name)) return;
    const value = node.value.type === 'JSXExpressionContainer' ? (node.value.expression as SyntaxNode) : node.value;
    if (value.type === 'TemplateLiteral') {
      for (const quasi of value.quasis as SyntaxNode[]) this.words(quasi, (quasi.value as { cooked: string }).cooked);
    } else this.words(value, textOf(value) ?? '');
  }

  private words(node: SyntaxNode, text: string): void {
    if (WORD.test(text) && !SAME_EVERYWHERE.test(text)) this.complain(node, `shows “${text.trim()}” in no language`);
  }

  private complain(node: SyntaxNode, what: string): void {
    this.problems.push(`${this.at(node)}: ${what}`);
  }

  private at(node: SyntaxNode): string {
    return `${this.path}:${this.code.slice(0, node.start).split('\n').length}`;
  }
}

/** The messages of one source file. @param path for what is told */
export function messagesOf(path: string, code: string): Found {
  const { program, errors } = parseSync(path, code);
  if (errors.length > 0) return { said: [], problems: [`${path}: ${errors[0]!.message}`] };
  const reader = new Reader(path, code);
  reader.read(program as unknown as SyntaxNode);
  return reader;
}

/** The messages of all sources. */
export async function allMessages(): Promise<Found> {
  const files = (await readdir(SRC, { recursive: true })).filter((file) => /\.tsx?$/.test(file)).sort();
  const found = await Promise.all(
    files.map(async (file) => messagesOf(`src/${file}`, await readFile(join(SRC, file), 'utf8'))),
  );
  return { said: found.flatMap(({ said }) => said), problems: found.flatMap(({ problems }) => problems) };
}

/** The languages that have a file. */
export const translated = async (): Promise<string[]> =>
  (await readdir(join(SRC, 'words'))).filter((file) => file.endsWith('.json')).map((file) => file.replace('.json', ''));

/** The words of a language, as its file has them; none where there is no such file. */
export async function catalogueOf(language: string): Promise<Record<string, string>> {
  const text = await readFile(join(SRC, `words/${language}.json`), 'utf8').catch(() => '{}');
  return JSON.parse(text) as Record<string, string>;
}
