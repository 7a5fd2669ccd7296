import * as v from 'valibot';
import { createStore } from 'zustand/vanilla';
import { cleanName } from '../design/name';
import { DEFAULT_DESIGN, type Design } from '../design/schema';
import { readLink, writeLink } from '../share/link';
import { documentOf, editDesign, studio } from './studio';

/** What one's own style keeps of a design. */
export type StyleParts = Pick<Design, 'style' | 'blend' | 'line' | 'character' | 'seed'>;

export interface OwnStyle {
  readonly name: string;
  readonly parts: StyleParts;
}

/** Why the browser did not keep the styles: it refused or is full, or what it had kept could not be read. */
export type KeepingProblem = 'not-kept' | 'damaged';

export interface OwnStyles {
  /** By name, the latest last. */
  readonly styles: readonly OwnStyle[];
  /** The one removed last and where it stood, for as long as that can be undone. */
  readonly removed: { readonly style: OwnStyle; readonly index: number } | null;
  readonly problem: KeepingProblem | null;
}

const KEY = 'hairline-studio:own-styles:1';
/** What could not be read stays here, untouched by what is saved later. */
const DAMAGED_KEY = `${KEY}:damaged`;

/** A style is kept as a link, so that links' migrations and checks hold for it too. */
const stored = v.strictObject({
  styles: v.array(v.strictObject({ name: v.pipe(v.string(), v.minLength(1)), link: v.string() })),
});

export const ownStyles = createStore<OwnStyles>(() => read());

/** The design's line under a name, in place of an earlier style of that name; false for a name that comes out empty. */
export function saveOwnStyle(text: string): boolean {
  const name = cleanName(text);
  if (name === '') return false;
  const style = { name, parts: partsOf(studio.getState().design) };
  const { styles } = ownStyles.getState();
  const known = styles.some((one) => one.name === name);
  keep(known ? styles.map((one) => (one.name === name ? style : one)) : [...styles, style]);
  editDesign({ styleName: name });
  return true;
}

export function applyOwnStyle({ name, parts }: OwnStyle): void {
  editDesign({ ...parts, styleName: name });
}

/** False where the new name comes out empty or is another style's. The design follows if it bears the name. */
export function renameOwnStyle(name: string, text: string): boolean {
  const next = cleanName(text);
  const { styles } = ownStyles.getState();
  if (next === name) return true;
  if (next === '' || styles.some((one) => one.name === next)) return false;
  keep(styles.map((one) => (one.name === name ? { ...one, name: next } : one)));
  if (studio.getState().design.styleName === name) editDesign({ styleName: next });
  return true;
}

/** The design keeps its line and name; see `restoreOwnStyle`. */
export function removeOwnStyle(name: string): void {
  const { styles } = ownStyles.getState();
  const index = styles.findIndex((one) => one.name === name);
  const style = styles[index];
  if (!style) return;
  keep(styles.filter((one) => one !== style));
  ownStyles.setState({ removed: { style, index } });
}

/** Puts the style removed last back to where it was. */
export function restoreOwnStyle(): void {
  const { removed, styles } = ownStyles.getState();
  if (removed) keep(styles.toSpliced(removed.index, 0, removed.style));
}

export const forgetRemoved = (): void => ownStyles.setState({ removed: null });

/** Whether a design still has the line that its own style of that name was saved with. */
export const isUnchanged = (design: Design, { parts }: OwnStyle): boolean =>
  JSON.stringify(partsOf(design)) === JSON.stringify(parts);

function partsOf({ style, blend, line, character, seed }: Design): StyleParts {
  return { style, blend, line, character, seed };
}

/** In memory in any case. */
function keep(styles: readonly OwnStyle[]): void {
  ownStyles.setState({ styles, removed: null, problem: write(styles) ? null : 'not-kept' });
}

function write(styles: readonly OwnStyle[]): boolean {
  const entries = styles.map(({ name, parts }) => ({ name, link: linkOf(parts) }));
  try {
    localStorage.setItem(KEY, JSON.stringify({ styles: entries }));
    return true;
  } catch {
    return false;
  }
}

const linkOf = (parts: StyleParts): string =>
  writeLink({ ...documentOf(studio.getInitialState()), design: { ...DEFAULT_DESIGN, ...parts } });

/** What the browser has kept. What is damaged is put aside as it is; what of it can be read is there. */
function read(): OwnStyles {
  let text: string | null = null;
  try {
    text = localStorage.getItem(KEY);
    const entries = text === null ? [] : v.parse(stored, JSON.parse(text)).styles;
    const styles = entries.flatMap(({ name, link }) => {
      const opened = readLink(link);
      const clean = cleanName(name);
      return opened.ok && clean !== '' ? [{ name: clean, parts: partsOf(opened.value.design) }] : [];
    });
    if (styles.length === entries.length) return { styles, removed: null, problem: null };
    putAside(text);
    return { styles, removed: null, problem: 'damaged' };
  } catch {
    if (text === null) return { styles: [], removed: null, problem: null };
    putAside(text);
    return { styles: [], removed: null, problem: 'damaged' };
  }
}

function putAside(text: string | null): void {
  try {
    if (text !== null) localStorage.setItem(DAMAGED_KEY, text);
  } catch {
    // It stays where it is until something is saved.
  }
}
