import type { Scene, WebGLRenderer } from 'three';
import type { Photographer } from '../store/photographer';
import { studio } from '../store/studio';
import type { CameraRig } from './cameraRig';
import type { Dresser } from './dresser';
import { pictureCamera } from './lens';
import type { Seat } from './seat';
import { lightOf, sameLine } from './shown';
import { framingOf } from './views';

/** What a picture is taken of and with. */
export interface Studied {
  readonly renderer: WebGLRenderer;
  readonly scene: Scene;
  readonly rig: CameraRig;
  readonly dresser: Dresser;
  readonly seat: Seat;
}

/** Takes pictures of the head as the page shows it, on nothing; what is on screen stays as it is. */
export const photographerOf =
  ({ renderer, scene, rig, dresser, seat }: Studied): Photographer =>
  async ({ width, height, design, view }) => {
    const { photographScene, straightened } = await import('../gpu/photograph');
    await seat.taken();
    const { client, figure, composed } = seat;
    const shown = studio.getState();
    const state = design ? { ...shown, design } : shown;
    if (!client || !figure) throw new Error('there is no head to photograph');
    if (design && composed && !sameLine(design, composed.design)) throw new Error('the design has changed meanwhile');
    const seen = view ?? shown.view;
    const framing = seen === 'free' ? rig.framing() : framingOf(seen, client.own);
    const camera = pictureCamera(framing, width, height);
    dresser.dress(figure, client, state, camera.position, height);
    figure.updateLight(lightOf(state));
    figure.prepare(renderer);
    const pixels = await photographScene(renderer, scene, camera, width, height);
    const photo = { width, height, ...straightened(pixels, width, state.mirror) };
    if (photo.filled.width === 0) throw new Error(`nothing was drawn on ${width} × ${height} pixels`);
    return photo;
  };
