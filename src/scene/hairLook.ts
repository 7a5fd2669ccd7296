import { SHAVED_MM, type HairEdits } from '../design/client';
import type { Design } from '../design/schema';
import { HAIR_EDGE_MM, type FigureHair } from '../gpu/figure';
import { hairLengthAt } from '../hair/length';
import { longLook } from '../hair/longLook';
import { hairColours, irisColours } from '../optics/hairColour';
import { setLength, strandLook } from '../hair/strandLook';

/** Length of the client's hair at the design's moment, mm. */
export const lengthAt = ({ client, day, sessions }: Design): number =>
  hairLengthAt(client.hair?.lengthMm ?? SHAVED_MM, day, sessions);

/** How the client's hair stands or falls. While only time changes it is written in place: no frame allocates anything. */
export class HairLook {
  private edits: HairEdits | undefined;
  private lengthMm = NaN;
  private look: FigureHair | undefined;

  /** Valid until the next call. */
  of(design: Design): FigureHair {
    const { hair } = design.client;
    const lengthMm = lengthAt(design);
    // Long hair is long at every moment: time only moves hair that stands.
    if (!this.look || hair !== this.edits) {
      const { brows, browsGrey } = hairColours(hair);
      const standing = strandLook(hair, lengthMm);
      this.look = { standing, long: longLook(hair, lengthMm), brows, browsGrey, iris: irisColours(hair?.eyes) };
    } else if (lengthMm !== this.lengthMm) setLength(this.look.standing, lengthMm);
    this.edits = hair;
    this.lengthMm = lengthMm;
    return this.look;
  }
}

/** Whether hair is drawn one by one in a picture of a design: it stands, falls, grows in the face, or its edge is seen from near by. */
export function isHairDrawn(design: Design, finestMm: number): boolean {
  const { standing, long } = new HairLook().of(design);
  return long !== undefined || standing.body > 0 || design.client.beard !== undefined || finestMm < HAIR_EDGE_MM.from;
}
