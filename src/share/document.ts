import type { Camera, EyeDistance } from '../design/camera';
import type { LightName } from '../design/contract';
import type { Design } from '../design/schema';

/** Everything that a link opens: the design, and how it is looked at. */
export interface SharedDocument {
  readonly design: Design;
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
