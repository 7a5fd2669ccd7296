/** The client that is open in this tab: which it is, and how the page's commits get to it. */
import { t } from '../../words/say';
import { mayEdit } from '../guard';
import { addNotice, dismissNotice, documentOf, studio, type Studio } from '../studio';
import { Attachment } from './attachment';
import { database } from './connection';
import { contentOf, keptContent, maybeChanged } from './content';
import type { LibraryProblem } from './database';
import { ownersMemory, rememberOpen } from './memory';
import { isAsKnown, Owners } from './owners';
import { drawPortrait, forgetPortrait } from './portrait';
import { problemSentence } from './problems';
import type { ClientRecord } from './record';
import { clients, type Keeping, type Left } from './state';

const owners = new Owners(ownersMemory);
let attachment: Attachment | undefined;
/** Left with a change that is not kept yet. */
const unfinished = new Set<Attachment>();
let seen: Studio = studio.getState();
let follows = false;
let said: string | undefined;

export const attached = (): Attachment | undefined => attachment;

/** From now on commits of the page are kept. */
export function followPage(): void {
  if (follows) return;
  follows = true;
  seen = studio.getState();
  // What is true now: a listener before this one may have gone on already.
  studio.subscribe(() => follow(studio.getState()));
  addEventListener('pagehide', () => {
    for (const left of unfinished) left.leave();
    attachment?.leave();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void attachment?.flush();
  });
}

/** The document that the page shows is this client's from now on; `savedContent` tells what of it is kept. */
export function attach(record: ClientRecord, savedContent: string): void {
  seen = studio.getState();
  owners.note(seen.opened, record.id, savedContent);
  take(attachmentOf(record, savedContent), savedContent);
}

function take(taken: Attachment, savedContent: string): void {
  if (attachment) void finish(attachment);
  attachment = taken;
  const { id, name } = taken.kept;
  rememberOpen(id);
  clients.setState({ open: { id, name, keeping: 'kept', elsewhere: null }, parted: null, left: null });
  if (mayEdit() && contentOf(documentOf(seen)) !== savedContent) taken.follow(seen);
  askForPortrait();
}

/** The page shows no client any more; what of the last one is not kept yet still will be. */
export function release(): void {
  forgetPortrait();
  if (attachment) void finish(attachment);
  attachment = undefined;
  rememberOpen(null);
  clients.setState({ open: null });
}

async function finish(left: Attachment): Promise<void> {
  unfinished.add(left);
  await left.flush();
  if (!left.isPending) unfinished.delete(left);
}

/** Resolves once what is on its way to a client is kept, or could not be. */
export async function finished(id: string): Promise<void> {
  const all = attachment ? [attachment, ...unfinished] : [...unfinished];
  await Promise.all(all.filter((one) => one.id === id).map((one) => one.flush()));
}

function attachmentOf(record: ClientRecord, savedContent: string): Attachment {
  const { opened } = seen;
  const made: Attachment = new Attachment(record, seen, savedContent, {
    onRecord: (now, parted) => {
      const content = keptContent(now.document);
      if (content !== undefined) owners.note(opened, now.id, content);
      onRecord(now, attachment === made, parted);
    },
    onKeeping: (keeping, problem) => onKeeping(keeping, attachment === made, problem),
  });
  return made;
}

/** Sessions that are looked at while the page is locked are nobody's change. */
function follow(now: Studio): void {
  const before = seen;
  if (now.opened !== before.opened) {
    seen = now;
    return void goTo(now.opened);
  }
  if (now.gesture || !mayEdit() || !maybeChanged(documentOf(now), documentOf(before))) return;
  seen = now;
  attachment?.follow(now);
}

/**
 * Another document is shown. Undo and Back may lead to one that has a client: that is open again, unless it has changed since this document
 * was last its own. Every other document is nobody's until somebody says whose it is.
 */
async function goTo(opened: string): Promise<void> {
  const before = clients.getState().open;
  release();
  const owner = owners.of(opened);
  if (!owner) {
    if (before) clients.setState({ left: { id: before.id, name: before.name, why: 'other' } });
    return;
  }
  const isLate = () => studio.getState().opened !== opened || attachment !== undefined;
  try {
    await finished(owner.id);
    const again = [...unfinished].find((one) => one.isPending && one.opened === opened);
    if (again && !isLate()) return takeAgain(again);
    const found = await ownerOf(opened);
    if (isLate()) return;
    if ('record' in found) attach(found.record, found.content);
    else clients.setState({ left: found });
  } catch {
    if (!isLate()) clients.setState({ left: { id: owner.id, name: '', why: 'unreachable' } });
  }
}

/** A change that could not be kept so far. */
function takeAgain(again: Attachment): void {
  unfinished.delete(again);
  seen = studio.getState();
  take(again, '');
}

type Found = { readonly record: ClientRecord; readonly content: string } | Left;

/** The client of a document as it is kept, or why the document is not its any more. */
async function ownerOf(opened: string): Promise<Found> {
  const db = await database();
  const owner = owners.of(opened);
  const record = owner && (await db.get(owner.id));
  if (!record) return { id: owner?.id ?? '', name: '', why: 'gone' };
  const content = keptContent(record.document);
  const { id, name } = record;
  return content !== undefined && isAsKnown(owner, content) ? { record, content } : { id, name, why: 'changed' };
}

/**
 * After the page was loaded again: the client that was open before is so again if the page shows its design, or else that of the document
 * that the page shows.
 */
export async function resumeClient(record: ClientRecord | undefined): Promise<void> {
  if (attachment) return;
  const shown = studio.getState();
  const content = record && keptContent(record.document);
  if (record && content === contentOf(documentOf(shown))) return attach(record, content);
  if (owners.of(shown.opened)) return goTo(shown.opened);
  rememberOpen(null);
  if (record) clients.setState({ left: { id: record.id, name: record.name, why: 'other' } });
}

/** A client that was left may still be kept later. */
function onRecord(
  record: ClientRecord,
  isPresent: boolean,
  parted?: { readonly newer: ClientRecord | undefined },
): void {
  const { clients: all, open } = clients.getState();
  const others = all.filter(({ id }) => id !== record.id);
  clients.setState({ clients: [...others, record] });
  if (!isPresent || !open) return;
  clients.setState({ open: { ...open, id: record.id, name: record.name, elsewhere: null } });
  if (!parted) return;
  rememberOpen(record.id);
  clients.setState({ parted: { copyName: record.name, newerId: parted.newer?.id ?? null } });
}

function onKeeping(keeping: Keeping, isPresent: boolean, problem?: LibraryProblem): void {
  tellProblem(problem);
  const { open } = clients.getState();
  if (!isPresent) return;
  if (open && open.keeping !== keeping) clients.setState({ open: { ...open, keeping } });
  if (keeping === 'kept') askForPortrait();
}

/** One sentence at a time about what is not kept. */
function tellProblem(problem: LibraryProblem | undefined): void {
  const sentence =
    problem &&
    `${problemSentence(problem)} ${t('The last change is not kept yet; it is still on this page and in its link.')}`;
  if (said !== undefined && said !== sentence) dismissNotice(said);
  said = sentence;
  if (sentence !== undefined) addNotice(sentence);
}

function askForPortrait(): void {
  const id = attachment?.id;
  if (id === undefined) return;
  drawPortrait(async (picture) => {
    if (attachment?.id !== id) return;
    await (await database()).setThumbnail(id, picture);
    clients.setState(({ thumbnails }) => ({ thumbnails: new Map(thumbnails).set(id, picture) }));
  });
}
