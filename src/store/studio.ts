import { createStore } from 'zustand/vanilla';
import type { Camera, EyeDistance, Pose } from '../design/camera';
import type { ClientEdits } from '../design/client';
import type { Contract, LightName } from '../design/contract';
import { DEFAULT_DESIGN, GAP_RANGE, TOUCH_UP_RANGE, type Design, type HeadName, type ViewName } from '../design/schema';
import { HEALED_DAY } from '../optics/healing';
import { USUAL_SHINE } from '../optics/light';
import { allOnHead, ONE_VARIANT, type Designs, type Variants } from '../design/variants';
import type { SharedDocument } from '../share/document';
import { mayEdit, permitted } from './guard';
import { newId } from './newId';
import { askQuality } from './quality';

type LightMode = LightName;

/** A number on the page: `data-readout` name, value in its fixed unit. */
export type Readouts = Readonly<Record<string, number>>;

export type FailureReason = 'no-webgl2' | 'asset' | 'part' | 'context-lost';

type SceneState =
  /** `progress` from 0 to 1. */
  | { readonly phase: 'loading'; readonly progress: number }
  | { readonly phase: 'ready' }
  | { readonly phase: 'failed'; readonly reason: FailureReason };

/** CSS pixels at each edge of the window that panels cover: the camera's centre belongs in the middle of the rest. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** What Undo and Back bring back. */
export interface Shown extends Designs {
  readonly design: Design;
  /** Other designs for the same client, to choose between. */
  readonly variants: Variants;
  /**
   * Names the document that is shown, as no other is named: a link, a file, a client that takes the place of all before gets another name.
   * Edits keep it; Undo and Back bring it back along with its designs.
   */
  readonly opened: string;
}

/** What the page shows and knows besides that. */
export interface Studio extends Shown {
  /** A hand is at a control that it has not let go yet: the design is on its way, and no commit so far. */
  readonly gesture: boolean;
  /** Time runs by itself. */
  readonly playing: boolean;
  readonly view: ViewName | 'free';
  /** Where the camera was last sent, or came to rest after a hand had moved it. */
  readonly camera: Camera;
  /** Rises each time that a view is asked for, also the one already shown: the camera goes there again. */
  readonly viewRequest: number;
  readonly light: LightMode;
  /** How far the lights are turned about the head towards the client's left, degrees in (−180, 180]. */
  readonly turn: number;
  /** Oil or sweat on the skin, 0 powdered … 1 wet. */
  readonly shine: number;
  /** From the eye to the skin in the middle of the view, mm; null is the usual lens, framed by the view. */
  readonly eyeMm: EyeDistance | null;
  readonly mirror: boolean;
  readonly controls: boolean;
  readonly notices: readonly string[];
  readonly scene: SceneState;
  /** The picture on screen matches everything here: no move, work or upload is pending. */
  readonly settled: boolean;
  /** Scale in the middle of the view, skin mm per CSS pixel; 0 before the first picture. */
  readonly mmPerPx: number;
  /** Rises each time that a person asks to try a failed scene again; the page then mounts a new scene. */
  readonly attempt: number;
  readonly readouts: Readouts;
  readonly insets: Insets;
}

export { USUAL_SHINE };

export const studio = createStore<Studio>(() => ({
  design: DEFAULT_DESIGN,
  variants: ONE_VARIANT,
  gesture: false,
  playing: false,
  view: 'three-quarter',
  camera: 'three-quarter',
  viewRequest: 0,
  light: 'clinic',
  turn: 0,
  shine: USUAL_SHINE,
  eyeMm: null,
  mirror: false,
  controls: true,
  notices: [],
  scene: { phase: 'loading', progress: 0 },
  settled: false,
  mmPerPx: 0,
  attempt: 0,
  opened: newId(),
  readouts: {},
  insets: { top: 0, right: 0, bottom: 0, left: 0 },
}));

type Change = Studio | Partial<Studio>;
const setFreely = studio.setState as (change: (state: Studio) => Change, replace?: boolean) => void;

/** Whoever sets another design: while the page is locked it keeps the one that it has, of the document that it is of. */
studio.setState = (change: Change | ((state: Studio) => Change), replace?: boolean) =>
  setFreely((state) => {
    const wanted = typeof change === 'function' ? change(state) : change;
    if (mayEdit() || wanted === state) return wanted;
    const design = wanted.design && permitted(state.design, wanted.design);
    return { ...wanted, ...(design ? { design } : {}), variants: state.variants, opened: state.opened };
  }, replace);

/** Takes over what the page's address asks for. */
export function openContract({ design, view, light, controls, mirror, quality, notices }: Contract): void {
  if (quality) askQuality(quality);
  const looks = { view, camera: view, light };
  studio.setState((state) => ({
    design,
    variants: ONE_VARIANT,
    ...looks,
    controls,
    mirror: mirror ?? state.mirror,
    notices,
  }));
}

/** Takes over what a link carries, the camera too; what was said about an earlier link no longer holds. Nothing while the page is locked. */
export function openDocument({ design, camera, ...looks }: SharedDocument): void {
  if (!mayEdit()) return;
  const view = typeof camera === 'string' ? camera : 'free';
  const viewRequest = studio.getState().viewRequest + 1;
  studio.setState({ design, view, camera, ...looks, viewRequest, opened: newId(), notices: [] });
}

export function documentOf({ design, variants, camera, eyeMm, light, turn, shine, mirror }: Studio): SharedDocument {
  return { design, variants, camera, eyeMm, light, turn, shine, mirror };
}

export const shownOf = ({ design, variants, opened }: Shown): Shown => ({ design, variants, opened });

/** Applies an edit to the design; every control goes through here. */
export function editDesign(change: Partial<Omit<Design, 'version'>>): void {
  studio.setState((state) => ({ design: { ...state.design, ...change } }));
}

/** Applies an edit to all variants, as one change. */
export function editDesigns(edit: (designs: Designs) => Designs): void {
  studio.setState(({ design, variants }) => edit({ design, variants }));
}

/** Changes one part of the client; a part that is left without anything is the head's own again. */
export function editClient<K extends keyof ClientEdits>(part: K, value: ClientEdits[K] | undefined): void {
  const { [part]: _, ...others } = studio.getState().design.client;
  const isEmpty = value === undefined || Object.keys(value).length === 0;
  editDesign({ client: isEmpty ? others : { ...others, [part]: value } });
}

/** Another number of days from a session to the next, 1 to 2 first; kept within what the skin allows. */
export function chooseGap(index: 0 | 1 | 2, days: number): void {
  const [first, second, third] = studio.getState().design.gaps;
  const gaps: [number, number, number] = [first, second, third];
  gaps[index] = Math.min(GAP_RANGE.max, Math.max(GAP_RANGE.min, Math.round(days)));
  editDesign({ gaps });
}

/** A touch-up a month before the day shown, so that it is seen healed, and not before it is due; or none. */
export function chooseTouchUp(isDone: boolean): void {
  const { day } = studio.getState().design;
  editDesign({ touchUp: isDone ? Math.max(TOUCH_UP_RANGE.min, Math.round(day) - HEALED_DAY) : 0 });
}

/** Shows the design on another head. */
export function chooseHead(head: HeadName): void {
  editDesigns((designs) => allOnHead(designs, head));
}

/** Between these two the design changes as one commit. */
export function beginGesture(): void {
  if (!studio.getState().gesture) studio.setState({ gesture: true });
}

export function endGesture(): void {
  if (studio.getState().gesture) studio.setState({ gesture: false });
}

export function goToView(view: ViewName): void {
  studio.setState((state) => ({ view, camera: view, viewRequest: state.viewRequest + 1 }));
}

/** Looks from so far; from near at the hairline, since a face would fill the window. Null goes back to the usual lens. */
export function standAt(eyeMm: EyeDistance | null): void {
  studio.setState(({ view, camera, viewRequest }) => {
    const near = eyeMm === 300 && (view === 'front' || view === 'three-quarter');
    const looks = near ? ({ view: 'hairline', camera: 'hairline' } as const) : { view, camera };
    return { ...looks, eyeMm, viewRequest: viewRequest + 1 };
  });
}

/** A hand has taken the camera from where it was sent. */
export function freeCamera(): void {
  if (studio.getState().view !== 'free') studio.setState({ view: 'free' });
}

/** The camera has come to rest where a hand left it. */
export function restCamera(camera: Pose): void {
  studio.setState({ view: 'free', camera });
}

export function toggleMirror(): void {
  studio.setState((state) => ({ mirror: !state.mirror }));
}

/** A sentence of plain text for the person; saying the same twice shows it once. */
export function addNotice(text: string): void {
  studio.setState(({ notices }) => ({ notices: notices.includes(text) ? notices : [...notices, text] }));
}

export function dismissNotice(text: string): void {
  studio.setState(({ notices }) => ({ notices: notices.filter((notice) => notice !== text) }));
}

export function retryScene(): void {
  studio.setState(({ attempt }) => ({ attempt: attempt + 1, scene: { phase: 'loading', progress: 0 } }));
}

export function failScene(reason: FailureReason): void {
  studio.setState({ scene: { phase: 'failed', reason } });
}

/** Unchanged insets leave the state as it is, so that nobody moves a camera for nothing. */
export function setInset(edge: keyof Insets, px: number): void {
  studio.setState((state) => (state.insets[edge] === px ? state : { insets: { ...state.insets, [edge]: px } }));
}
