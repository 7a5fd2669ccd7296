/** The client that is open in this tab: which it is, and how the page's commits get to it. */
import { t } from '../../words/say';
import { addNotice, dismissNotice, documentOf, studio, type Studio } from '../studio';
import { Attachment } from './attachment';
import { database } from './connection';
import { contentOf, keptContent, maybeChanged } from './content';
import type { LibraryProblem } from './database';
import { rememberOpen } from './memory';
import { Owners } from './owners';
import { drawPortrait, forgetPortrait } from './portrait';
import { problemSentence } from './problems';
import type { ClientRecord } from './record';
import { clients, type Keeping } from './state';

const owners = new Owners();
let attachment: Attachment | undefined;
/** Left with a change that is not kept yet. */
const unfinished = new Set<Attachment>();
let seen: Studio = studio.getState();
/** Rises with every change of who is open, so that what was begun before ends without effect. */
let moves = 0;
let isGoingBack = false;
let follows = false;
let said: string | undefined;

export const attached = (): Attachment | undefined => attachment;

/** From now on commits of the page are kept. */
export function followPage(): void {
  if (follows) return;
  follows = true;
  seen = studio.getState();
  owners.note(seen.design, null);
  studio.subscribe(follow);
  // Around the address's own listener, which changes the design.
  addEventListener('popstate', () => (isGoingBack = true), { capture: true });
  addEventListener('popstate', () => (isGoingBack = false));
  addEventListener('pagehide', () => {
    for (const left of unfinished) left.leave();
    attachment?.leave();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void attachment?.flush();
  });
}

/** What the page shows is this client from now on; `savedContent` tells what of it is kept. */
export function attach(record: ClientRecord, savedContent: string): void {
  moves++;
  seen = studio.getState();
  owners.note(seen.design, record.id);
  attachment = attachmentOf(record, savedContent);
  rememberOpen(record.id);
  clients.setState({ open: { id: record.id, name: record.name, keeping: 'kept', elsewhere: null }, parted: null });
  if (contentOf(documentOf(seen)) !== savedContent) attachment.follow(seen);
  askForPortrait();
}

/** The page shows no client any more; what of the last one is not kept yet still will be. */
export function release(): void {
  moves++;
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

function attachmentOf(record: ClientRecord, savedContent: string): Attachment {
  const made: Attachment = new Attachment(record, seen, savedContent, {
    onRecord: (now, parted) => onRecord(now, attachment === made, parted),
    onKeeping: (keeping, problem) => onKeeping(keeping, attachment === made, problem),
  });
  return made;
}

function follow(now: Studio): void {
  if (now.opened !== seen.opened) return replaced(now);
  if (now.gesture || !maybeChanged(documentOf(now), documentOf(seen))) return;
  seen = now;
  const present = attachment?.id ?? null;
  const owner = isGoingBack ? owners.ofEqual(now.design, present) : (owners.of(now.design) ?? present);
  owners.note(now.design, owner);
  if (owner !== present) return void goTo(owner);
  attachment?.follow(now);
}

/** Another document was opened: it is nobody's until it is kept or somebody says whose it is. */
function replaced(now: Studio): void {
  seen = now;
  owners.note(now.design, null);
  if (attachment) release();
}

/** Undo or Back has led to a design of another client, or of none. */
async function goTo(owner: string | null): Promise<void> {
  release();
  if (owner === null) return;
  const mine = moves;
  try {
    const record = await (await database()).get(owner);
    const content = record && keptContent(record.document);
    if (record && content !== undefined && mine === moves) attach(record, content);
  } catch {
    // It stays nobody's; the client is as it was kept last.
  }
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
  owners.note(studio.getState().design, record.id);
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
