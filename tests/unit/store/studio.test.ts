import { beforeEach, describe, expect, it } from 'vitest';
import { readContract } from '../../../src/design/contract';
import { ONE_VARIANT } from '../../../src/design/variants';
import { DEFAULT_DESIGN } from '../../../src/design/schema';
import {
  addNotice,
  beginGesture,
  dismissNotice,
  documentOf,
  editDesign,
  endGesture,
  failScene,
  freeCamera,
  goToView,
  openContract,
  openDocument,
  restCamera,
  retryScene,
  setInset,
  studio,
  toggleMirror,
} from '../../../src/store/studio';

beforeEach(() => studio.setState(studio.getInitialState(), true));

describe('the studio', () => {
  it('opens what the address asks for', () => {
    openContract(readContract('?sessions=1&view=back&light=flat&ui=0&mirror=1&nonsense=1'));
    expect(studio.getState()).toMatchObject({
      design: { sessions: 1 },
      view: 'back',
      light: 'flat',
      controls: false,
      mirror: true,
    });
    expect(studio.getState().notices).toHaveLength(1);
  });

  it('edits one thing and leaves the rest', () => {
    const before = studio.getState().design;
    editDesign({ tone: 9 });
    expect(studio.getState().design).toEqual({ ...before, tone: 9 });
  });

  it('asks for the same view again after the head was turned by hand', () => {
    goToView('front');
    studio.setState({ view: 'free' });
    goToView('front');
    expect(studio.getState()).toMatchObject({ view: 'front', viewRequest: 2 });
    goToView('front');
    expect(studio.getState().viewRequest).toBe(3);
  });

  it('opens a document with its camera, and forgets what was said about the one before', () => {
    const pose = { target: [1, 2, 3], azimuth: 10, elevation: 20, span: 250 } as const;
    const document = {
      design: { ...DEFAULT_DESIGN, tone: 2 },
      variants: ONE_VARIANT,
      eyeMm: null,
      camera: pose,
      light: 'flat',
      turn: -30,
      shine: 0.6,
      mirror: true,
    } as const;
    addNotice('Damaged.');
    openDocument(document);
    expect(studio.getState()).toMatchObject({ view: 'free', viewRequest: 1, notices: [], ...document });
    openDocument({ ...document, eyeMm: null, camera: 'back' });
    expect(studio.getState()).toMatchObject({ view: 'back', viewRequest: 2, camera: 'back' });
  });

  it('keeps the last camera at rest while a hand moves it', () => {
    goToView('top');
    freeCamera();
    expect(studio.getState()).toMatchObject({ view: 'free', camera: 'top' });
    const pose = { target: [0, 0, 0], azimuth: 1, elevation: 2, span: 300 } as const;
    restCamera(pose);
    expect(documentOf(studio.getState())).toMatchObject({ camera: pose });
    goToView('top');
    expect(documentOf(studio.getState())).toMatchObject({ camera: 'top' });
  });

  it('tells when a hand is at a control', () => {
    beginGesture();
    beginGesture();
    expect(studio.getState().gesture).toBe(true);
    endGesture();
    expect(studio.getState().gesture).toBe(false);
  });

  it('shows a sentence once and lets it go', () => {
    addNotice('Hello.');
    addNotice('Hello.');
    addNotice('Other.');
    dismissNotice('Hello.');
    expect(studio.getState().notices).toEqual(['Other.']);
  });

  it('keeps the design when the scene fails and is tried again', () => {
    editDesign({ style: 'modern' });
    failScene('context-lost');
    retryScene();
    expect(studio.getState()).toMatchObject({ attempt: 1, scene: { phase: 'loading', progress: 0 } });
    expect(studio.getState().design.style).toBe('modern');
  });

  it('tells nobody about an inset that stays as it was', () => {
    let told = 0;
    const stop = studio.subscribe(() => told++);
    setInset('bottom', 180);
    setInset('bottom', 180);
    stop();
    expect(told).toBe(1);
    expect(studio.getState().insets).toEqual({ top: 0, right: 0, bottom: 180, left: 0 });
  });

  it('mirrors and mirrors back', () => {
    toggleMirror();
    expect(studio.getState().mirror).toBe(true);
    toggleMirror();
    expect(studio.getState().mirror).toBe(false);
  });
});
