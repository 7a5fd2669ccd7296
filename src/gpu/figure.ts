import {
  DataTexture,
  DataUtils,
  Group,
  HalfFloatType,
  LinearFilter,
  RedFormat,
  type Texture,
  type Vector3,
  type WebGLRenderer,
} from 'three';
import type { Head } from '../anatomy/head';
import type { StrandRoots } from '../hair/roots';
import type { LongLook } from '../hair/longLook';
import type { StrandLook } from '../hair/strandLook';
import type { IrisColours } from '../optics/hairColour';
import type { Rgb } from '../optics/ink';
import { LIGHT_SETUPS, USUAL_SHINE } from '../optics/lights';
import { changedSites } from './changedSites';
import { CoverageMap, type StampSites } from './coverage';
import { dashCells, DotCells, type DashSites } from './dotCells';
import { Face, type FaceLook } from './face';
import { Ledger } from './ledger';
import { LongHair } from './longHair';
import { lightUniforms, updateLights, type LightLook } from './lights';
import { ShadowMap } from './shadow';
import { coarseGeometry, headGeometry, insideGeometry } from './headGeometry';
import { StandingHair } from './scalpHair';
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
export const LOW: FigureQuality = { chartPx: 1024, shadowPx: 256, strands: 8_000 };

/** Hair that stands; or hair that falls, if it is long enough. */
export interface FigureHair {
  readonly brows: Rgb;
  readonly iris: IrisColours;
  readonly standing: StrandLook;
  readonly long: LongLook | undefined;
}

export interface FigureDots {
  /** Pigment sites in rank order. */
  readonly pigment: StampSites & { readonly tone: Float32Array };
  /** Follicles in rank order, as dashes. */
  readonly stubble: DashSites;
  /** Per follicle: 1 where a hair shows. */
  readonly stubbleVisible: Uint8Array;
  /** The same follicles' hair as it stands on the skin, worked out when it is first wanted. */
  readonly strands: () => StrandRoots;
}

/** A client's head with the pigment's layers on it: all that the GPU holds of it, rebuilt from the design at any time. */
export class Figure {
  readonly group = new Group();
  /** All of it that the GPU keeps. */
  readonly ledger = new Ledger();
  private readonly lights = lightUniforms();
  private readonly scale: DataTexture;
  private readonly session: Uint8Array;
  private readonly pigment: CoverageMap;
  private readonly stubble: CoverageMap;
  private readonly dots: DotCells;
  private readonly dashes: DataTexture;
  private readonly shadow: ShadowMap;
  readonly skin: SkinMesh;
  private readonly face: Face;
  private readonly standing: StandingHair;
  private readonly long: LongHair;
  private hairLook: FigureHair | undefined;

  constructor(head: Head, dots: FigureDots, hair: Texture, look: FaceLook, quality: FigureQuality = STANDARD) {
    this.scale = scaleTexture(head);
    this.session = new Uint8Array(dots.pigment.mmPerUnit.length);
    this.pigment = new CoverageMap(dots.pigment, this.scale, quality.chartPx);
    this.stubble = new CoverageMap(dots.stubble, this.scale, quality.chartPx, 1);
    this.stubble.update(dots.stubbleVisible);
    this.dots = new DotCells(dots.pigment.uv, dots.pigment.radiusMm, dots.pigment.tone);
    this.dashes = dashCells(dots.stubble, dots.stubbleVisible);
    const geometry = headGeometry(head);
    this.shadow = new ShadowMap(geometry, quality.shadowPx);
    this.updateLight({ setup: LIGHT_SETUPS.clinic, turn: 0, shine: USUAL_SHINE });
    const coarse = coarseGeometry(head, geometry);
    this.skin = new SkinMesh(geometry, coarse, insideGeometry(head, coarse), {
      pigment: this.pigment,
      stubble: this.stubble,
      dots: this.dots,
      dashes: this.dashes,
      baked: this.shadow.vertices,
      lights: this.lights,
      chartSizePx: quality.chartPx,
      lines: look.lines,
    });
    this.face = new Face(head, hair, this.lights, look);
    const { ledger } = this;
    this.standing = new StandingHair(dots.strands, this.shadow.vertices, this.lights, ledger);
    const most = quality.strands ?? STANDARD.strands!;
    this.long = new LongHair(head, dots.strands, this.shadow.vertices, this.lights, ledger, most);
    this.group.add(this.skin, this.face, this.standing, this.long);
    ledger.hold('dots', [...this.pigment.held, this.dots.cells, this.dots.sessions, this.scale]);
    ledger.hold('stubble', [...this.stubble.held, this.dashes]);
    ledger.hold('skin', this.skin.held);
    ledger.hold('shadow', this.shadow.held);
    ledger.hold('face', this.face.held);
  }

  /** How often pigment was stamped so far. */
  get stamps(): number {
    return this.pigment.stamps;
  }

  /** First session of each pigment site; 0 where there is none. Only what differs from before is stamped and uploaded. */
  updateDots(session: Uint8Array): void {
    const changed = changedSites(this.session, session);
    if (changed.length === 0) return;
    this.session.set(session);
    this.pigment.update(session, changed);
    this.dots.update(session, changed);
  }

  /** Uniforms only. `finestMm` is the width of a pixel on the nearest skin; left out, all detail is drawn. */
  updateLook(look: SkinLook, eye: Vector3, finestMm = 0): void {
    this.skin.update(look, eye, finestMm);
    this.face.update(look.flat, eye);
    const { standing, long } = this.hairLook ?? {};
    this.standing.update(long ? undefined : standing, look.albedo, look.flat, eye, finestMm);
    this.long.update(long, look.flat, eye, finestMm);
  }

  /** How hair stands, from the next `updateLook` on; may be written in place. */
  updateHair(look: FigureHair): void {
    this.hairLook = look;
    this.face.updateColours(look.brows, look.iris);
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
    this.stubble.render(renderer);
  }

  /** After a lost context: what was drawn into textures is drawn again. */
  invalidate(): void {
    this.shadow.invalidate();
    this.pigment.invalidate();
    this.stubble.invalidate();
    this.dots.invalidate();
  }

  dispose(): void {
    for (const part of [
      this.scale,
      this.pigment,
      this.stubble,
      this.dots,
      this.dashes,
      this.shadow,
      this.skin,
      this.face,
      this.standing,
      this.long,
    ])
      part.dispose();
  }
}

const SCALE_PX = 64;

/** Skin mm per unit of the chart as a small texture; outside the chart the nearest known value, so that blurs behave at its border. */
function scaleTexture(head: Head): DataTexture {
  const sum = new Float32Array(SCALE_PX * SCALE_PX);
  const count = new Float32Array(SCALE_PX * SCALE_PX);
  const { uv, mmPerUnit } = head.chart;
  mmPerUnit.forEach((mm, vertex) => {
    if (Number.isNaN(mm)) return;
    const cell = Math.floor(uv[2 * vertex + 1]! * SCALE_PX) * SCALE_PX + Math.floor(uv[2 * vertex]! * SCALE_PX);
    sum[cell]! += mm;
    count[cell]!++;
  });
  let mean = sum.map((total, cell) => (count[cell] ? total / count[cell] : 0));
  while (mean.some((mm) => mm === 0)) mean = mean.map((mm, cell) => mm || aroundMean(mean, cell));
  const texture = new DataTexture(
    Uint16Array.from(mean, (mm) => DataUtils.toHalfFloat(mm)),
    SCALE_PX,
    SCALE_PX,
    RedFormat,
    HalfFloatType,
  );
  texture.magFilter = texture.minFilter = LinearFilter;
  texture.needsUpdate = true;
  return texture;
}

function aroundMean(values: Float32Array, cell: number): number {
  let [sum, n] = [0, 0];
  for (let dy = -1; dy <= 1; dy++)
    for (let dx = -1; dx <= 1; dx++) {
      const [x, y] = [(cell % SCALE_PX) + dx, Math.floor(cell / SCALE_PX) + dy];
      const value = x >= 0 && y >= 0 && x < SCALE_PX && y < SCALE_PX ? values[y * SCALE_PX + x]! : 0;
      sum += value;
      n += value > 0 ? 1 : 0;
    }
  return n ? sum / n : 0;
}
