import type { Camera } from '../design/camera';
import type { LightName } from '../design/contract';
import type { Design } from '../design/schema';

/** Everything that a link opens: the design, and how it is looked at. */
export interface SharedDocument {
  readonly design: Design;
  readonly camera: Camera;
  readonly light: LightName;
  readonly mirror: boolean;
}
