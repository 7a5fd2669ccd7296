import type { Texture, WebGLRenderer } from 'three';
import { changedSites } from './changedSites';
import { CoverageMap, type StampSites } from './coverage';
import { DotCells } from './dotCells';
import type { GpuThing } from './ledger';

/** Pigment sites in rank order. */
export type PigmentSites = StampSites & { readonly tone: Float32Array };

/** One design's dots on a client, as skin is drawn with them: stamped for afar, in cells for near by. */
export class PigmentLayer {
  readonly coverage: CoverageMap;
  readonly dots: DotCells;
  private readonly session: Uint8Array;

  /** @param like holds the same sites: what depends on them alone is shared, and kept by it */
  constructor(
    sites: PigmentSites,
    scale: Texture,
    sizePx: number,
    private readonly like?: PigmentLayer,
  ) {
    this.session = new Uint8Array(sites.mmPerUnit.length);
    this.coverage = new CoverageMap(sites, scale, sizePx, 4, like?.coverage);
    this.dots = new DotCells(sites, like?.dots);
  }

  /** All that it keeps on the GPU. */
  get held(): GpuThing[] {
    const { cells, sessions } = this.dots;
    return [...this.coverage.held, sessions, ...(this.like ? [] : [cells])];
  }

  /** First session of each site; 0 where there is none. Only what differs from before is stamped and uploaded. */
  update(session: Uint8Array): void {
    const changed = changedSites(this.session, session);
    if (changed.length === 0) return;
    this.session.set(session);
    this.coverage.update(session, changed);
    this.dots.update(this.session, changed);
  }

  render(renderer: WebGLRenderer): void {
    this.coverage.render(renderer);
  }

  dispose(): void {
    this.coverage.dispose();
    this.dots.dispose();
  }
}
