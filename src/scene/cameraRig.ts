import { PerspectiveCamera, Spherical, Vector2, Vector3 } from 'three';
import { roundPose, type Pose } from '../design/camera';
import {
  centreOn,
  distanceAt,
  distanceFor,
  FIELD_OF_VIEW,
  framingSeen,
  freeOf,
  mmPerPxAt,
  mmPerPxOf,
  reach,
  setTangent,
  tangentFor,
  USUAL_TANGENT,
  type Viewport,
} from './lens';
import { StillEye, type Eye } from './stillEye';
import type { Framing } from './views';

/** A pinch moves fewer pixels than a wheel turns notches. */
const DOLLY_SPEED = { mouse: 0.7, touch: 3 } as const;
/** The nearest that a hand gets to the skin: single dots of 0.25 mm are then 16 CSS pixels wide, whatever the window's height. */
const NEAREST_MM_PER_PX = 0.015;
/** No eye stands nearer to what it turns about, mm. */
const LEAST_DISTANCE_MM = 6;
/** The skin before the eye counts as where it was until it has moved so far, mm. */
const LEAST_STEP_MM = 0.5;
/** From this distance on no skin lies as far before the target as the eye does, mm. */
const CLOSE_MM = 300;
const MAX_DISTANCE_MM = 2600;
/** A head at 3 m, its far side too. */
const FARTHEST_EYE_MM = 3400;
/** Longer pauses (a sleeping tab) count as this, so that a move goes on where it was. */
const LONGEST_STEP_S = 0.1;
/** A move that has less than this left to go, mm, is at its end: the eye would not see the rest of it. */
const ARRIVED_MM = 0.5;
const TO_THE_END_S = 100;

const RADIANS = Math.PI / 180;

/** Where an eye stands that looks from a given distance. */
export interface EyePlace {
  /** From the eye to the skin in the middle of the view, mm. */
  readonly skinMm: number;
  /** How far that skin lies before the target, mm. */
  readonly beforeTargetMm: number;
  /** The lens of a screen whose size is known; null fills the window with what the view frames. */
  readonly tangent: number | null;
}

const prefersStill = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** The camera and the hands on it: orbit, pinch, wheel, and moves to named views that a touch interrupts. */
export class CameraRig {
  readonly camera = new PerspectiveCamera(FIELD_OF_VIEW, 1, 20, 4000);
  /** Still until there are hands. */
  private controls: Eye = new StillEye(this.camera);
  private disposed = false;
  private viewport: Viewport = { width: 1, height: 1, insets: { top: 0, right: 0, bottom: 0, left: 0 } };
  private moving = false;
  private held = false;
  private tangent: number = USUAL_TANGENT;
  private stoodAt = 0;
  private skinBeforeMm = 0;

  /** `onHand` hears of every move by hand, and of a hand that stops the camera on its way. */
  constructor(
    private readonly element: HTMLElement,
    private readonly onHand: () => void,
  ) {
    this.controls.dollySpeed = DOLLY_SPEED.mouse;
    element.addEventListener('pointerdown', this.weigh, { capture: true });
    this.setReach();
  }

  /** Lets hands at the camera; their code is fetched, once. Rejects where it does not arrive. */
  async takeHands(): Promise<void> {
    const { handsOn } = await import('./hands');
    if (this.disposed || this.hasHands) return;
    const onStart = () => this.moving && this.hold();
    this.controls = handsOn(this.camera, this.element, { onMove: this.hold, onStart }, this.controls);
  }

  get hasHands(): boolean {
    return !(this.controls instanceof StillEye);
  }

  /** Mirrored pictures are turned by CSS; the hand must then turn the head the other way round. */
  mirror(on: boolean): void {
    this.controls.azimuthRotateSpeed = on ? -1 : 1;
  }

  /** `isWhole`: the picture fills the element that hands are on; one of several is dollied into its middle. */
  resize(viewport: Viewport, isWhole = true): void {
    this.controls.dollyToCursor = isWhole;
    this.viewport = viewport;
    centreOn(this.camera, viewport);
    this.setReach();
  }

  /** Goes to a framing, seen by an eye at a given place if there is one; animated unless `jump`. */
  show(framing: Framing, jump: boolean, place?: EyePlace): void {
    const distance = place ? place.skinMm + place.beforeTargetMm : distanceFor(framing, this.viewport);
    this.setLens(place ? this.lensAt(place, mmPerPxOf(framing, this.viewport)) : USUAL_TANGENT);
    this.stoodAt = distance;
    this.forgetSkin();
    const [tx, ty, tz] = framing.target;
    const at = framing.target.map((t, k) => t + distance * framing.direction[k]!) as [number, number, number];
    this.held = false;
    void this.controls.setLookAt(...at, tx, ty, tz, !jump && !prefersStill());
    this.controls.normalizeRotations();
  }

  /** Goes to where a hand has once left the camera, exactly, or as near to it as an eye at a given place can; animated unless `jump`. */
  place(pose: Pose, jump: boolean, place?: EyePlace): void {
    this.held = false;
    const { width, height } = freeOf(this.viewport);
    const mmPerPx = pose.span / Math.min(width, height);
    const tangent = place ? this.lensAt(place, mmPerPx) : USUAL_TANGENT;
    this.setLens(tangent);
    const distance = place ? place.skinMm + place.beforeTargetMm : distanceAt(mmPerPx, this.viewport, tangent);
    this.stoodAt = distance;
    this.forgetSkin();
    this.put(pose, distance, !jump && !prefersStill());
  }

  /** A hand has come nearer or gone farther than where the camera was sent. */
  get hasLeftPlace(): boolean {
    return Math.abs(this.controls.distance / this.stoodAt - 1) > 0.01;
  }

  private lensAt({ skinMm, beforeTargetMm, tangent }: EyePlace, mmPerPx: number): number {
    return tangent ?? tangentFor(mmPerPx, skinMm + beforeTargetMm, this.viewport.height);
  }

  /** Changes the lens and steps back or forth so that the target stays as large as it is. */
  private setLens(tangent: number): void {
    if (tangent === this.tangent) return;
    const before = this.tangent;
    const distance = this.controls.getSpherical(new Spherical(), false).radius;
    this.tangent = tangent;
    setTangent(this.camera, tangent);
    this.setReach();
    void this.controls.dollyTo((distance * before) / tangent, false);
  }

  private setReach(): void {
    const scale = USUAL_TANGENT / this.tangent;
    const nearest = distanceAt(NEAREST_MM_PER_PX, this.viewport, this.tangent);
    this.controls.minDistance = Math.max(LEAST_DISTANCE_MM, this.skinBeforeMm + nearest);
    this.controls.maxDistance = Math.max(MAX_DISTANCE_MM * scale, FARTHEST_EYE_MM);
  }

  /** Whether a hand has brought the camera so near that skin may be in its way: `keepOff`. */
  get isClose(): boolean {
    return this.held && this.controls.getSpherical(new Spherical()).radius < CLOSE_MM;
  }

  /** Keeps the eye before the skin, which lies so far before the target, mm. */
  keepOff(skinBeforeMm: number): void {
    // Less would be the rounding of a pose, which must not set the camera moving again.
    if (Math.abs(skinBeforeMm - this.skinBeforeMm) < LEAST_STEP_MM) return;
    this.skinBeforeMm = skinBeforeMm;
    this.setReach();
    const { minDistance } = this.controls;
    if (this.controls.getSpherical(new Spherical()).radius < minDistance) void this.controls.dollyTo(minDistance, true);
  }

  /** Where the camera is sent it may stand, until a hand takes it from there. */
  private forgetSkin(): void {
    this.skinBeforeMm = 0;
    this.setReach();
  }

  /** Where the camera is on its way to: what it turns about, and the unit vector from there to the eye. */
  aim(): { readonly target: Vector3; readonly direction: Vector3 } {
    const target = this.target();
    return { target, direction: this.controls.getPosition(new Vector3()).sub(target).normalize() };
  }

  /** A hand has moved the camera, and where it left it has not been taken yet. */
  get isHeld(): boolean {
    return this.held;
  }

  /** Where a hand has left the camera, once; undefined if no hand did. Only for a camera at rest. */
  takePose(): Pose | undefined {
    if (!this.held) return undefined;
    this.held = false;
    return this.pose();
  }

  /** Goes on about the target by so many radians, as a hand would; what it comes to is taken by `takePose`. */
  turn(radians: number): void {
    this.held = true;
    void this.controls.rotate(radians, 0, false);
  }

  private readonly hold = (): void => {
    this.held = true;
    this.onHand();
  };

  /** The end of what the camera is doing. */
  private pose(): Pose {
    const { theta, phi, radius } = this.controls.getSpherical(new Spherical());
    const { width, height } = freeOf(this.viewport);
    return roundPose({
      target: this.controls.getTarget(new Vector3()).toArray(),
      azimuth: theta / RADIANS,
      elevation: 90 - phi / RADIANS,
      span: this.mmPerPx(radius) * Math.min(width, height),
    });
  }

  private put({ target, azimuth, elevation }: Pose, distance: number, animated: boolean): void {
    const { controls } = this;
    const [theta, phi] = [azimuth * RADIANS, (90 - elevation) * RADIANS];
    const eye = new Vector3().setFromSphericalCoords(distance, phi, theta).add(new Vector3(...target));
    // Of these, only the target and the angles' whole turns are kept: what is computed from an eye is not exact.
    void controls.setLookAt(...eye.toArray(), ...target, animated);
    controls.normalizeRotations();
    void controls.rotateTo(theta, phi, animated);
    void controls.dollyTo(distance, animated);
  }

  /** Makes the camera at rest stand exactly where its pose says; true if that moved it. */
  private round(): boolean {
    const before = this.state();
    const pose = this.pose();
    const { width, height } = freeOf(this.viewport);
    this.put(pose, distanceAt(pose.span / Math.min(width, height), this.viewport, this.tangent), false);
    this.controls.update(0);
    const after = this.state();
    return before.some((value, i) => value !== after[i]);
  }

  private state(): readonly number[] {
    const { theta, phi, radius } = this.controls.getSpherical(new Spherical(), false);
    return [theta, phi, radius, ...this.controls.getTarget(new Vector3(), false).toArray()];
  }

  private readonly weigh = (event: PointerEvent): void => {
    this.controls.dollySpeed = event.pointerType === 'touch' ? DOLLY_SPEED.touch : DOLLY_SPEED.mouse;
  };

  /** What the camera shows, or is on its way to show. */
  framing(): Framing {
    return framingSeen(this.controls.getPosition(new Vector3()), this.target(), this.viewport, this.tangent);
  }

  /** Moves the camera on by a frame; true while it is not at rest. */
  step(seconds: number): boolean {
    const moved = this.controls.update(Math.min(seconds, LONGEST_STEP_S));
    const arrived = !moved || this.left() < ARRIVED_MM;
    if (moved && arrived) this.controls.update(TO_THE_END_S);
    const rounded = arrived && this.held && this.round();
    reach(this.camera, this.controls.distance);
    this.moving = moved || rounded;
    return this.moving;
  }

  /** How far eye and focus still have to go, mm. */
  private left(): number {
    const { controls } = this;
    const eye = controls.getPosition(new Vector3(), false).distanceTo(controls.getPosition(new Vector3(), true));
    return eye + controls.getTarget(new Vector3(), false).distanceTo(controls.getTarget(new Vector3(), true));
  }

  /** Millimetres across a CSS pixel at the given distance from the eye along the view. */
  mmPerPx(distanceMm: number): number {
    return mmPerPxAt(distanceMm, this.viewport.height, this.tangent);
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
    this.disposed = true;
    this.element.removeEventListener('pointerdown', this.weigh, { capture: true });
    this.controls.dispose();
  }
}
