import { CLIPPED_MM, SHAVED_MM } from '../design/client';
import type { HairColours } from './hairColour';
import { BLACK } from './hairColour';
import type { Rgb } from './ink';
import { luminance } from './skin';

/** Stubble stands at the surface: it returns little light in any channel (A). */
export const STUBBLE_RETURN = [0.13, 0.135, 0.145] as const;

/** Shafts under the skin show through it, greyer than pigment since they reach the surface (A). */
export const STUBBLE_MEAN_RETURN = [0.32, 0.47, 0.66] as const;

/** Over the coverage of its dashes, since shafts show through the skin below them too (fitted to P1, and to M: 0.45–0.80 with stubble among the dots). */
export const STUBBLE_STRENGTH = [0.95, 3.2] as const;

/** How hair changes the skin that it grows from; a part of a picture's look. */
export interface StubbleLook {
  readonly stubbleStrength: readonly [number, number];
  /** Of a dark hair's dash. */
  readonly stubbleReturn: Rgb;
  /** Share of grey hairs, and how much of a dark one's dash each counts. */
  readonly greyDash: readonly [share: number, counts: number];
  readonly stubbleMeanReturn: Rgb;
}

type DarkStubble = Omit<StubbleLook, 'greyDash'>;

/** No hair is so much lighter than the skin below it (A). */
const LIGHTEST = 1.5;

const each = (f: (channel: 0 | 1 | 2) => number): Rgb => [f(0), f(1), f(2)];

/** Shaved hair of this colour on skin of this albedo; black hair's is the same on every skin. */
export function shavedLook({ mean, dark, grey, greyShare }: HairColours, skin: Rgb): StubbleLook {
  const over = (hair: Rgb) => each((k) => (hair[k] - BLACK[k]) / skin[k]);
  const returned = (hair: Rgb) => each((k) => Math.min(LIGHTEST, STUBBLE_RETURN[k] + over(hair)[k]));
  const lighter = over(mean);
  const darkens = (hair: Rgb) => 1 - luminance(returned(hair));
  return {
    stubbleStrength: STUBBLE_STRENGTH,
    stubbleReturn: returned(dark),
    greyDash: [greyShare, greyShare > 0 ? Math.max(-1, darkens(grey) / (darkens(dark) || 1)) : 1],
    // Shafts that are seen through skin are seen half through it.
    stubbleMeanReturn: each((k) => Math.min(LIGHTEST, STUBBLE_MEAN_RETURN[k] + 0.6 * lighter[k])),
  };
}

/** Razor's shave: its dashes are round. */
const ROUND_MM = 0.1;
/** Length over which hair comes to hide and shade the skin, mm; how much more of it it acts on then; what gets through and back (A). */
const HIDING = { lengthMm: 6, gain: 6, through: 0.05 } as const;

/** Hair that falls lies elsewhere than over its own roots: there it shades less, and the roots are seen in a parting (A). */
const FALLEN = { hidden: 0.3, gain: 2.8, upright: 0.4 } as const;

/**
 * The skin under hair of a length, out of what it is under shaved hair: at `SHAVED_MM` the very same. `upright` is the share of
 * its dashes that has become strands. Writes to `out`.
 */
export class GrownStubble implements DarkStubble {
  readonly stubbleStrength: [number, number] = [0, 0];
  readonly stubbleReturn: [number, number, number] = [0, 0, 0];
  readonly stubbleMeanReturn: [number, number, number] = [0, 0, 0];
  /** Of the dashes, over shaved hair's. */
  dashLength = 1;

  update(shaved: DarkStubble, lengthMm: number, upright: number, hair: Rgb, skin: Rgb): void {
    const falls = lengthMm > CLIPPED_MM;
    const hidden = (falls ? FALLEN.hidden : 1) * (1 - Math.exp(-Math.max(0, lengthMm - SHAVED_MM) / HIDING.lengthMm));
    const short = Math.min(1, Math.max(0, (lengthMm - ROUND_MM) / (SHAVED_MM - ROUND_MM)));
    this.dashLength = short;
    this.stubbleStrength[0] = shaved.stubbleStrength[0] * (1 - (falls ? FALLEN.upright : upright));
    this.stubbleStrength[1] =
      shaved.stubbleStrength[1] * (0.85 + 0.15 * short) * (1 + (falls ? FALLEN : HIDING).gain * hidden);
    for (let k = 0; k < 3; k++) {
      const under = Math.min(1, HIDING.through + (0.8 * hair[k]!) / skin[k]!);
      this.stubbleReturn[k] = shaved.stubbleReturn[k]!;
      this.stubbleMeanReturn[k] = shaved.stubbleMeanReturn[k]! * (1 - hidden) + under * hidden;
    }
  }
}
