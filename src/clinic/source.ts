import * as v from 'valibot';
import { t } from '../words/say';
import type { ClinicMistake } from './clinic';

/** One object of a file and where it stands; what of it is wrong is noted and left aside. */
export class Source {
  /** Whether it is one, rather than something else or nothing. */
  readonly isObject: boolean;
  private readonly own: Readonly<Record<string, unknown>>;
  private readonly asked = new Set<string>();

  constructor(
    value: unknown,
    private readonly path: string,
    readonly mistakes: ClinicMistake[],
  ) {
    this.isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    if (!this.isObject && value !== undefined) this.noteFound(path, t("This must be an object in '{ }'."), value);
    this.own = this.isObject ? (value as Record<string, unknown>) : {};
  }

  /** The file's own names, in its order. */
  get keys(): readonly string[] {
    return Object.keys(this.own);
  }

  /** What the file says under a name, unread; never what an object inherits. */
  raw(key: string): unknown {
    this.asked.add(key);
    return Object.hasOwn(this.own, key) ? this.own[key] : undefined;
  }

  /** What the file says under a name; undefined where it says nothing, or nothing that holds. */
  read<const Schema extends v.GenericSchema>(key: string, schema: Schema): v.InferOutput<Schema> | undefined {
    const raw = this.raw(key);
    return raw === undefined ? undefined : this.check(this.at(key), raw, schema);
  }

  /** A list, of which what holds is kept. */
  readList<const Schema extends v.GenericSchema>(key: string, schema: Schema, most: number): v.InferOutput<Schema>[] {
    const raw = this.raw(key);
    if (raw === undefined) return [];
    if (!Array.isArray(raw)) this.noteFound(this.at(key), t('This must be a list in [ ].'), raw);
    else if (raw.length > most) this.note(this.at(key), t('This list must have at most {most} entries.', { most }));
    const entries: readonly unknown[] = Array.isArray(raw) ? raw.slice(0, most) : [];
    return entries.flatMap((entry, i) => this.check(`${this.at(key)}.${i}`, entry, schema) ?? []);
  }

  /** An object within. */
  part(key: string): Source {
    return new Source(this.raw(key), this.at(key), this.mistakes);
  }

  /** Notes the names that nobody has asked for; `known` are those that might have been. */
  noteUnknown(known: Iterable<string> = this.asked): void {
    const names = [...known].filter((name) => !name.startsWith('$')).join(', ');
    for (const key of this.unknown)
      this.note(this.at(key), t('This name is not known. Known names: {names}.', { names }));
  }

  /** The names that nobody has asked for. */
  get unknown(): readonly string[] {
    return this.keys.filter((key) => !this.asked.has(key));
  }

  /** Whether the file says something under a name, right or wrong. */
  has(key: string): boolean {
    return Object.hasOwn(this.own, key);
  }

  /** Notes what should stand at a path, and what does. */
  noteFound(path: string, sentence: string, found: unknown): void {
    this.note(path, t('{sentence} Found: {found}.', { sentence, found: foundWords(found) }));
  }

  note(path: string, sentence: string): void {
    this.mistakes.push({ path, sentence });
  }

  /** The path of a name within. */
  at(...keys: readonly string[]): string {
    return [this.path, ...keys.map(shown)].filter(Boolean).join('.');
  }

  private check<const Schema extends v.GenericSchema>(
    path: string,
    raw: unknown,
    schema: Schema,
  ): v.InferOutput<Schema> | undefined {
    const result = v.safeParse(schema, raw, { abortEarly: true, abortPipeEarly: true });
    if (result.success) return result.output;
    this.noteFound(path, result.issues[0].message, raw);
    return undefined;
  }
}

/** A name as it is fit to be shown. */
const shown = (key: string): string =>
  Array.from(key.slice(0, 80).replace(/\p{C}+/gu, ' '))
    .slice(0, 40)
    .join('');

const LONGEST_FOUND = 30;

/** A value as it stands in the file, cut short. */
function foundWords(value: unknown): string {
  if (Array.isArray(value)) return '[…]';
  if (typeof value === 'object' && value !== null) return '{…}';
  const text = String(value).replace(/[\p{C}\p{Z}]+/gu, ' ');
  const letters = Array.from(text.slice(0, 4 * LONGEST_FOUND));
  const short = letters.length > LONGEST_FOUND ? `${letters.slice(0, LONGEST_FOUND).join('')}…` : letters.join('');
  return typeof value === 'string' ? `"${short}"` : short;
}
