import { EventDispatcher } from 'three';

/** Never presents. */
export class WebXRManager extends EventDispatcher {
  readonly enabled = false;
  readonly isPresenting = false;
  readonly setAnimationLoop = (): void => undefined;
  readonly getEnvironmentBlendMode = (): undefined => undefined;
  readonly dispose = (): void => undefined;
}
