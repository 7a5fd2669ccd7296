import type { DataTexture, Texture } from 'three';
import type { Rgb } from '../optics/ink';
import type { CoverageMap } from './coverage';
import type { DotCells } from './dotCells';
import type { ShadeUniforms } from './hairShade';
import type { LightUniforms } from './lights';

/** What time does to each session's layer besides its strength; read at every update, so that it may be written in place. */
export interface HealingLook {
  /** Strength of the ink and crust upon the skin in the dots, which have no halo. */
  readonly surface: PerSession;
  /** Radius of that over that of healed dots. */
  readonly crust: PerSession;
  /** Radius of the dots over healed ones; pigment is conserved. */
  readonly spread: PerSession;
  /** Amplitude of patches in the pigment. */
  readonly patch: PerSession;
  /** What the mean coverage is multiplied by to give its share of the redness. */
  readonly fresh: PerSession;
  /** Of the skin where redness is whole, over bare skin. */
  readonly flush: Rgb;
  /** 0…1. */
  readonly scab: PerSession;
}

type PerSession = readonly [number, number, number, number];

/** Nothing fresh, nothing spread. */
export const HEALED: HealingLook = {
  surface: [0, 0, 0, 0],
  crust: [1, 1, 1, 1],
  spread: [1, 1, 1, 1],
  patch: [0, 0, 0, 0],
  fresh: [0, 0, 0, 0],
  flush: [1, 1, 1],
  scab: [0, 0, 0, 0],
};

/** The numbers of a picture that change without any upload. */
export interface SkinLook {
  readonly albedo: Rgb;
  /** Strength of each session's layer; 0 hides it. */
  readonly sessions: PerSession;
  readonly healing: HealingLook;
  readonly inkReturn: Rgb;
  readonly coreReturn: Rgb;
  /** Of the dashes themselves, and of what shows through the skin around them. */
  readonly stubbleStrength: readonly [number, number];
  readonly stubbleReturn: Rgb;
  /** Of the shafts seen through the skin around. */
  readonly stubbleMeanReturn: Rgb;
  /** Length of the dashes over that of shaved hair's, 0…1; absent: 1. */
  readonly dashLength?: number;
  /** Share of grey dashes, and how much of a dark one's each counts; absent: none. */
  readonly greyDash?: readonly [share: number, counts: number];
  /** Of a cap, 0 none to 1 after a season outdoors. */
  readonly tanLine: number;
  /** Blotches and freckles, over the usual. */
  readonly marks: readonly [number, number];
  readonly flat: boolean;
}

/** What skin is drawn from. */
export interface SkinInputs {
  readonly pigment: CoverageMap;
  readonly stubble: CoverageMap;
  readonly dots: DotCells;
  readonly dashes: DataTexture;
  /** What is known by vertex: ShadowMap's table. */
  readonly baked: Texture;
  readonly lights: LightUniforms;
  /** Of long hair on the skin. */
  readonly shade: ShadeUniforms;
  /** The map of scars; a single texel where there are none. */
  readonly scars: DataTexture;
  readonly chartSizePx: number;
  /** Lines of the forehead, 0…1. */
  readonly lines: number;
  /** When it is drawn among what lies on the same skin; absent: first. */
  readonly order?: number;
  /** Whether all regions are drawn by one program from afar, until `divide`. */
  readonly isWhole?: boolean;
}
