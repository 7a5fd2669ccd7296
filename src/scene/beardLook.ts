import { beardHair, beardStrands } from '../beard/look';
import type { BeardLook as Look } from '../gpu/beard';
import type { SkinLook } from '../gpu/skin';
import { strandShare } from '../hair/strandLook';
import { hairColours } from '../optics/hairColour';
import { GrownStubble, shavedLook } from '../optics/stubble';
import type { HairEdits } from '../design/client';

interface Written extends Look {
  readonly skin: { -readonly [K in keyof SkinLook]: SkinLook[K] };
}

/** How a beard looks on skin that looks so: its ink and its age are the scalp's. While only time changes it is written in place. */
export class BeardLook {
  private readonly stubble = new GrownStubble();
  private hair: HairEdits | undefined;
  private albedo: SkinLook['albedo'] | undefined;
  private lengthMm = NaN;
  private look: Written | undefined;

  /** Valid until the next call. */
  of(skin: SkinLook, hair: HairEdits | undefined, lengthMm: number): Look {
    const isSame = hair === this.hair && lengthMm === this.lengthMm && skin.albedo === this.albedo;
    if (!this.look || !isSame) this.look = this.begin(skin, hair, lengthMm);
    const { stubbleStrength, stubbleReturn, stubbleMeanReturn, dashLength } = this.stubble;
    const own = this.look.skin;
    Object.assign(own, skin);
    own.stubbleStrength = stubbleStrength;
    own.stubbleReturn = stubbleReturn;
    own.stubbleMeanReturn = stubbleMeanReturn;
    own.dashLength = dashLength;
    return this.look;
  }

  private begin(skin: SkinLook, hair: HairEdits | undefined, lengthMm: number): Written {
    const { albedo } = skin;
    const own = beardHair(hair);
    const colours = hairColours(own);
    this.stubble.update(shavedLook(colours, albedo), lengthMm, strandShare(lengthMm), colours.mean, albedo);
    this.hair = hair;
    this.albedo = albedo;
    this.lengthMm = lengthMm;
    return { skin: { ...skin }, strands: beardStrands(own, lengthMm) };
  }
}
