/**
 * The page's address, both ways; but for `query.ts` no other file touches `location` and `history`. The query is read and never written.
 * The hash holds the page's link from a person's first change on.
 */
import { readContract, type Contract } from '../design/contract';
import type { Designs } from '../design/variants';
import { EMBED_PARAM } from '../embed/param';
import { readLink, writeLink, type LinkError } from '../share/link';
import { mayEdit } from './guard';
import { asksForSomething } from './query';
import { LinkHistory, type Clock, type Entries } from './history';
import { lockedLink, storedLock } from './lock';
import { newId } from './newId';
import { addNotice, documentOf, openContract, openDocument, shownOf, studio, type Studio } from './studio';
import { restartSteps } from './undo';

/** What an entry of the browser's history remembers: the link of what it showed, whatever its hash says, and which document that was. */
interface EntryState {
  readonly link: string;
  /** As `Studio.opened`. */
  readonly opened: string;
}

const entries: Entries<EntryState> = {
  push: (entry) => history.pushState(entry, '', `#${entry.link}`),
  replace: (entry) => history.replaceState(entry, '', `#${entry.link}`),
};

const isSameEntry = (a: EntryState, b: EntryState): boolean => a.link === b.link && a.opened === b.opened;

const clock: Clock = {
  now: () => performance.now(),
  after: (ms, act) => {
    const timer = setTimeout(act, ms);
    return () => clearTimeout(timer);
  },
};

/** The address that opens what the page shows, wherever it is opened. */
export function currentLink(): string {
  return `${location.href.replace(/[?#].*$/s, '')}#${writeLink(documentOf(studio.getState()))}`;
}

/** What the page was opened with where no link said it: may still be replaced by the clinic's own start. */
let unlinked: Contract | undefined;
/** What is opened now becomes the present entry's: no person has changed anything. */
let isArriving = false;

/**
 * Opens the client and style that a clinic starts with, but for what the query says; does nothing where a link was opened, or
 * somebody has changed something already. It is the visit's first design: neither the link nor Undo hear of it.
 * @param queryOf the page's query, completed by the clinic's
 */
export function openStart(queryOf: (search: string) => string): void {
  const before = unlinked;
  const state = studio.getState();
  if (!before || location.hash !== '' || state.design !== before.design || state.gesture) return;
  const { design, view, light } = readContract(queryOf(location.search));
  const isLookedAt = state.view !== before.view || state.light !== before.light;
  const viewRequest = state.viewRequest + (view === state.view ? 0 : 1);
  unlinked = undefined;
  isArriving = true;
  studio.setState({ design, opened: newId(), ...(isLookedAt ? {} : { view, camera: view, light, viewRequest }) });
  isArriving = false;
  restartSteps();
}

/**
 * Opens what the address asks for, and keeps the two in step; returns how to stop.
 * @param explain the sentence for a link that could not be opened
 */
export function followAddress(explain: (error: LinkError) => string): () => void {
  openAddress(explain);
  let committed = shownOf(studio.getState());
  const linkHistory = new LinkHistory(entries, clock, entryOf(studio.getState()), isSameEntry);
  rememberEntry();

  const follow = (now: Studio, before: Studio) => {
    if (isArriving) return arrive(now);
    if (now.gesture || !mayEdit() || !hasChanged(now, before)) return;
    const isOther = now.opened !== committed.opened;
    const isCommit = isOther || !sameDesigns(now, committed);
    committed = shownOf(now);
    if (isCommit) linkHistory.commit(entryOf(now), isOther);
    else linkHistory.refine(entryOf(now));
  };

  const arrive = (now: Studio) => {
    committed = shownOf(now);
    linkHistory.arrive(entryOf(now));
    rememberEntry();
  };

  /** What is locked is what every entry that is come to shows. */
  const stay = () => {
    const entry = entryOf(studio.getState());
    linkHistory.arrive({ ...entry, link: '' });
    linkHistory.refine({ ...entry, link: lockedLink() ?? entry.link });
  };

  /** Back and Forward: the design of that entry and its variants, of the document that it was of, seen as now. */
  const goBack = ({ state }: PopStateEvent) => {
    if (!isEntryState(state)) return;
    if (!mayEdit()) return stay();
    const opened = readLink(state.link);
    if (opened.ok) committed = { ...designsOf(opened.value), opened: state.opened };
    linkHistory.arrive(state);
    studio.setState(committed);
  };

  /** Another link, put into this tab by hand. */
  const goElsewhere = () => {
    if (isEntryState(history.state)) return;
    if (!mayEdit()) return stay();
    const opened = location.hash === '' ? undefined : readLink(location.hash);
    isArriving = true;
    if (opened?.ok) openDocument(opened.value);
    isArriving = false;
    if (opened?.ok) return;
    arrive(studio.getState());
    if (opened) addNotice(explain(opened.error));
  };

  const unsubscribe = studio.subscribe(follow);
  addEventListener('popstate', goBack);
  addEventListener('hashchange', goElsewhere);
  return () => {
    unsubscribe();
    removeEventListener('popstate', goBack);
    removeEventListener('hashchange', goElsewhere);
    linkHistory.dispose();
  };
}

/** What of the query says nothing of the design: it counts beside a link too. */
const OF_THE_PAGE: readonly string[] = ['ui', 'quality'];

/** The hash wins over the query, but for what says nothing of the design. Where neither says anything, what is shown stays. */
function openAddress(explain: (error: LinkError) => string): void {
  const locked = storedLock();
  if (locked) return openLocked(locked);
  const opened = location.hash === '' ? undefined : readLink(location.hash);
  const contract = contractOf(opened?.ok ? onlyOfThePage(location.search) : location.search);
  if (asksForSomething()) openContract(contract);
  unlinked = opened === undefined ? { ...contract, design: studio.getState().design } : undefined;
  if (opened?.ok) openDocument(opened.value);
  else if (opened) addNotice(explain(opened.error));
  takeUpEntry();
}

/** Loaded again, an entry shows the document that it showed before. */
function takeUpEntry(): void {
  const state: unknown = history.state;
  const before = isEntryState(state) ? readLink(state.link) : undefined;
  if (isEntryState(state) && before?.ok && sameDesigns(before.value, studio.getState()))
    studio.setState({ opened: state.opened });
}

/** Loaded again while it was locked, the page is as it was, whatever its address says. */
function openLocked({ document, resume }: NonNullable<ReturnType<typeof storedLock>>): void {
  openContract(readContract(onlyOfThePage(location.search)));
  openDocument(document);
  takeUpEntry();
  try {
    entries.replace({ ...entryOf(studio.getState()), link: writeLink(document) });
  } catch {
    // The lock remembers what the address doesn't.
  }
  resume();
}

/** The query as the page's contract reads it: what is said to other parts of the page is not in it. */
export function contractOf(search: string): Contract {
  const params = new URLSearchParams(search);
  params.delete(EMBED_PARAM);
  return readContract(params.toString());
}

/** Loads the page again with what it shows, whether or not its address has caught up with that. */
export function reload(): void {
  try {
    const entry = entryOf(studio.getState());
    entries.replace({ ...entry, link: lockedLink() ?? entry.link });
  } catch {
    // The address is then a moment behind.
  }
  location.reload();
}

function onlyOfThePage(search: string): string {
  const said = [...new URLSearchParams(search)].filter(([name]) => OF_THE_PAGE.includes(name));
  return new URLSearchParams(said).toString();
}

/** Notes beside the present entry what it shows; its address stays as it is. */
function rememberEntry(): void {
  try {
    history.replaceState(entryOf(studio.getState()), '');
  } catch {
    // A browser that refuses has no Back to this entry; all else works.
  }
}

const entryOf = (state: Studio): EntryState => ({ link: writeLink(documentOf(state)), opened: state.opened });

const hasChanged = (now: Studio, before: Studio) =>
  now.design !== before.design ||
  now.variants !== before.variants ||
  now.opened !== before.opened ||
  now.camera !== before.camera ||
  now.eyeMm !== before.eyeMm ||
  now.light !== before.light ||
  now.turn !== before.turn ||
  now.shine !== before.shine ||
  now.mirror !== before.mirror ||
  now.gesture !== before.gesture;

const designsOf = ({ design, variants }: Designs): Designs => ({ design, variants });

const isSame = (a: unknown, b: unknown) => a === b || JSON.stringify(a) === JSON.stringify(b);

const sameDesigns = (a: Designs, b: Designs) => isSame(a.design, b.design) && isSame(a.variants, b.variants);

function isEntryState(state: unknown): state is EntryState {
  const { link, opened } = (state ?? {}) as Partial<EntryState>;
  return typeof link === 'string' && typeof opened === 'string';
}
