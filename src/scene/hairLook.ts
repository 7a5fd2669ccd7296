import type { HairEdits } from '../design/client';
import { SHAVED_MM } from '../design/client';
import type { Design } from '../design/schema';
import { hairLengthAt } from '../hair/length';
import { setLength, strandLook, type StrandLook } from '../hair/strandLook';

/** Length of the client's hair at the design's moment, mm. */
export const lengthAt = ({ client, day, sessions }: Design): number =>
  hairLengthAt(client.hair?.lengthMm ?? SHAVED_MM, day, sessions);

/** How the client's hair stands. While only time changes it is written in place: no frame allocates anything. */
export class HairLook {
  private edits: HairEdits | undefined;
  private lengthMm = NaN;
  private look: { -readonly [K in keyof StrandLook]: StrandLook[K] } | undefined;

  /** Valid until the next call. */
  of(design: Design): StrandLook {
    const { hair } = design.client;
    const lengthMm = lengthAt(design);
    if (!this.look || hair !== this.edits) {
      this.look = strandLook(hair, lengthMm);
      this.edits = hair;
    } else if (lengthMm !== this.lengthMm) setLength(this.look, lengthMm);
    this.lengthMm = lengthMm;
    return this.look;
  }
}
