import * as v from 'valibot';
import { t } from '../words/say';
import type { ClinicMistake } from './clinic';

/** One object of a file and where it stands; what of it is wrong is noted and left aside. */
export class Source {
  private readonly own: Readonly<Record<string, unknown>>;
  private readonly asked = new Set<string>();

  constructor(
    value: unknown,
    private readonly path: string,
    readonly mistakes: ClinicMistake[],
  ) {
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    if (!isObject && value !== undefined) this.note(path, t("This is an object in '{ }'."));
    this.own = isObject ? (value as Record<string, unknown>) : {};
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
    if (!Array.isArray(raw)) this.note(this.at(key), t('This is a list in [ ].'));
    else if (raw.length > most) this.note(this.at(key), t('This list has at most {most} entries.', { most }));
    const entries: readonly unknown[] = Array.isArray(raw) ? raw.slice(0, most) : [];
    return entries.flatMap((entry, i) => this.check(`${this.at(key)}.${i}`, entry, schema) ?? []);
  }

  /** An object within. */
  part(key: string): Source {
    return new Source(this.raw(key), this.at(key), this.mistakes);
  }

  /** Notes the names that nobody has asked for. */
  noteUnknown(): void {
    for (const key of this.keys) if (!this.asked.has(key)) this.note(this.at(key), t('This name is not known here.'));
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
    this.note(path, result.issues[0].message);
    return undefined;
  }
}

/** A name as it is fit to be shown. */
const shown = (key: string): string =>
  Array.from(key.slice(0, 80).replace(/\p{C}+/gu, ' '))
    .slice(0, 40)
    .join('');
