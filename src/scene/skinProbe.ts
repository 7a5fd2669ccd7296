import { Raycaster, Vector3, type Camera, type Mesh, type Vector2 } from 'three';
import type { Vec3 } from '../anatomy/mesh';

/** Farther from anything than the head is wide. */
const OUTSIDE_MM = 600;

/** How far before a camera a place in head space lies, along the view, mm. */
export const depthOf = (place: Vector3, camera: Camera): number =>
  -place.clone().applyMatrix4(camera.matrixWorldInverse).z;

/** Finds skin by rays. */
export class SkinProbe {
  private readonly raycaster = new Raycaster();

  /** How far the skin that an eye in this direction (unit) meets lies before the target, mm; negative behind it, 0 where there is none. */
  before(skin: Mesh, target: Vec3, direction: Vec3): number {
    const towards = new Vector3(...direction);
    const from = new Vector3(...target).addScaledVector(towards, OUTSIDE_MM);
    this.raycaster.set(from, towards.negate());
    const hit = this.raycaster.intersectObject(skin, false)[0];
    return hit ? OUTSIDE_MM - hit.distance : 0;
  }

  /** `depthOf` the skin that a camera shows at a place of its picture (−1…1); undefined where it shows none. */
  depthAt(skin: Mesh, camera: Camera, at: Vector2): number | undefined {
    this.raycaster.setFromCamera(at, camera);
    const hit = this.raycaster.intersectObject(skin, false)[0];
    return hit && depthOf(hit.point, camera);
  }
}
