import { Group, PerspectiveCamera, WebGLRenderTarget, type Texture, type Vector3, type WebGLRenderer } from 'three';
import { strandRoots, type Roots } from '../hair/roots';
import type { StrandLook } from '../hair/strandLook';
import type { Rgb } from '../optics/ink';
import type { Ledger } from './ledger';
import type { LightUniforms } from './lights';
import { HAIR_EDGE_MM } from './figure';
import { SEGMENTS, StrandMesh } from './strands';

const segmentsOf = ({ curl: [radiusMm] }: StrandLook): number => (radiusMm > 0 ? SEGMENTS.curled : SEGMENTS.straight);

const ANYWHERE = new PerspectiveCamera();

/** The hair of a scalp (or a beard) that stands up: nothing of it is made before it is to be seen. */
export class StandingHair extends Group {
  private mesh: StrandMesh | undefined;
  private segments = 0;

  constructor(
    private readonly roots: Roots,
    private readonly baked: Texture,
    private readonly lights: LightUniforms,
    private readonly ledger: Ledger,
  ) {
    super();
  }

  /** `skin` is the albedo behind, `finestMm` the width of a pixel on the nearest skin; no look, no hair, and nothing kept of it. */
  update(look: StrandLook | undefined, skin: Rgb, flat: boolean, eye: Vector3, finestMm: number): void {
    const edge = Math.min(1, Math.max(0, (HAIR_EDGE_MM.from - finestMm) / (HAIR_EDGE_MM.from - HAIR_EDGE_MM.whole)));
    this.visible = look !== undefined && (look.body > 0 || edge > 0);
    if (!look) this.dispose();
    if (!look || !this.visible) return;
    this.meshFor(look).update(look, edge, skin, flat, eye);
  }

  /** Puts on the GPU what a longer hair or a nearer eye would ask for, so that neither time nor a move of the camera uploads anything. */
  warm(renderer: WebGLRenderer, look: StrandLook): void {
    if (this.mesh && this.segments === segmentsOf(look)) return;
    this.meshFor(look);
    const [before, wasVisible] = [renderer.getRenderTarget(), this.visible];
    const nowhere = new WebGLRenderTarget(1, 1);
    this.visible = true;
    renderer.setRenderTarget(nowhere);
    renderer.render(this, ANYWHERE);
    renderer.setRenderTarget(before);
    this.visible = wasVisible;
    nowhere.dispose();
  }

  override dispose(): void {
    if (!this.mesh) return;
    this.remove(this.mesh);
    for (const thing of this.mesh.things) this.ledger.release(thing);
    this.mesh.dispose();
    this.mesh = undefined;
  }

  private meshFor(look: StrandLook): StrandMesh {
    const segments = segmentsOf(look);
    if (this.mesh && this.segments === segments) return this.mesh;
    this.dispose();
    this.segments = segments;
    this.mesh = new StrandMesh(this.roots(strandRoots), this.baked, this.lights, segments);
    this.ledger.hold('stubble', this.mesh.things);
    this.add(this.mesh);
    return this.mesh;
  }
}
