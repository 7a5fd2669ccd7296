import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { withStart } from '../../../src/clinic/start';
import { writeLink } from '../../../src/share/link';
import { followAddress, openStart } from '../../../src/store/address';
import { documentOf, editDesign, freeCamera, studio } from '../../../src/store/studio';
import { followSteps, steps, undo } from '../../../src/store/undo';

const stops: (() => void)[] = [];
let written: string[] = [];

function open(href: string): void {
  const url = new URL(href);
  const write = (_state: unknown, _title: string, link?: string) => void (link !== undefined && written.push(link));
  vi.stubGlobal('location', { href, search: url.search, hash: url.hash });
  vi.stubGlobal('history', { state: null, pushState: write, replaceState: write });
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('removeEventListener', () => undefined);
  stops.push(
    followAddress(() => 'Bad.'),
    followSteps(),
  );
}

beforeEach(() => {
  written = [];
  studio.setState(studio.getInitialState(), true);
});
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  vi.unstubAllGlobals();
});

const start = () => openStart((search) => withStart(search, 'norwood=4&style=modern&view=top'));
const shown = () => studio.getState();

describe('a clinic’s start', () => {
  test('is the visit’s first design: neither the address nor Undo hear of it', () => {
    open('https://clinic.example/?tone=7');
    start();
    expect(shown()).toMatchObject({ design: { style: 'modern', tone: 7 }, view: 'top', camera: 'top' });
    expect(written).toEqual([]);
    expect(steps.getState().past).toEqual([]);
    editDesign({ style: 'edge-up' });
    expect(written).toHaveLength(1);
    expect(undo()).toBe(true);
    expect(shown().design.style).toBe('modern');
    expect(undo()).toBe(false);
  });

  test('gives way to a link, also to a bad one', () => {
    const link = writeLink({ ...documentOf(shown()), design: { ...shown().design, style: 'broken' } });
    open(`https://clinic.example/#${link}`);
    start();
    expect(shown().design.style).toBe('broken');
    open('https://clinic.example/#nonsense');
    start();
    expect(shown().design.style).toBe('natural');
  });

  test('comes too late where somebody has changed something, and comes once', () => {
    open('https://clinic.example/');
    editDesign({ tone: 3 });
    start();
    expect(shown().design).toMatchObject({ style: 'natural', tone: 3 });
    studio.setState(studio.getInitialState(), true);
    open('https://clinic.example/');
    start();
    const first = shown().design;
    start();
    expect(shown().design).toBe(first);
  });

  test('leaves a camera where a hand has put it', () => {
    open('https://clinic.example/');
    freeCamera();
    start();
    expect(shown()).toMatchObject({ view: 'free', design: { style: 'modern' } });
  });
});
