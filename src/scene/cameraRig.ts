import CameraControls from 'camera-controls';
import {
  Box3,
  Matrix4,
  PerspectiveCamera,
  Quaternion,
  Raycaster,
  Sphere,
  Spherical,
  Vector2,
  Vector3,
  Vector4,
} from 'three';
import { centreOn, distanceFor, FIELD_OF_VIEW, framingSeen, mmPerPxAt, reach, type Viewport } from './lens';
import type { Framing } from './views';

CameraControls.install({
  THREE: { Box3, Matrix4, Quaternion, Raycaster, Sphere, Spherical, Vector2, Vector3, Vector4 },
});

const SMOOTH_S = 0.26;
/** A pinch moves fewer pixels than a wheel turns notches. */
const DOLLY_SPEED = { mouse: 0.7, touch: 3 } as const;
const MIN_DISTANCE_MM = 70;
const MAX_DISTANCE_MM = 2600;
/** Longer pauses (a sleeping tab) count as this, so that a move goes on where it was. */
const LONGEST_STEP_S = 0.1;
/** A move that has less than this left to go, mm, is at its end: the eye would not see the rest of it. */
const ARRIVED_MM = 0.5;
const TO_THE_END_S = 100;

const prefersStill = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** The camera and the hands on it: orbit, pinch, wheel, and moves to named views that a touch interrupts. */
export class CameraRig {
  readonly camera = new PerspectiveCamera(FIELD_OF_VIEW, 1, 20, 4000);
  private readonly controls: CameraControls;
  private viewport: Viewport = { width: 1, height: 1, insets: { top: 0, right: 0, bottom: 0, left: 0 } };

  constructor(
    private readonly element: HTMLElement,
    onMove: () => void,
    onGrab: () => void,
  ) {
    const controls = new CameraControls(this.camera, element);
    controls.minDistance = MIN_DISTANCE_MM;
    controls.maxDistance = MAX_DISTANCE_MM;
    controls.smoothTime = SMOOTH_S;
    controls.draggingSmoothTime = 0.06;
    controls.minPolarAngle = 0.12;
    controls.maxPolarAngle = Math.PI * 0.72;
    controls.dollyToCursor = true;
    controls.dollySpeed = DOLLY_SPEED.mouse;
    element.addEventListener('pointerdown', this.weigh, { capture: true });
    controls.restThreshold = 0.6;
    controls.setBoundary(new Box3(new Vector3(-110, -150, -90), new Vector3(110, 100, 160)));
    controls.addEventListener('control', onMove);
    controls.addEventListener('controlstart', onGrab);
    this.controls = controls;
  }

  /** Mirrored pictures are turned by CSS; the hand must then turn the head the other way round. */
  mirror(on: boolean): void {
    this.controls.azimuthRotateSpeed = on ? -1 : 1;
  }

  resize(viewport: Viewport): void {
    this.viewport = viewport;
    centreOn(this.camera, viewport);
  }

  /** Goes to a framing; animated unless `jump`. */
  show(framing: Framing, jump: boolean): void {
    const distance = distanceFor(framing, this.viewport);
    const [tx, ty, tz] = framing.target;
    const at = framing.target.map((t, k) => t + distance * framing.direction[k]!) as [number, number, number];
    void this.controls.normalizeRotations().setLookAt(...at, tx, ty, tz, !jump && !prefersStill());
  }

  private readonly weigh = (event: PointerEvent): void => {
    this.controls.dollySpeed = event.pointerType === 'touch' ? DOLLY_SPEED.touch : DOLLY_SPEED.mouse;
  };

  /** What the camera shows, or is on its way to show. */
  framing(): Framing {
    return framingSeen(this.controls.getPosition(new Vector3()), this.target(), this.viewport);
  }

  /** Moves the camera on by a frame; true while it is not at rest. */
  step(seconds: number): boolean {
    const moved = this.controls.update(Math.min(seconds, LONGEST_STEP_S));
    if (moved && this.left() < ARRIVED_MM) this.controls.update(TO_THE_END_S);
    reach(this.camera, this.controls.distance);
    return moved;
  }

  /** How far eye and focus still have to go, mm. */
  private left(): number {
    const { controls } = this;
    const eye = controls.getPosition(new Vector3(), false).distanceTo(controls.getPosition(new Vector3(), true));
    return eye + controls.getTarget(new Vector3(), false).distanceTo(controls.getTarget(new Vector3(), true));
  }

  /** Millimetres across a CSS pixel at the given distance from the eye along the view. */
  mmPerPx(distanceMm: number): number {
    return mmPerPxAt(distanceMm, this.viewport.height);
  }

  /** Ray through the middle of the free part of the window, normalised device coordinates. */
  centre(): Vector2 {
    const { width, height, insets } = this.viewport;
    return new Vector2((insets.left - insets.right) / width, (insets.bottom - insets.top) / height);
  }

  /** What the camera turns about. */
  target(): Vector3 {
    return this.controls.getTarget(new Vector3());
  }

  dispose(): void {
    this.element.removeEventListener('pointerdown', this.weigh, { capture: true });
    this.controls.dispose();
  }
}
