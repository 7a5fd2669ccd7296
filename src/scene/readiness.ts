import type { WebGLRenderer } from 'three';
import type { Design } from '../design/schema';
import { compileAhead, firstPrograms, laterPrograms } from '../gpu/compileAhead';
import type * as HairParts from '../gpu/hairParts';
import { rehearse } from '../gpu/rehearsal';
import { isHairDrawn } from './hairLook';
import { usualFinestMm } from './lens';

const fetchHair = () => import('../gpu/hairParts');

/** What is drawn with: the programs that all figures share, and the code of hair, which a shaved head does without. */
export class Readiness {
  private readonly letGo: (() => void)[] = [];
  private parts: typeof HairParts | undefined;
  /** Whether all is there that any figure is drawn with. */
  isComplete = false;

  constructor(private readonly renderer: WebGLRenderer) {
    this.compileFirst();
  }

  /** Absent before anything is drawn that needs them. */
  get hairParts(): typeof HairParts | undefined {
    return this.parts;
  }

  /** Fetches what the first picture of a design needs. Rejects where it does not arrive. */
  async fetchFirst(design: Design): Promise<void> {
    if (isHairDrawn(design, this.finestMm)) this.parts = await fetchHair();
  }

  /** Fetches what hands and another moment may ask for next. Rejects where it does not arrive. */
  async fetchLater(takeHands: () => Promise<void>) {
    const [parts, { Touchable }, { Chair }, { CompareSlot }] = await Promise.all([
      fetchHair(),
      import('./touchable'),
      import('./chair'),
      import('./compareSlot'),
      takeHands(),
    ]);
    return { parts, Touchable, Chair, CompareSlot };
  }

  /** Has what was fetched later compiled; from now on all figures are made with it. */
  complete(parts: typeof HairParts): void {
    this.compileLater(parts);
    this.parts = parts;
    this.isComplete = true;
  }

  /** Gives the GPU to do while the first client is fetched and worked out. */
  rehearse(): void {
    if (!this.renderer.getContext().isContextLost()) rehearse(this.renderer, this.finestMm);
  }

  /** In the next context. */
  compileAgain(): void {
    this.compileFirst();
    if (this.parts) this.compileLater(this.parts);
  }

  /** Lets go of all programs. */
  release(): void {
    for (const letGo of this.letGo.splice(0)) letGo();
  }

  private compileFirst(): void {
    this.letGo.push(compileAhead(this.renderer, firstPrograms(this.finestMm)));
  }

  private compileLater(parts: typeof HairParts): void {
    this.letGo.push(compileAhead(this.renderer, laterPrograms(parts)));
  }

  private get finestMm(): number {
    return usualFinestMm(this.renderer.domElement.height);
  }
}
