import { MathUtils, Spherical, Vector3, type PerspectiveCamera } from 'three';
import type CameraControls from 'camera-controls';

/** What the rig asks of a camera that may have hands on it. */
export type Eye = Pick<
  CameraControls,
  | 'azimuthRotateSpeed'
  | 'distance'
  | 'dispose'
  | 'dollySpeed'
  | 'dollyTo'
  | 'dollyToCursor'
  | 'getPosition'
  | 'getSpherical'
  | 'getTarget'
  | 'maxDistance'
  | 'minDistance'
  | 'rotate'
  | 'rotateTo'
  | 'setLookAt'
  | 'update'
> & { normalizeRotations(): unknown };

/** Angles from straight above that an eye may look from, radians. */
export const POLAR = { min: 0.12, max: Math.PI * 0.72 } as const;

/** A camera that stands where it is sent: until hands can be on it. */
export class StillEye implements Eye {
  azimuthRotateSpeed = 1;
  dollySpeed = 1;
  dollyToCursor = true;
  maxDistance = Infinity;
  minDistance = 0;
  private readonly target = new Vector3();
  private readonly spherical = new Spherical(1, Math.PI / 2, 0);
  private moved = true;

  constructor(private readonly camera: PerspectiveCamera) {}

  get distance(): number {
    return this.spherical.radius;
  }

  async setLookAt(x: number, y: number, z: number, tx: number, ty: number, tz: number): Promise<void> {
    this.target.set(tx, ty, tz);
    this.spherical.setFromVector3(new Vector3(x, y, z).sub(this.target));
    this.moved = true;
  }

  async rotateTo(azimuth: number, polar: number): Promise<void> {
    this.spherical.theta = azimuth;
    this.spherical.phi = MathUtils.clamp(polar, POLAR.min, POLAR.max);
    this.moved = true;
  }

  async rotate(azimuth: number, polar: number): Promise<void> {
    return this.rotateTo(this.spherical.theta + azimuth, this.spherical.phi + polar);
  }

  async dollyTo(distance: number): Promise<void> {
    this.spherical.radius = MathUtils.clamp(distance, this.minDistance, this.maxDistance);
    this.moved = true;
  }

  normalizeRotations(): void {
    // It goes round nothing.
  }

  getPosition(out: Vector3): Vector3 {
    return out.setFromSpherical(this.spherical).add(this.target);
  }

  getTarget(out: Vector3): Vector3 {
    return out.copy(this.target);
  }

  getSpherical(out: Spherical): Spherical {
    return out.copy(this.spherical);
  }

  /** True if the camera was sent somewhere since. */
  update(): boolean {
    const { moved } = this;
    this.moved = false;
    this.getPosition(this.camera.position);
    this.camera.lookAt(this.target);
    return moved;
  }

  dispose(): void {
    // Holds nothing.
  }
}
