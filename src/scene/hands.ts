import CameraControls from 'camera-controls';
import {
  Box3,
  Matrix4,
  Quaternion,
  Raycaster,
  Sphere,
  Spherical,
  Vector2,
  Vector3,
  Vector4,
  type PerspectiveCamera,
} from 'three';
import { POLAR, type Eye } from './stillEye';

CameraControls.install({
  THREE: { Box3, Matrix4, Quaternion, Raycaster, Sphere, Spherical, Vector2, Vector3, Vector4 },
});

const SMOOTH_S = 0.26;

export interface HandCalls {
  /** A hand moves the camera. */
  readonly onMove: () => void;
  /** A hand has come down. */
  readonly onStart: () => void;
}

/** Hands on a camera: orbit, pinch, wheel. It goes on from where another eye stands, under its limits. */
export function handsOn(
  camera: PerspectiveCamera,
  element: HTMLElement,
  { onMove, onStart }: HandCalls,
  before: Eye,
): Eye {
  const controls = new CameraControls(camera, element);
  controls.smoothTime = SMOOTH_S;
  controls.draggingSmoothTime = 0.06;
  controls.minPolarAngle = POLAR.min;
  controls.maxPolarAngle = POLAR.max;
  controls.restThreshold = 0.6;
  controls.setBoundary(new Box3(new Vector3(-110, -150, -90), new Vector3(110, 100, 160)));
  for (const name of ['azimuthRotateSpeed', 'dollySpeed', 'dollyToCursor', 'maxDistance', 'minDistance'] as const)
    Object.assign(controls, { [name]: before[name] });
  const { theta, phi, radius } = before.getSpherical(new Spherical());
  void controls.setLookAt(
    ...before.getPosition(new Vector3()).toArray(),
    ...before.getTarget(new Vector3()).toArray(),
    false,
  );
  controls.normalizeRotations();
  // What is computed from an eye is not exact.
  void controls.rotateTo(theta, phi, false);
  void controls.dollyTo(radius, false);
  controls.update(0);
  controls.addEventListener('control', onMove);
  controls.addEventListener('controlstart', onStart);
  return controls;
}
