import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commitDraft, draft, dropDraft, holdDraft, shownDesign } from '../../../src/store/draft';
import { added, chosen, removed, renamed } from '../../../src/design/variants';
import {
  beginGesture,
  documentOf,
  editDesign,
  editDesigns,
  endGesture,
  openDocument,
  studio,
} from '../../../src/store/studio';
import { followSteps, redo, steps, undo } from '../../../src/store/undo';

let stop: () => void;
beforeEach(() => {
  studio.setState(studio.getInitialState(), true);
  dropDraft();
  stop = followSteps();
});
afterEach(() => stop());

const tone = () => studio.getState().design.tone;
const counts = () => [steps.getState().past.length, steps.getState().future.length];

describe('steps', () => {
  it('go back to the very first design, and forth again', () => {
    const first = studio.getState().design;
    for (let i = 1; i <= 300; i++) editDesign({ tone: 1 + i / 100 });
    const last = studio.getState().design;
    expect(counts()).toEqual([300, 0]);
    while (undo());
    expect(studio.getState().design).toBe(first);
    expect(counts()).toEqual([0, 300]);
    while (redo());
    expect(studio.getState().design).toBe(last);
  });

  it('are one for all that happens between press and release', () => {
    beginGesture();
    for (const value of [2, 3, 4]) editDesign({ tone: value });
    expect(undo(), 'while a hand is at it').toBe(false);
    endGesture();
    editDesign({ tone: 9 });
    expect(counts()).toEqual([2, 0]);
    undo();
    expect(tone()).toBe(4);
    undo();
    expect(tone()).toBe(4.5);
  });

  it('are not made by what leaves the design as it is, nor by a gesture that ends where it began', () => {
    editDesign({ tone: 4.5 });
    beginGesture();
    editDesign({ tone: 5 });
    editDesign({ tone: 4.5 });
    endGesture();
    studio.setState({ mirror: true });
    expect(counts()).toEqual([0, 0]);
  });

  it('that were undone are gone after another change', () => {
    editDesign({ tone: 2 });
    editDesign({ tone: 3 });
    undo();
    editDesign({ tone: 7 });
    expect(redo()).toBe(false);
    undo();
    expect(tone()).toBe(2);
  });

  it('take variants back that were added, chosen, renamed or removed', () => {
    const { design, variants } = studio.getState();
    editDesigns(added);
    editDesign({ tone: 7, style: 'modern' });
    editDesigns((designs) => renamed(designs, 1, 'Bold'));
    editDesigns((designs) => chosen(designs, 0));
    expect(studio.getState().design).toMatchObject({ tone: 7, style: 'natural' });
    const before = studio.getState().variants;
    editDesigns((designs) => removed(designs, 1));
    expect(counts()).toEqual([5, 0]);
    undo();
    expect(studio.getState().variants).toBe(before);
    undo();
    expect(studio.getState().design.style).toBe('modern');
    while (undo());
    expect(studio.getState()).toMatchObject({ design, variants });
  });

  it('lead from one document to another and back, also where their designs are equal', () => {
    const first = studio.getState().opened;
    editDesign({ tone: 2 });
    openDocument(documentOf(studio.getState()));
    const second = studio.getState().opened;
    expect(second).not.toBe(first);
    editDesign({ tone: 3 });
    expect(studio.getState().opened, 'an edit').toBe(second);
    const shown = () => [studio.getState().opened, tone()];
    undo();
    expect(shown()).toEqual([second, 2]);
    undo();
    expect(shown()).toEqual([first, 2]);
    undo();
    expect(shown()).toEqual([first, 4.5]);
    while (redo());
    expect(shown()).toEqual([second, 3]);
  });

  it('are made by Back and by another link as well', () => {
    editDesign({ tone: 2 });
    studio.setState({ design: { ...studio.getState().design, tone: 4.5 } });
    expect(counts()).toEqual([2, 0]);
    undo();
    expect(tone()).toBe(2);
  });
});

describe('a design in the hand', () => {
  it('is shown but not decided for, however often it moves', () => {
    const { design } = studio.getState();
    for (const midFrontalMm of [70, 71, 72]) holdDraft({ line: { midFrontalMm } });
    expect(shownDesign().line).toEqual({ midFrontalMm: 72 });
    expect(studio.getState().design).toBe(design);
    commitDraft();
    expect(studio.getState().design.line).toEqual({ midFrontalMm: 72 });
    expect(draft.getState().design).toBeNull();
    expect(counts()).toEqual([1, 0]);
  });

  it('keeps the figures apart until it is decided for', () => {
    studio.setState({ readouts: { 'mid-frontal-cm': 7.3 } });
    holdDraft({ line: { midFrontalMm: 72 } });
    draft.setState({ readouts: { 'mid-frontal-cm': 7.2 } });
    expect(studio.getState().readouts).toEqual({ 'mid-frontal-cm': 7.3 });
    commitDraft();
    expect(studio.getState().readouts).toEqual({ 'mid-frontal-cm': 7.2 });
  });

  it('is dropped without a trace, by hand or when the design changes under it', () => {
    const { design } = studio.getState();
    holdDraft({ line: { midFrontalMm: 72 } });
    dropDraft();
    commitDraft();
    expect(studio.getState().design).toBe(design);
    holdDraft({ line: { midFrontalMm: 72 } });
    editDesign({ tone: 3 });
    expect(draft.getState().design).toBeNull();
    expect(shownDesign().line).toEqual({});
  });
});
