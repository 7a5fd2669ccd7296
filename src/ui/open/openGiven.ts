import { readLink } from '../../share/link';
import { readOpened } from '../../share/openFile';
import { openDialog } from '../../store/dialogs';
import { mayUseTools } from '../../store/guard';
import { addNotice, dismissNotice, openDocument } from '../../store/studio';
import { closeDialogs } from '../typed';
import { linkProblem } from '../words';
import { notAFile, openedSentence, openProblem, type NotAFile } from './openWords';

/** What somebody has given to the page, by dropping or pasting it. */
export type Given =
  | { readonly kind: 'file'; readonly file: File }
  | { readonly kind: 'link'; readonly text: string }
  | { readonly kind: NotAFile };

let said: string | undefined;

/** Opens it, or says why not; the design is then as it was. What is said, and what was opened, is to be seen. */
export async function openGiven(given: Given): Promise<void> {
  if (!closeDialogs()) return;
  if (given.kind === 'file') say(await openFile(given.file));
  else if (given.kind === 'link') say(openLink(given.text));
  else say(notAFile(given.kind));
}

/** The sentence to be said, if any; a file of clients asks in its own place. */
export async function openFile(file: File): Promise<string | undefined> {
  const opened = await readOpened(file);
  // The page may have been handed over meanwhile.
  if (!mayUseTools()) return undefined;
  if (!opened.ok) return openProblem(opened.error);
  if (opened.value.kind === 'clients') {
    const { offerClients } = await import('../../store/library/clients');
    if (!closeDialogs()) return undefined;
    offerClients(opened.value.file);
    openDialog('clients');
    return undefined;
  }
  openDocument(opened.value.document);
  return openedSentence();
}

function openLink(text: string): string {
  const opened = readLink(text);
  if (!opened.ok) return linkProblem(opened.error);
  openDocument(opened.value);
  return openedSentence();
}

function say(sentence: string | undefined): void {
  if (said !== undefined) dismissNotice(said);
  said = sentence;
  if (sentence !== undefined) addNotice(sentence);
}
