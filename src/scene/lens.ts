import { PerspectiveCamera, Vector3 } from 'three';
import type { Framing } from './views';

/** Size of a window or a picture and what of it is covered at each edge, px. */
export interface Viewport {
  readonly width: number;
  readonly height: number;
  readonly insets: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
}

/** A long lens: faces look as people see each other at a metre or two. Degrees, from top to bottom. */
export const FIELD_OF_VIEW = 17;
/** Half the picture's height over its distance, of the usual lens. */
export const USUAL_TANGENT = Math.tan((FIELD_OF_VIEW / 2) * (Math.PI / 180));
/** From a person's eyes to their screen, mm: a tablet held, a desk (A). */
export const SCREEN_DISTANCE_MM = 500;
/** However much is covered, so much counts as free, px. */
const LEAST_FREE_PX = 80;
const UNCOVERED = { top: 0, right: 0, bottom: 0, left: 0 } as const;
/** A person's width over their height, as the views of the whole head have it. */
const PERSON_ASPECT = 0.72;

/** Millimetres across a pixel of a picture so high, at the given distance from the eye along the view. */
export const mmPerPxAt = (distanceMm: number, heightPx: number, tangent = USUAL_TANGENT): number =>
  (2 * tangent * distanceMm) / heightPx;

/**
 * The lens that makes the screen a window: an eye at `SCREEN_DISTANCE_MM` from it sees the head at the angle, and with the perspective, of
 * the distance at which the camera stands. Half the screen's height in mm over that distance; on it, a head at D mm is drawn at
 * `SCREEN_DISTANCE_MM / D` of its life size.
 */
export const windowTangent = (heightPx: number, pxPerMm: number): number => heightPx / pxPerMm / 2 / SCREEN_DISTANCE_MM;

/** The lens through which a pixel covers so much at this distance, mm. */
export const tangentFor = (mmPerPx: number, distanceMm: number, heightPx: number): number =>
  (mmPerPx * heightPx) / (2 * distanceMm);

/** Turns a camera's lens; its projection is brought up to date by what moves it next. */
export function setTangent(camera: PerspectiveCamera, tangent: number): void {
  camera.fov = (2 * Math.atan(tangent) * 180) / Math.PI;
}

/** No skin of the head itself lies further than this from the middle of head space, mm. */
const HEAD_REACH_MM = 150;

/** Millimetres across a pixel on the skin nearest to an eye (head space, mm), at the least. */
export const finestMmPerPx = (eye: Vector3, heightPx: number): number =>
  mmPerPxAt(Math.max(0, eye.length() - HEAD_REACH_MM), heightPx);

/** The same of a picture so high in which a whole head will be: about, as there is no head yet. */
export const usualFinestMm = (heightPx: number): number => 262 / heightPx;

/** The part of a viewport that nothing covers, px. */
export const freeOf = ({ width, height, insets }: Viewport) => ({
  width: Math.max(LEAST_FREE_PX, width - insets.left - insets.right),
  height: Math.max(LEAST_FREE_PX, height - insets.top - insets.bottom),
});

/** How far from the eye a pixel of the viewport covers so much, mm. */
export const distanceAt = (
  mmPerPx: number,
  { height }: Pick<Viewport, 'height'>,
  tangent: number = USUAL_TANGENT,
): number => (mmPerPx * height) / (2 * tangent);

/** Millimetres across a pixel where all of a framing just lies in the free part. */
export function mmPerPxOf({ heightMm, widthMm }: Framing, viewport: Viewport): number {
  const free = freeOf(viewport);
  return Math.max(heightMm / free.height, widthMm / free.width);
}

/** How far from its target an eye sees all of a framing in the free part, mm. */
export const distanceFor = (framing: Framing, viewport: Viewport): number =>
  distanceAt(mmPerPxOf(framing, viewport), viewport);

/** Moves the middle of the camera's picture into the middle of the free part. */
export function centreOn(camera: PerspectiveCamera, { width, height, insets }: Viewport): void {
  camera.aspect = width / height;
  const [dx, dy] = [(insets.right - insets.left) / 2, (insets.bottom - insets.top) / 2];
  camera.setViewOffset(width, height, dx, dy, width, height);
  camera.updateProjectionMatrix();
}

/** Sets the planes between which a head at this distance from the eye lies, mm. */
export function reach(camera: PerspectiveCamera, distanceMm: number): void {
  camera.near = Math.max(5, distanceMm - 420);
  camera.far = distanceMm + 900;
  camera.updateProjectionMatrix();
}

/**
 * What an eye shows of its target, as a framing for pictures of another shape: the largest upright rectangle, shaped like a person, in the
 * free part. So a head that was turned by hand is as large in a picture as in the view it was turned from.
 */
export function framingSeen(
  eye: Vector3,
  target: Vector3,
  viewport: Viewport,
  tangent: number = USUAL_TANGENT,
): Framing {
  const free = freeOf(viewport);
  const away = eye.clone().sub(target);
  const heightMm =
    Math.min(free.height, free.width / PERSON_ASPECT) * mmPerPxAt(away.length(), viewport.height, tangent);
  const direction = away.normalize().toArray();
  return { target: target.toArray(), direction, heightMm, widthMm: PERSON_ASPECT * heightMm };
}

/** A camera of its own for a picture that nothing covers. */
export function pictureCamera(framing: Framing, width: number, height: number): PerspectiveCamera {
  const viewport = { width, height, insets: UNCOVERED };
  const distance = distanceFor(framing, viewport);
  const camera = new PerspectiveCamera(FIELD_OF_VIEW);
  centreOn(camera, viewport);
  reach(camera, distance);
  const target = new Vector3(...framing.target);
  camera.position.copy(target).addScaledVector(new Vector3(...framing.direction), distance);
  camera.lookAt(target);
  camera.updateMatrixWorld();
  return camera;
}
