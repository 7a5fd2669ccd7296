import '@fontsource-variable/instrument-sans';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { askedLanguage, asksForSomething, embedder, followAddress } from './store/address';
import { openLanguage } from './store/language';
import { resumeClients } from './store/library/start';
import { offerStart } from './store/start';
import { followSteps } from './store/undo';
import { addNotice, failScene, studio, type Studio } from './store/studio';
import { App } from './ui/App';
import { followClinic } from './ui/clinic/follow';
import { listenToKeys } from './ui/keys';
import { fetchPartsWhenWanted } from './ui/shape/parts';
import { listenToShapeKeys } from './ui/shape/shapeKeys';
import { listenToTaps } from './ui/shape/taps';
import { followTheme } from './ui/theme';
import { followLanguage } from './ui/pageLanguage';
import { linkProblem } from './ui/words';
import './ui/theme.css';

const page = document.documentElement;
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root"');

/** The page does without. */
const ignore = (): void => undefined;

const loadScene = () => import('./scene/StudioScene').then((module) => module.StudioScene);

const tell = ({ scene, settled, mmPerPx, light }: Studio) => {
  page.dataset['light'] = light;
  page.dataset['scene'] = scene.phase === 'ready' && !settled ? 'loading' : scene.phase;
  page.dataset['mmPerPx'] = mmPerPx.toFixed(5);
};
tell(studio.getState());
studio.subscribe(tell);
followTheme(page);
void followClinic(page);

/** What the first picture does not need comes after it. */
function afterFirstPicture(act: () => void): void {
  const stop = studio.subscribe(({ scene, settled }) => {
    if (scene.phase !== 'ready' || !settled) return;
    stop();
    act();
  });
}

/** From here on the page has words. */
function begin(holder: HTMLElement): void {
  const isPlainVisit = !asksForSomething();
  followLanguage(page);
  followAddress(linkProblem);
  followSteps();
  listenToKeys(window);
  listenToShapeKeys(window);
  listenToTaps(window);
  fetchPartsWhenWanted();
  resumeClients();
  if (isPlainVisit) afterFirstPicture(offerStart);
  afterFirstPicture(() => void import('./store/interrupted').then(({ followHand }) => followHand(), ignore));
  if (embedder() !== undefined) void import('./ui/embed/host').then(({ hostPage }) => hostPage(), ignore);
  if (import.meta.env.PROD && 'serviceWorker' in navigator && window.parent === window)
    afterFirstPicture(() => void import('./ui/offline').then(({ keepOnDevice }) => keepOnDevice(), ignore));
  /** Without its style sheet the page would be a heap of words: what index.html says about parts that did not arrive stays. */
  if (getComputedStyle(page).getPropertyValue('--ink') === '') failScene('asset');
  else
    createRoot(holder).render(
      <StrictMode>
        <App loadScene={loadScene} />
      </StrictMode>,
    );
}

/** The scene's code comes meanwhile: index.html has asked for it. */
async function speakAndBegin(holder: HTMLElement): Promise<void> {
  const problem = await openLanguage(askedLanguage());
  begin(holder);
  if (problem !== undefined) addNotice(problem);
}
void speakAndBegin(root);
