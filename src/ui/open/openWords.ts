import type { ClientsFileError } from '../../share/clientsFile';
import type { LinkError } from '../../share/link';
import type { OpenError } from '../../share/openFile';
import type { PngError } from '../../share/png';
import { mark, t } from '../../words/say';
import { fileProblem } from '../words';

const PICTURE_WORDS: Readonly<Record<PngError | 'too-large', string>> = {
  'not-png': mark('This file is no picture of this page.'),
  'no-design': mark(
    'This picture carries no design. Messengers that shrink pictures drop it, and so does copying: ask for the picture sent as a file, or for the link.',
  ),
  damaged: mark('This picture is damaged, perhaps cut short on its way.'),
  'too-long': mark('The design in this picture is too large to be one of this page.'),
  'too-large': mark('This picture is too large to be one of this page.'),
};

const INSIDE_WORDS: Readonly<Record<LinkError['kind'], string>> = {
  foreign: mark('What this picture carries is no design of this page.'),
  damaged: mark('The design in this picture is damaged.'),
  'too-long': mark('The design in this picture is too large to be one of this page.'),
  'too-new': mark('This picture is from a newer version of this page. Loading the page again may bring that version.'),
  unknown: mark('The design in this picture asks for something that this version of the page doesn’t know.'),
  invalid: mark('This picture carries no design of this page.'),
};

const CLIENTS_WORDS: Readonly<Record<ClientsFileError, string>> = {
  foreign: mark('This file is damaged: its clients can’t be read.'),
  'too-long': mark('This file of clients is too large to be from this page.'),
  'too-new': mark(
    'These clients are from a newer version of this page. Loading the page again may bring that version.',
  ),
};

/** Said where a file could not be opened; nothing has changed then. */
export function openProblem(error: OpenError): string {
  if (error.from === 'design file') return fileProblem(error.why);
  const reason = reasonOf(error);
  return `${t(reason)} ${t('Your design is kept.')}`;
}

function reasonOf(error: Exclude<OpenError, { from: 'design file' }>): string {
  switch (error.from) {
    case 'picture':
      return PICTURE_WORDS[error.why];
    case 'design in a picture':
      return INSIDE_WORDS[error.why.kind];
    case 'clients file':
      return CLIENTS_WORDS[error.why];
    case 'disk':
      return mark('This file could not be read.');
  }
}

/** What was dropped or pasted and is no single file. */
export type NotAFile = 'several' | 'folder' | 'text' | 'nothing';

const NOT_A_FILE_WORDS: Readonly<Record<NotAFile, string>> = {
  several: mark('These are several files. Please drop one picture or one design.'),
  folder: mark('This is a folder. Please drop one picture or one design.'),
  text: mark('This text is no link to a design of this page.'),
  nothing: mark('There was no file in it. Please drop one picture or one design.'),
};

export const notAFile = (what: NotAFile): string => `${t(NOT_A_FILE_WORDS[what])} ${t('Your design is kept.')}`;

export const openedSentence = (): string => t('The design is open. Undo brings the last one back.');
