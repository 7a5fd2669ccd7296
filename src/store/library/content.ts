import type { SharedDocument } from '../../share/document';
import { readDesignFile, writeDesignFile } from '../../share/file';

/** How a document is looked at is kept along with it, and is no change by itself. */
const LOOKS = { camera: 'front', eyeMm: null, light: 'clinic', turn: 0, shine: 0, mirror: false } as const;

/** What of a document is a change when it differs. */
export const contentOf = (document: SharedDocument): string => writeDesignFile({ ...document, ...LOOKS });

/** The same of a kept document; undefined where that can't be read. */
export function keptContent(text: string): string | undefined {
  const read = readDesignFile(text);
  return read.ok ? contentOf(read.value) : undefined;
}

/** Whether a commit may have happened between two documents: told by identity, for every move of the page. */
export function maybeChanged(now: SharedDocument, before: SharedDocument): boolean {
  const keys = Object.keys(now) as (keyof SharedDocument)[];
  return keys.some((key) => !(key in LOOKS) && now[key] !== before[key]);
}
