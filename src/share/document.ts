import type { Camera, EyeDistance } from '../design/camera';
import type { LightName } from '../design/contract';
import type { Design } from '../design/schema';
import type { Variants } from '../design/variants';

/** Everything that a link opens: the design with its variants, and how it is looked at. */
export interface SharedDocument {
  readonly design: Design;
  /** Other designs for the same client, to choose between. */
  readonly variants: Variants;
  readonly camera: Camera;
  /** From the eye to the skin in the middle of the view, mm; null is the usual lens. */
  readonly eyeMm: EyeDistance | null;
  readonly light: LightName;
  /** How far the lights are turned about the head towards the client's left, degrees. */
  readonly turn: number;
  /** Oil or sweat on the skin, 0…1. */
  readonly shine: number;
  readonly mirror: boolean;
}
