import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_DESIGN } from '../../../src/design/schema';
import { dialogs, openDialog } from '../../../src/store/dialogs';
import { draft, holdDraft } from '../../../src/store/draft';
import { room } from '../../../src/store/guard';
import { hasCode, lock, storedLock, unlock } from '../../../src/store/lock';
import { askPlace, placing } from '../../../src/store/placing';
import { shaping, toggleShaping } from '../../../src/store/shaping';
import { chooseHead, documentOf, editClient, editDesign, openDocument, studio } from '../../../src/store/studio';
import { followSteps, redo, steps, undo } from '../../../src/store/undo';

/** A tab's storage, and what is in it. */
function stubStorage(content: Record<string, string> = {}): Map<string, string> {
  const items = new Map(Object.entries(content));
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  });
  return items;
}

const KEY = 'hairline-studio:lock';
let stop = () => {};
beforeEach(() => {
  stubStorage();
  studio.setState(studio.getInitialState(), true);
  stop = followSteps();
});
afterEach(() => {
  unlock('');
  unlock('1234');
  stop();
  vi.unstubAllGlobals();
});

const design = () => studio.getState().design;

describe('a locked page', () => {
  it('keeps its design whatever asks for another, and shows its sessions', () => {
    editDesign({ tone: 3 });
    editDesign({ tone: 6 });
    undo();
    const before = design();
    lock('');
    editDesign({ style: 'edge-up' });
    editDesign({ sessions: 1, tone: 9 });
    editClient('skin', { redness: 1 });
    chooseHead('woman');
    studio.setState({ design: { ...DEFAULT_DESIGN, day: 7 } });
    studio.setState((state) => ({ design: { ...state.design, later: 5 } }));
    openDocument({ ...documentOf(studio.getState()), design: { ...DEFAULT_DESIGN, tone: 9 }, camera: 'top' });
    holdDraft({ tone: 9 });
    expect([undo(), redo()]).toEqual([false, false]);
    expect(design()).toBe(before);
    expect(draft.getState().design).toBeNull();
    expect(studio.getState().camera).not.toBe('top');

    editDesign({ sessions: 1 });
    expect(design()).toEqual({ ...before, sessions: 1 });
    const { past, future } = steps.getState();
    unlock('');
    expect(design()).toBe(before);
    expect(steps.getState()).toEqual({ past, future });
    editDesign({ style: 'edge-up' });
    expect(design().style).toBe('edge-up');
  });

  it('opens neither tools nor dialogs, and closes those that are open', () => {
    openDialog('about');
    toggleShaping();
    lock('');
    expect([dialogs.getState().open, shaping.getState().on]).toEqual([null, false]);
    openDialog('clients');
    toggleShaping();
    askPlace({ kind: 'point', sizeMm: 5, hint: '', done: () => undefined });
    expect([dialogs.getState().open, shaping.getState().on, placing.getState().asked]).toEqual([
      null,
      false,
      undefined,
    ]);
  });

  it('asks for its code', () => {
    lock('1234');
    expect(hasCode()).toBe(true);
    expect([unlock(''), unlock('4321')]).toEqual([false, false]);
    expect(room.getState().mode).toBe('locked');
    expect(unlock('1234')).toBe(true);
    expect(room.getState().mode).toBe('work');
  });

  it('takes no code but four digits', () => {
    for (const code of ['1', '12345', 'abcd', '12 4']) expect(() => lock(code)).toThrow(RangeError);
    expect(room.getState().mode).toBe('work');
  });

  it('is locked again after the page is loaded again', () => {
    const items = stubStorage();
    editDesign({ tone: 3 });
    lock('1234');
    const kept = items.get(KEY)!;
    unlock('1234');
    expect(items.has(KEY)).toBe(false);

    stubStorage({ [KEY]: kept });
    const stored = storedLock()!;
    expect(stored.document.design.tone).toBe(3);
    stored.resume();
    expect([room.getState().mode, unlock('4321'), unlock('1234')]).toEqual(['locked', false, true]);
  });

  it.each([
    '',
    'null',
    '{',
    '[]',
    '{"link":1,"code":""}',
    '{"link":"h4.x","code":"12"}',
    '{"link":"h4.nonsense","code":""}',
  ])('is not made by a storage that holds %j', (text) => {
    stubStorage({ [KEY]: text });
    expect(storedLock()).toBeUndefined();
  });

  it('lasts as long as the page where storage is refused', () => {
    vi.stubGlobal('sessionStorage', undefined);
    lock('');
    expect(room.getState().mode).toBe('locked');
    unlock('');
    expect(room.getState().mode).toBe('work');
  });
});
