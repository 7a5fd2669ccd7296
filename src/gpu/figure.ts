import { Group, type BufferGeometry, type DataTexture, type Texture, type Vector3, type WebGLRenderer } from 'three';
import type { Head } from '../anatomy/head';
import type { Roots } from '../hair/roots';
import type { LongLook } from '../hair/longLook';
import type { StrandLook } from '../hair/strandLook';
import type { IrisColours } from '../optics/hairColour';
import type { Rgb } from '../optics/ink';
import { USUAL_SHINE } from '../optics/light';
import { LIGHT_SETUPS } from '../optics/lights';
import type { BeardLook, BeardSkin, FigureBeard } from './beard';
import { scaleTexture } from './chartScale';
import { CoverageMap } from './coverage';
import { dashCells, type DashSites } from './dotCells';
import { Face, type FaceLook } from './face';
import { Ledger } from './ledger';
import { scarTexture } from './scarTexture';
import type { ScarTexels } from '../scars/scarMap';
import { HairShade } from './hairShade';
import type * as HairParts from './hairParts';
import type { LongHair } from './longHair';
import { lightUniforms, updateLights, type LightLook } from './lights';
import { PigmentLayer, type PigmentSites } from './pigmentLayer';
import { ShadowMap } from './shadow';
import { coarseGeometry, headGeometry, insideGeometry } from './headGeometry';
import type { StandingHair } from './scalpHair';
import { SkinMesh, type SkinLook } from './skin';

/** Texture sizes of a quality tier. */
export interface FigureQuality {
  readonly chartPx: number;
  readonly shadowPx: number;
  /** Strands of long hair at most; absent: as the standard tier. */
  readonly strands?: number;
}

export const STANDARD: FigureQuality = { chartPx: 2048, shadowPx: 512, strands: 26_000 };
/** For devices with little memory: dots are as sharp from near by, softer from afar. */
export const LOW: FigureQuality = { chartPx: 1024, shadowPx: 384, strands: 8_000 };
/** For fast devices. Larger textures would show nothing more: near by dots are drawn from cells, shadows are as soft as vertices are apart. */
export const FINE: FigureQuality = { chartPx: 2048, shadowPx: 512, strands: 48_000 };

/** Shaved hair stands out of the head's edge where a pixel is at most so wide on the skin, mm: there it fades in, there it is whole. */
export const HAIR_EDGE_MM = { from: 0.26, whole: 0.18 } as const;

/** Hair that stands; or hair that falls, if it is long enough. */
export interface FigureHair {
  readonly brows: Rgb;
  /** Share of the brows' hairs without pigment. */
  readonly browsGrey: number;
  readonly iris: IrisColours;
  readonly standing: StrandLook;
  readonly long: LongLook | undefined;
}

export interface FigureDots {
  readonly pigment: PigmentSites;
  /** Follicles in rank order, as dashes. */
  readonly stubble: DashSites;
  /** Per follicle: 1 where a hair shows. */
  readonly stubbleVisible: Uint8Array;
  /** Absent where there are none. */
  readonly scars?: ScarTexels | undefined;
  /** The same follicles' hair as it stands on the skin, worked out when it is first wanted. */
  readonly strands: Roots;
  /** Those of hair that is let grow. */
  readonly longStrands: Roots;
}

/** A client's head with the pigment's layers on it: all that the GPU holds of it, rebuilt from the design at any time. */
export class Figure {
  readonly group = new Group();
  /** All of it that the GPU keeps. */
  readonly ledger = new Ledger();
  private readonly lights = lightUniforms();
  private readonly scale: DataTexture;
  /** The dots of the present design. */
  private readonly pigment: PigmentLayer;
  /** Those of other designs that are drawn on the same head. */
  private readonly layers = new Set<PigmentLayer>();
  private readonly chartPx: number;
  private readonly sites: PigmentSites;
  private readonly stubble: CoverageMap;
  private readonly dashes: DataTexture;
  private readonly scars: DataTexture;
  private readonly shadow: ShadowMap;
  private readonly shade = new HairShade(this.ledger);
  private readonly geometry: BufferGeometry;
  private readonly coarse: BufferGeometry;
  readonly skin: SkinMesh;
  private readonly face: Face;
  private standing: StandingHair | undefined;
  private beard: BeardSkin | undefined;
  private long: LongHair | undefined;
  private hairLook: FigureHair | undefined;

  /** @param parts left out, nothing stands, falls or grows in the face until `grow`, and skin is drawn by one program until `divide` */
  constructor(
    private readonly head: Head,
    private readonly dots: FigureDots,
    hair: Texture,
    private readonly look: FaceLook,
    private readonly quality: FigureQuality = STANDARD,
    private readonly bearded?: FigureBeard,
    parts?: typeof HairParts,
  ) {
    this.scale = scaleTexture(head);
    this.chartPx = quality.chartPx;
    this.sites = dots.pigment;
    this.pigment = new PigmentLayer(dots.pigment, this.scale, quality.chartPx);
    this.stubble = new CoverageMap(dots.stubble, this.scale, quality.chartPx, 1);
    this.stubble.update(dots.stubbleVisible);
    this.dashes = dashCells(dots.stubble, dots.stubbleVisible);
    this.scars = scarTexture(dots.scars);
    const geometry = (this.geometry = headGeometry(head));
    this.shadow = new ShadowMap(geometry, quality.shadowPx);
    this.updateLight({ setup: LIGHT_SETUPS.clinic, turn: 0, shine: USUAL_SHINE });
    const coarse = (this.coarse = coarseGeometry(head, geometry));
    this.skin = new SkinMesh(geometry, coarse, insideGeometry(head, coarse), {
      pigment: this.pigment.coverage,
      stubble: this.stubble,
      dots: this.pigment.dots,
      dashes: this.dashes,
      baked: this.shadow.vertices,
      lights: this.lights,
      shade: this.shade.uniforms,
      scars: this.scars,
      chartSizePx: quality.chartPx,
      lines: look.lines,
      isWhole: true,
    });
    this.face = new Face(head, hair, this.lights, look);
    const { ledger } = this;
    this.group.add(this.skin, this.face);
    if (parts) {
      this.grow(parts);
      this.divide();
    }
    ledger.hold('dots', [...this.pigment.held, this.scale]);
    ledger.hold('stubble', [...this.stubble.held, this.dashes]);
    ledger.hold('skin', [...this.skin.held, this.scars]);
    ledger.hold('shadow', this.shadow.held);
    ledger.hold('face', this.face.held);
  }

  /** Lets hair stand and fall, and the beard grow, from the next `updateLook` on. The same again does nothing. */
  grow({ BeardSkin: Beard, LongHair: Long, StandingHair: Standing }: typeof HairParts): void {
    if (this.standing) return;
    const { head, dots, lights, ledger, quality, bearded } = this;
    const baked = this.shadow.vertices;
    this.standing = new Standing(dots.strands, baked, lights, ledger);
    this.long = new Long(
      head,
      dots.longStrands,
      baked,
      this.shade,
      lights,
      ledger,
      quality.strands ?? STANDARD.strands!,
    );
    this.group.add(this.standing, this.long);
    if (!bearded) return;
    const { geometry: fine, coarse, shade, chartPx, pigment } = this;
    const { lines } = this.look;
    const scalpDots = pigment.dots;
    const inputs = { fine, coarse, baked, lights, shade: shade.uniforms, lines, chartPx, scalpDots };
    this.beard = new Beard(head, bearded, inputs, ledger);
    this.group.add(this.beard);
  }

  /** From the next `updateLook` on each region of the skin is drawn by a program of its own. */
  divide(): void {
    this.skin.divide();
    this.beard?.divide();
  }

  /** How often pigment was stamped so far. */
  get stamps(): number {
    return this.pigment.coverage.stamps;
  }

  /** First session of each pigment site; 0 where there is none. Only what differs from before is stamped and uploaded. */
  updateDots(session: Uint8Array): void {
    this.pigment.update(session);
  }

  /** Room for the dots of another design on this head: some 29 MiB in the standard tier. Give it back by `dropLayer`. */
  addLayer(): PigmentLayer {
    const layer = new PigmentLayer(this.sites, this.scale, this.chartPx, this.pigment);
    this.layers.add(layer);
    this.ledger.hold('dots', layer.held);
    return layer;
  }

  dropLayer(layer: PigmentLayer): void {
    if (!this.layers.delete(layer)) return;
    for (const thing of layer.held) this.ledger.release(thing);
    layer.dispose();
  }

  /** From the next drawing on the skin shows these dots; left out, those of the present design. */
  wear(layer: PigmentLayer = this.pigment): void {
    this.skin.wear(layer.coverage, layer.dots);
  }

  /** Uniforms only. `finestMm` is the width of a pixel on the nearest skin; left out, all detail is drawn. */
  updateLook(look: SkinLook, eye: Vector3, finestMm = 0): void {
    this.face.update(look.flat, eye);
    const { standing, long } = this.hairLook ?? {};
    this.standing?.update(long ? undefined : standing, look.albedo, look.flat, eye, finestMm);
    this.long?.update(long, look.flat, eye, finestMm);
    // After the hair that shades it.
    this.skin.update(look, eye, finestMm);
    this.beard?.update(eye, finestMm);
  }

  /** How the beard looks, where there is one, from the next `updateLook` on; may be written in place. */
  updateBeard(look: BeardLook): void {
    this.beard?.follow(look);
  }

  /** While nothing is asked of it: what time or the camera may ask for next is brought to the GPU. */
  warm(renderer: WebGLRenderer): void {
    for (const texture of this.skin.laterTextures) renderer.initTexture(texture);
    if (!this.standing) return;
    this.pigment.dots.workAhead();
    void this.dashes.image.data;
    if (this.hairLook && !this.hairLook.long) this.standing.warm(renderer, this.hairLook.standing);
  }

  /** How hair stands, from the next `updateLook` on; may be written in place. */
  updateHair(look: FigureHair): void {
    this.hairLook = look;
    this.face.updateColours(look.brows, look.browsGrey, look.iris);
  }

  /** Uniforms, and the shadow of a key light that has moved. */
  updateLight(look: LightLook): void {
    updateLights(this.lights, look);
    this.shadow.update(this.lights.uKeyDirection.value, this.lights.uShadowSoft.value);
  }

  /** Brings textures up to date; call before drawing the group. */
  prepare(renderer: WebGLRenderer): void {
    this.shadow.render(renderer);
    this.pigment.render(renderer);
    for (const layer of this.layers) layer.render(renderer);
    this.stubble.render(renderer);
    this.beard?.prepare(renderer);
  }

  dispose(): void {
    for (const layer of this.layers) this.dropLayer(layer);
    for (const part of [
      this.scale,
      this.pigment,
      this.stubble,
      this.dashes,
      this.scars,
      this.shadow,
      this.shade,
      this.skin,
      this.face,
    ])
      part.dispose();
    for (const part of [this.standing, this.long, this.beard]) part?.dispose();
  }
}
