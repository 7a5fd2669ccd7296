import type { Given } from './openGiven';

/** A link of this page, wherever in a text: the part after the number sign. */
const LINK = /#(h[1-9]\d{0,8}\.[\w-]+)/;

/** What a drop brings. To be asked while the event is handled: later the browser has forgotten it. */
export function givenBy({ items, files, types, getData }: GivenData): Given {
  const entries = Array.from(items ?? []).filter(({ kind }) => kind === 'file');
  if (entries.some((item) => item.webkitGetAsEntry?.()?.isDirectory)) return { kind: 'folder' };
  if (files.length > 1) return { kind: 'several' };
  const [file] = files;
  if (file) return { kind: 'file', file };
  if (types.some((type) => type === 'text/plain' || type === 'text/uri-list'))
    return givenText(getData('text/plain') || getData('text/uri-list'));
  return { kind: 'nothing' };
}

function givenText(text: string): Given {
  const link = LINK.exec(text)?.[1];
  return link === undefined ? { kind: 'text' } : { kind: 'link', text: link };
}

/** What of a `DataTransfer` is asked. */
export interface GivenData {
  readonly items: Iterable<Pick<DataTransferItem, 'kind'> & Partial<Pick<DataTransferItem, 'webkitGetAsEntry'>>>;
  readonly files: ArrayLike<File> & Iterable<File>;
  readonly types: readonly string[];
  readonly getData: (type: string) => string;
}
