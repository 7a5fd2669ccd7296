import { expect, it } from 'vitest';
import { givenBy, type GivenData } from '../../../src/ui/open/given';

const FILE = new File([], 'a.png');
const data = (files: readonly File[], text = '', isFolder = false): GivenData => ({
  items: files.map(() => ({ kind: 'file', webkitGetAsEntry: () => ({ isDirectory: isFolder }) as FileSystemEntry })),
  files,
  types: [...(files.length > 0 ? ['Files'] : []), ...(text === '' ? [] : ['text/plain'])],
  getData: (type) => (type === 'text/plain' ? text : ''),
});

it.each([
  ['a file', data([FILE]), { kind: 'file', file: FILE }],
  ['a file with its address', data([FILE], 'file:///a.png'), { kind: 'file', file: FILE }],
  ['two files', data([FILE, FILE]), { kind: 'several' }],
  ['a folder', data([FILE], '', true), { kind: 'folder' }],
  ['a text', data([], 'good morning'), { kind: 'text' }],
  ['another page’s address', data([], 'https://example.org/#top'), { kind: 'text' }],
  ['a link', data([], 'Look: https://a.b/c?ui=0#h4.Ab-_9 !'), { kind: 'link', text: 'h4.Ab-_9' }],
  ['nothing', data([]), { kind: 'nothing' }],
])('what is dropped is told: %s', (_, given, expected) => {
  expect(givenBy(given)).toEqual(expected);
});
