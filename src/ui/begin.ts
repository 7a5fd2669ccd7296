import { resumeClients } from '../store/library/start';
import { offerStart } from '../store/start';
import { followSteps } from '../store/undo';
import * as controls from './controls';
import { pressEarlyKeys } from './earlyKeys';
import { listenToKeys } from './keys';
import { later } from './later';
import { fetchPartsWhenWanted } from './shape/parts';
import { listenToShapeKeys } from './shape/shapeKeys';
import { listenToTaps } from './shape/taps';

/** The page does without. */
const ignore = (): void => undefined;

export interface BegunVisit {
  /** The address asks for nothing. */
  readonly isPlain: boolean;
  /** Resolves once there is one, or none will be. */
  readonly firstPicture: Promise<void>;
}

/** Shows the controls and listens to keys and hands. Call once, when the address is followed. */
export function begin({ isPlain, firstPicture }: BegunVisit): void {
  followSteps();
  listenToKeys(window);
  listenToShapeKeys(window);
  listenToTaps(window);
  fetchPartsWhenWanted();
  resumeClients();
  later.setState({ parts: controls });
  pressEarlyKeys();
  if (isPlain) void firstPicture.then(offerStart);
  void import('../store/interrupted').then(({ followHand }) => followHand(), ignore);
  if (import.meta.env.PROD && 'serviceWorker' in navigator && window.parent === window)
    void firstPicture.then(() => import('./offline')).then(({ keepOnDevice }) => keepOnDevice(), ignore);
}
