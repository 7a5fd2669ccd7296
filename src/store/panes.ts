import type { PaneChoice } from '../design/panes';
import { choicesIn, compare, type Compare } from './compare';
import type { Insets } from './studio';

/** Part of the window, CSS px. */
export interface PaneRect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** One of the views at once. */
export interface Pane {
  readonly choice: PaneChoice;
  /** What the camera's picture fills. */
  readonly view: PaneRect;
  /** What of it is shown. */
  readonly clip: PaneRect;
}

export interface SceneWindow {
  readonly width: number;
  readonly height: number;
  /** What panels cover. */
  readonly insets: Insets;
}

/** Between panes, px. */
const PANE_GAP = 2;
/** However much is covered, so much of each pane is there, px. */
const LEAST_PX = 40;
/** The names of what panes show take so much of each from its top, px; of one lower than this they lie at its foot. */
const NAME_PX = 44;
const LOW_PANE_PX = 200;
/** What a design is picked with, at the foot of a pane. */
const PICK_PX = 52;
/** A head's width over its height. */
const HEAD_ASPECT = 0.72;

/** What nothing covers of the window. */
export function freeRect({ width, height, insets }: SceneWindow): PaneRect {
  return {
    left: insets.left,
    top: insets.top,
    width: Math.max(LEAST_PX, width - insets.left - insets.right),
    height: Math.max(LEAST_PX, height - insets.top - insets.bottom),
  };
}

/** `count` equal panes in the free part, from left to right and top to bottom, in so many columns that heads are largest. Whole px. */
export function gridOf(count: number, free: PaneRect): readonly PaneRect[] {
  const sizeIn = (columns: number) => {
    const rows = Math.ceil(count / columns);
    const room = (px: number, parts: number) => Math.max(LEAST_PX, Math.floor((px - PANE_GAP * (parts - 1)) / parts));
    return { columns, width: room(free.width, columns), height: room(free.height, rows) };
  };
  const headPx = ({ width, height }: { width: number; height: number }) => Math.min(height, width / HEAD_ASPECT);
  const tries = Array.from({ length: count }, (_, i) => sizeIn(i + 1)).filter(({ columns }) => count % columns === 0);
  const { columns, width, height } = tries.reduce((best, one) => (headPx(one) > headPx(best) ? one : best));
  return Array.from({ length: count }, (_, i) => ({
    left: Math.round(free.left) + (i % columns) * (width + PANE_GAP),
    top: Math.round(free.top) + Math.floor(i / columns) * (height + PANE_GAP),
    width,
    height,
  }));
}

/** The panes on screen; none where nothing is compared. */
export function panesIn(state: Compare, scene: SceneWindow): readonly Pane[] {
  const choices = choicesIn(state);
  const covered = under(state, scene);
  if (state.mode === 'wipe') return wiped(state.divider, covered, choices);
  const rects = choices.length === 0 ? [] : gridOf(choices.length, freeRect(covered));
  return rects.map((view, i) => ({ choice: choices[i]!, view, clip: view }));
}

/** Where in the window the divider stands, px from its left. */
export function dividerPx(divider: number, scene: SceneWindow): number {
  const free = freeRect(scene);
  return Math.round(free.left + divider * free.width);
}

function wiped(divider: number, scene: SceneWindow, [left, right]: readonly PaneChoice[]): readonly Pane[] {
  const { width, height } = scene;
  const at = dividerPx(divider, scene);
  const view = { left: 0, top: 0, width, height };
  return [
    { choice: left!, view, clip: { ...view, width: at } },
    { choice: right!, view, clip: { ...view, left: at, width: width - at } },
  ];
}

/** The window as the bar over the scene leaves it. */
export const under = ({ mode, barPx }: Compare, scene: SceneWindow): SceneWindow =>
  mode === 'off' ? scene : { ...scene, insets: { ...scene.insets, top: Math.max(scene.insets.top, barPx) } };

/** What the one camera of all panes fills, and what of that is covered. */
export function cameraWindow(state: Compare, scene: SceneWindow): SceneWindow {
  const covered = under(state, scene);
  if (state.mode === 'off' || state.mode === 'wipe') return covered;
  const [pane] = panesIn(state, scene);
  const named = {
    top: pane && !isLow(pane.view) ? NAME_PX : 0,
    bottom: state.mode === 'blind' ? PICK_PX : 0,
  };
  const free = { top: 0, right: 0, bottom: 0, left: 0 };
  return pane ? { ...pane.view, insets: { ...free, ...named } } : covered;
}

/** Whether a pane's name lies at its foot. */
export const isLow = ({ height }: PaneRect): boolean => height < LOW_PANE_PX;

/** Whether several heads are on screen. */
export const isGrid = (): boolean => !['off', 'wipe'].includes(compare.getState().mode);
