import { embedder } from '../store/query';
import { resumeClients } from '../store/library/start';
import { offerStart } from '../store/start';
import { followSteps } from '../store/undo';
import * as controls from './controls';
import { listenToKeys } from './keys';
import { later } from './later';
import { fetchPartsWhenWanted } from './shape/parts';
import { listenToShapeKeys } from './shape/shapeKeys';
import { listenToTaps } from './shape/taps';

/** The page does without. */
const ignore = (): void => undefined;

/** Shows the controls and listens to keys and hands; `isPlainVisit`: the address asks for nothing. Call once, when the address is followed. */
export function begin(isPlainVisit: boolean): void {
  followSteps();
  listenToKeys(window);
  listenToShapeKeys(window);
  listenToTaps(window);
  fetchPartsWhenWanted();
  resumeClients();
  later.setState({ parts: controls });
  if (isPlainVisit) offerStart();
  void import('../store/interrupted').then(({ followHand }) => followHand(), ignore);
  if (embedder() !== undefined) void import('./embed/host').then(({ hostPage }) => hostPage(), ignore);
  if (import.meta.env.PROD && 'serviceWorker' in navigator && window.parent === window)
    void import('./offline').then(({ keepOnDevice }) => keepOnDevice(), ignore);
}
