import { designFor } from '../design/panes';
import { chooseMode, compare } from '../store/compare';
import { cameraWindow, isGrid, panesIn, type PaneRect, type SceneWindow } from '../store/panes';
import { addNotice, dismissNotice, studio } from '../store/studio';
import { t } from '../words/say';
import type { Panes, Studied } from './panes';

/** Draws several views at once while designs are compared; the code for it is fetched when that is first wanted. */
export class CompareSlot {
  private panes: Panes | undefined;
  private fetching = false;
  private readonly stop: () => void;

  /** `touch` asks for a new picture, `reframe` for a camera that fits another part of the window. */
  constructor(
    private readonly touch: () => void,
    private readonly reframe: () => void,
  ) {
    this.stop = compare.subscribe((now, before) => {
      if (now.mode !== before.mode || now.barPx !== before.barPx) {
        if (now.mode === 'off') this.panes?.clear();
        else void this.fetch();
        this.reframe();
      } else if (now.panes !== before.panes || now.blind !== before.blind || now.divider !== before.divider)
        this.touch();
    });
    if (compare.getState().mode !== 'off') void this.fetch();
  }

  /** Whether several heads are on screen, each smaller than the window. */
  get isGrid(): boolean {
    return isGrid();
  }

  get isOn(): boolean {
    return compare.getState().mode !== 'off';
  }

  cameraWindow(scene: SceneWindow): SceneWindow {
    return cameraWindow(compare.getState(), scene);
  }

  /** Draws all views; false where there are none, or while their code is still on its way. */
  draw(studied: Studied): boolean {
    const { state, renderer } = studied;
    if (!this.panes || !this.isOn) return false;
    const { clientWidth: width, clientHeight: height } = renderer.domElement;
    this.panes.draw(studied, panesIn(compare.getState(), { width, height, insets: state.insets }));
    return true;
  }

  /** Whether what is on screen is all that was asked for. */
  get isComplete(): boolean {
    return !this.isOn || this.panes !== undefined;
  }

  /** Where in the window the present design is drawn; undefined: all over it. */
  activeRect(scene: SceneWindow): PaneRect | undefined {
    if (!this.isGrid) return undefined;
    const panes = panesIn(compare.getState(), scene);
    const state = studio.getState();
    return (panes.find(({ choice }) => designFor(state, choice) === state.design) ?? panes[0])?.view;
  }

  dispose(): void {
    this.stop();
    this.panes?.clear();
  }

  private async fetch(): Promise<void> {
    if (this.panes || this.fetching) return;
    this.fetching = true;
    const sorry = t('Comparing could not be loaded. Please check the connection and try again.');
    try {
      const { Panes: Made } = await import('./panes');
      this.panes = new Made();
      dismissNotice(sorry);
    } catch {
      addNotice(sorry);
      chooseMode('off');
    }
    this.fetching = false;
    this.touch();
  }
}
