import type { Vec3 } from '../anatomy/mesh';
import type { Pose } from '../design/camera';
import type { Figure } from '../gpu/figure';
import { screen } from '../store/screen';
import { restCamera, studio } from '../store/studio';
import type { CameraRig, EyePlace } from './cameraRig';
import type { Client } from './client';
import { windowTangent } from './lens';
import { depthOf, SkinProbe } from './skinProbe';
import { framingOf, toEye } from './views';

/** Who is looked at. */
interface Sitter {
  readonly client: Client | undefined;
  readonly figure: Figure | undefined;
}

/** Where the eye stands before the head: the view that is asked for, at the distance that is asked for. */
export class Viewpoint {
  private readonly probe = new SkinProbe();

  constructor(
    private readonly rig: CameraRig,
    private readonly canvas: HTMLCanvasElement,
    private readonly sitter: Sitter,
  ) {}

  goToView(jump: boolean): void {
    const { camera } = studio.getState();
    if (typeof camera !== 'string') return this.rig.place(camera, jump, this.eyePlace(camera.target, toEye(camera)));
    const { client } = this.sitter;
    if (!client) return;
    const framing = framingOf(camera, client.own);
    this.rig.show(framing, jump, this.eyePlace(framing.target, framing.direction));
  }

  /** A hand comes near: not into the head. */
  keepOff(): void {
    if (!this.rig.isClose) return;
    const { target, direction } = this.rig.aim();
    this.rig.keepOff(this.probe.before(this.sitter.figure!.skin, target.toArray(), direction.toArray()));
  }

  /** Takes over where a hand has left the camera. One that came nearer or went away has left the asked distance: back to the usual lens, which is to be drawn. */
  rest(pose: Pose): boolean {
    restCamera(pose);
    if (studio.getState().eyeMm === null || !this.rig.hasLeftPlace) return false;
    studio.setState({ eyeMm: null });
    this.goToView(true);
    return true;
  }

  /** CSS pixels' width on the skin in the middle of the view, mm. */
  mmPerPx(): number {
    const { camera } = this.rig;
    const depth = this.probe.depthAt(this.sitter.figure!.skin, camera, this.rig.centre());
    return this.rig.mmPerPx(depth ?? depthOf(this.rig.target(), camera));
  }

  /** Where an eye stands that looks at a target from the asked distance, if one was asked for. */
  private eyePlace(target: Vec3, direction: Vec3): EyePlace | undefined {
    const { eyeMm } = studio.getState();
    const { figure } = this.sitter;
    if (eyeMm === null || !figure) return undefined;
    const { pxPerMm } = screen.getState();
    const tangent = pxPerMm === null ? null : windowTangent(this.canvas.clientHeight, pxPerMm);
    return { skinMm: eyeMm, beforeTargetMm: this.probe.before(figure.skin, target, direction), tangent };
  }
}
