import { beforeEach, describe, expect, it } from 'vitest';
import { added, removed } from '../../../src/design/variants';
import {
  askBlind,
  chooseMode,
  choicesIn,
  choosePane,
  compare,
  isAsking,
  pick,
  takePicked,
} from '../../../src/store/compare';
import { cameraWindow, gridOf, panesIn } from '../../../src/store/panes';
import { shaping } from '../../../src/store/shaping';
import { editDesign, editDesigns, studio } from '../../../src/store/studio';

const insets = { top: 60, right: 400, bottom: 70, left: 0 };
const scene = { width: 1400, height: 1000, insets };

beforeEach(() => {
  studio.setState(studio.getInitialState(), true);
  compare.setState(compare.getInitialState(), true);
});

describe('panes', () => {
  it.each([
    ['beside a panel', { left: 0, top: 60, width: 1000, height: 870 }, 4, 2],
    ['on a very wide screen', { left: 0, top: 60, width: 1500, height: 400 }, 4, 4],
    ['on a phone', { left: 0, top: 100, width: 360, height: 280 }, 2, 2],
    ['in a narrow column', { left: 0, top: 100, width: 200, height: 700 }, 3, 1],
  ])('%s make heads as large as can be', (_, free, count, columns) => {
    const rects = gridOf(count, free);
    expect(new Set(rects.map(({ left }) => left)).size).toBe(columns);
    for (const { left, top, width, height } of rects) {
      expect(left + width).toBeLessThanOrEqual(free.left + free.width);
      expect(top + height).toBeLessThanOrEqual(free.top + free.height);
      expect([left, top, width, height].every(Number.isInteger)).toBe(true);
    }
  });

  it('side by side share one camera’s window, below the bar', () => {
    chooseMode('four');
    compare.setState({ barPx: 120 });
    const panes = panesIn(compare.getState(), scene);
    expect(panes).toHaveLength(4);
    expect(Math.min(...panes.map(({ view }) => view.top))).toBe(120);
    expect(cameraWindow(compare.getState(), scene)).toMatchObject({
      width: panes[0]!.view.width,
      height: panes[3]!.view.height,
    });
  });

  it('of a wipe are the whole window, cut where the divider stands', () => {
    chooseMode('wipe');
    compare.setState({ divider: 0.25 });
    const [left, right] = panesIn(compare.getState(), scene);
    expect(left!.clip).toEqual({ left: 0, top: 0, width: 250, height: 1000 });
    expect(right!.clip).toEqual({ left: 250, top: 0, width: 1150, height: 1000 });
    expect(left!.view).toEqual(right!.view);
  });
});

describe('comparing', () => {
  it('never lays before against before', () => {
    editDesign({ sessions: 0 });
    chooseMode('wipe');
    expect(choicesIn(compare.getState())).toEqual(['before', 'session-3']);
  });

  it('begins with variants where there are some, and keeps what was chosen', () => {
    editDesigns(added);
    chooseMode('two');
    expect(choicesIn(compare.getState())).toEqual(['variant-A', 'variant-B']);
    choosePane('two', 0, 'year-1');
    chooseMode('off');
    chooseMode('two');
    expect(choicesIn(compare.getState())).toEqual(['year-1', 'variant-B']);
  });

  it('shows no variant that has been removed', () => {
    editDesigns(added);
    chooseMode('two');
    editDesigns((designs) => removed(designs, 1));
    expect(choicesIn(compare.getState())).toEqual(['before', 'present']);
  });

  it('puts shaping down, and is put down by it', () => {
    shaping.setState({ on: true });
    chooseMode('wipe');
    expect(shaping.getState().on).toBe(false);
    shaping.setState({ on: true });
    expect(compare.getState().mode).toBe('off');
    shaping.setState({ on: false });
  });

  it('does not ask which of one', () => {
    chooseMode('blind');
    expect(isAsking(compare.getState())).toBe(false);
  });

  it('asks for one of at most four without names, and takes the one that was picked', () => {
    for (let i = 0; i < 5; i++) {
      editDesigns(added);
      editDesign({ seed: 100 + i });
    }
    chooseMode('blind');
    askBlind(() => 0);
    expect(choicesIn(compare.getState())).toEqual(['variant-B', 'variant-C', 'variant-D', 'variant-A']);
    expect(isAsking(compare.getState())).toBe(true);
    pick(2);
    expect(isAsking(compare.getState())).toBe(false);
    takePicked();
    expect(studio.getState().variants.active).toBe(3);
    expect(studio.getState().design.seed).toBe(102);
    expect(compare.getState().mode).toBe('off');
  });
});
