import '@fontsource-variable/instrument-sans';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { wasLocked } from './store/guard';
import { openLanguage } from './store/language';
import { askedLanguage, asksForSomething, embedder } from './store/query';
import { addNotice, failScene, studio, type Studio } from './store/studio';
import { App } from './ui/App';
import { showBackdrop } from './ui/backdrop';
import type { Visit } from './store/clinic';
import type { BegunVisit } from './ui/begin';
import { followClinic } from './ui/clinic/follow';
import { keepEarlyKeys } from './ui/earlyKeys';
import { later } from './ui/later';
import { followLanguage } from './ui/pageLanguage';
import { followTheme } from './ui/theme';
import './ui/theme.css';

const page = document.documentElement;
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root"');

/** Where it failed, the controls fail after it, and say so. */
const ignore = (): void => undefined;

const loadScene = () => import('./scene/StudioScene').then((module) => module.StudioScene);

/** What the page says is said in its language from the first word on. */
const spoken = openLanguage(askedLanguage());

let address: ReturnType<typeof follow> | undefined;

/** The page's address, followed from the first call on. */
async function follow() {
  const [module, { linkProblem }] = await Promise.all([import('./store/address'), import('./ui/words'), spoken]);
  module.followAddress(linkProblem);
  return module;
}
function followed() {
  address ??= follow().catch((error: unknown) => {
    address = undefined;
    throw error;
  });
  return address;
}

function tell(): void {
  const { scene, settled, mmPerPx, light }: Studio = studio.getState();
  const isWhole = settled && later.getState().parts !== undefined;
  showBackdrop(page, light);
  page.dataset['scene'] = scene.phase === 'ready' && !isWhole ? 'loading' : scene.phase;
  page.dataset['mmPerPx'] = mmPerPx.toFixed(5);
}
tell();
studio.subscribe(tell);
later.subscribe(tell);
followTheme(page);

/** The first picture has the device to itself; without one there is nothing to wait for. */
const firstPicture = new Promise<void>((resolve) => {
  const stop = studio.subscribe(({ scene }) => {
    if (scene.phase === 'loading') return;
    stop();
    // The frame goes to the GPU first.
    setTimeout(resolve, 0);
  });
});
/** One that takes longer is waited for beside the controls. */
const SLOW_MS = 6000;
const patience = new Promise<void>((resolve) => setTimeout(resolve, SLOW_MS));
const controlsTurn = Promise.race([firstPicture, patience]);
const openStart: Visit['openStart'] = async (complete) => (await followed()).openStart(complete);
void followClinic(page, { openStart, firstPicture: controlsTurn });
keepEarlyKeys();

/** What the first picture does not need. */
async function finish(visit: BegunVisit): Promise<void> {
  try {
    const [{ begin }] = await Promise.all([import('./ui/begin'), followed()]);
    begin(visit);
  } catch (error) {
    console.warn('The controls could not be loaded.', error);
    const { attempt } = studio.getState();
    failScene('part');
    const stop = studio.subscribe((now) => {
      if (now.attempt === attempt) return;
      stop();
      void finish(visit);
    });
  }
}

/** The scene's code comes meanwhile: index.html has asked for it. */
async function speakAndBegin(holder: HTMLElement): Promise<void> {
  const isPlainVisit = !asksForSomething();
  const [problem] = await Promise.all([spoken, isPlainVisit && !wasLocked() ? undefined : followed().catch(ignore)]);
  followLanguage(page);
  // The page around waits for an answer.
  if (embedder() !== undefined) void import('./ui/embed/host').then(({ hostPage }) => hostPage(), ignore);
  void controlsTurn.then(() => finish({ isPlain: isPlainVisit, firstPicture }));
  /** Without its style sheet the page would be a heap of words: what index.html says about parts that did not arrive stays. */
  if (getComputedStyle(page).getPropertyValue('--ink') === '') failScene('asset');
  else
    createRoot(holder).render(
      <StrictMode>
        <App loadScene={loadScene} />
      </StrictMode>,
    );
  if (problem !== undefined) addNotice(problem);
}
void speakAndBegin(root);
