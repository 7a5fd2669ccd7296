import { createStore } from 'zustand/vanilla';
import { indexOf, isVariant, shuffled, variantChoice, type PaneChoice } from '../design/panes';
import { chosen, countOf, type Designs } from '../design/variants';
import { room } from './guard';
import { placing } from './placing';
import { setShaping, shaping } from './shaping';
import { editDesigns, studio } from './studio';

/** How designs are laid against each other: one over the other, side by side, or without their names. */
export const COMPARE_WAYS = ['wipe', 'two', 'four', 'blind'] as const;
export type CompareWay = (typeof COMPARE_WAYS)[number];
export type CompareMode = 'off' | CompareWay;
/** Modes whose panes a person chooses. */
export type ChosenMode = 'wipe' | 'two' | 'four';

/** Views that are drawn at once, at most. */
export const MAX_PANES = 4;

/** A question put to the client. */
export interface Blind {
  /** Places of the variants, in the order in which they are shown. */
  readonly order: readonly number[];
  /** Which of the views was picked; null until then. */
  readonly picked: number | null;
}

/** Of this page only: in no link and no file. */
export interface Compare {
  readonly mode: CompareMode;
  /** Share of the free width that shows the left one, 0…1. */
  readonly divider: number;
  readonly panes: Readonly<Record<ChosenMode, readonly PaneChoice[]>>;
  readonly blind: Blind;
  /** Lower edge of the bar over the scene, CSS px; 0 while there is none. */
  readonly barPx: number;
}

export const compare = createStore<Compare>(() => ({
  mode: 'off',
  divider: 0.5,
  panes: {
    wipe: ['before', 'present'],
    two: ['before', 'present'],
    four: ['before', 'session-1', 'session-2', 'session-3'],
  },
  blind: { order: [], picked: null },
  barPx: 0,
}));

/** Shaping by hand is put down for it. */
export function chooseMode(mode: CompareMode): void {
  if (mode !== 'off') setShaping({ on: false });
  const { panes } = compare.getState();
  const now = studio.getState();
  if (mode === 'blind') askBlind();
  compare.setState({ mode, ...(isChosen(mode) && { panes: { ...panes, [mode]: usual(now, mode, panes[mode]) } }) });
}

export const isChosen = (mode: CompareMode): mode is ChosenMode => mode === 'wipe' || mode === 'two' || mode === 'four';

/** What was chosen before, or what makes sense for this document where nothing was. */
function usual({ design, variants }: Designs, mode: ChosenMode, panes: readonly PaneChoice[]): readonly PaneChoice[] {
  if (panes !== compare.getInitialState().panes[mode]) return panes;
  const count = countOf(variants);
  if (mode === 'two' && count > 1) return [variantChoice(0), variantChoice(1)];
  if (mode === 'four' && count >= MAX_PANES) return [0, 1, 2, 3].map(variantChoice);
  // Before against before would show nothing.
  return design.sessions === 0 ? panes.map((pane) => (pane === 'present' ? 'session-3' : pane)) : panes;
}

export function choosePane(mode: ChosenMode, index: number, choice: PaneChoice): void {
  compare.setState(({ panes }) => ({ panes: { ...panes, [mode]: panes[mode].with(index, choice) } }));
}

export const moveDivider = (share: number): void => compare.setState({ divider: Math.min(1, Math.max(0, share)) });

/** Draws an order by chance of the variants, the first four of more. */
export function askBlind(random: () => number = Math.random): void {
  const count = Math.min(MAX_PANES, countOf(studio.getState().variants));
  compare.setState({ blind: { order: shuffled(count, random), picked: null } });
}

export const pick = (index: number): void => compare.setState(({ blind }) => ({ blind: { ...blind, picked: index } }));

/** Whether a client is looking at variants without their names: nothing on the page may tell them apart then. */
export const isAsking = ({ mode, blind }: Compare): boolean =>
  mode === 'blind' && blind.order.length > 1 && blind.picked === null;

/** The variant that was picked becomes the present design. */
export function takePicked(): void {
  const { blind } = compare.getState();
  const index = blind.order[blind.picked ?? -1];
  if (index !== undefined) editDesigns((designs) => chosen(designs, index));
  chooseMode('off');
}

/** What each view shows, from left to right and top to bottom; empty where nothing is compared. */
export function choicesIn({ mode, panes, blind }: Compare): readonly PaneChoice[] {
  if (mode === 'off') return [];
  return mode === 'blind' ? blind.order.map(variantChoice) : panes[mode];
}

const putDown = () => compare.getState().mode !== 'off' && compare.setState({ mode: 'off' });
shaping.subscribe((now, before) => now.on && !before.on && putDown());
room.subscribe(({ mode }) => mode !== 'work' && putDown());
placing.subscribe((now, before) => now.asked && !before.asked && putDown());
studio.subscribe((now, before) => {
  const count = countOf(now.variants);
  if (count === countOf(before.variants)) return;
  if (compare.getState().mode === 'blind') askBlind();
  if (count < countOf(before.variants)) forgetGone(count);
});

/** Views of variants that are there no more show what they did at first. */
function forgetGone(count: number): void {
  const { panes: first } = compare.getInitialState();
  const isGone = (choice: PaneChoice) => isVariant(choice) && indexOf(choice) >= count;
  const kept = (mode: ChosenMode) => (panes[mode].some(isGone) ? first[mode] : panes[mode]);
  const { panes } = compare.getState();
  compare.setState({ panes: { wipe: kept('wipe'), two: kept('two'), four: kept('four') } });
}
