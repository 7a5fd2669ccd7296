import {
  BufferAttribute,
  BufferGeometry,
  Group,
  type DataTexture,
  type Texture,
  type Vector3,
  type WebGLRenderer,
} from 'three';
import type { ScalpChart } from '../anatomy/chart';
import type { Head } from '../anatomy/head';
import type { Roots } from '../hair/roots';
import type { StrandLook } from '../hair/strandLook';
import { beardGeometry, type BeardGeometry } from './beardGeometry';
import { scaleTexture } from './chartScale';
import { CoverageMap, type StampSites } from './coverage';
import { dashCells, DotCells, type DashSites } from './dotCells';
import type { Ledger } from './ledger';
import type { ShadeUniforms } from './hairShade';
import type { LightUniforms } from './lights';
import { StandingHair } from './scalpHair';
import { scarTexture } from './scarTexture';
import { SkinMesh, type SkinLook } from './skin';

/** Texels along the face's chart, over those along the scalp's: in the standard tier about 0.26 mm of skin each. */
const CHART_SHARE = 0.5;
/** Along a chart without pigment. */
const EMPTY_PX = 16;
/** Drawn over the skin that it lies on, and over that skin's fading from near to far. */
const ORDER = 0.3;

/** A beard as the GPU gets it. */
export interface FigureBeard {
  readonly chart: ScalpChart;
  /** Follicles in rank order, as dashes, and 1 for each that shows a hair. */
  readonly stubble: DashSites;
  readonly stubbleVisible: Uint8Array;
  readonly strands: Roots;
  /** Pigment sites in rank order with the first session of each, 0 for none. */
  readonly pigment?: StampSites & { readonly tone: Float32Array; readonly session: Uint8Array };
}

/** How a beard looks: the skin that it grows from, and its hair as it stands. */
export interface BeardLook {
  readonly skin: SkinLook;
  readonly strands: StrandLook;
}

export interface BeardInputs extends BeardGeometry {
  readonly baked: Texture;
  readonly lights: LightUniforms;
  readonly shade: ShadeUniforms;
  readonly lines: number;
  /** Texels along the scalp's chart. */
  readonly chartPx: number;
  /** The scalp's dots: a beard without pigment has none of them. */
  readonly scalpDots: DotCells;
}

const NO_PIGMENT = {
  uv: new Float32Array(0),
  mmPerUnit: new Float32Array(0),
  radiusMm: new Float32Array(0),
  tone: new Float32Array(0),
  session: new Uint8Array(0),
};

/** The skin of the face again, with a chart, coverage and cells of its own, and the hair that stands on it. */
export class BeardSkin extends Group {
  private readonly chartScale: DataTexture;
  private readonly pigment: CoverageMap;
  private readonly stubble: CoverageMap;
  private readonly dots: DotCells;
  private readonly dashes: DataTexture;
  private readonly noScars = scarTexture(undefined);
  private readonly skin: SkinMesh;
  private readonly standing: StandingHair;
  private look: BeardLook | undefined;

  constructor(
    head: Head,
    beard: FigureBeard,
    { baked, lights, shade, lines, chartPx, scalpDots, ...geometry }: BeardInputs,
    ledger: Ledger,
  ) {
    super();
    const sizePx = CHART_SHARE * chartPx;
    const pigment = beard.pigment ?? NO_PIGMENT;
    this.chartScale = scaleTexture(beard);
    this.pigment = new CoverageMap(pigment, this.chartScale, beard.pigment ? sizePx : EMPTY_PX);
    this.pigment.update(pigment.session);
    this.stubble = new CoverageMap(beard.stubble, this.chartScale, sizePx, 1);
    this.stubble.update(beard.stubbleVisible);
    this.dots = new DotCells(pigment, beard.pigment ? undefined : scalpDots);
    this.dots.update(pigment.session);
    this.dashes = dashCells(beard.stubble, beard.stubbleVisible);
    const { fine, coarse } = beardGeometry(head, beard.chart, geometry);
    this.skin = new SkinMesh(fine, coarse, nothing(), {
      pigment: this.pigment,
      stubble: this.stubble,
      dots: this.dots,
      dashes: this.dashes,
      baked,
      lights,
      shade,
      chartSizePx: sizePx,
      lines,
      scars: this.noScars,
      order: ORDER,
      isWhole: true,
    });
    this.standing = new StandingHair(beard.strands, baked, lights, ledger);
    this.add(this.skin, this.standing);
    this.visible = false;
    ledger.hold('dots', [...this.pigment.held, this.dots.cells, this.dots.sessions, this.chartScale]);
    ledger.hold('stubble', [...this.stubble.held, this.dashes]);
    ledger.hold('skin', this.skin.held);
  }

  /** As Figure's own. */
  divide(): void {
    this.skin.divide();
  }

  follow(look: BeardLook): void {
    this.look = look;
  }

  /** Uniforms only, as Figure's own. */
  update(eye: Vector3, finestMm: number): void {
    this.visible = this.look !== undefined;
    if (!this.look) return;
    const { skin, strands } = this.look;
    this.skin.update(skin, eye, finestMm);
    this.standing.update(strands, skin.albedo, skin.flat, eye, finestMm);
  }

  prepare(renderer: WebGLRenderer): void {
    this.pigment.render(renderer);
    this.stubble.render(renderer);
  }

  override dispose(): void {
    for (const part of [
      this.chartScale,
      this.pigment,
      this.stubble,
      this.dots,
      this.dashes,
      this.noScars,
      this.skin,
      this.standing,
    ])
      part.dispose();
  }
}

/** What is seen of the head from within is drawn with the rest of its skin. */
function nothing(): BufferGeometry {
  const geometry = new BufferGeometry();
  for (const [name, size] of [
    ['position', 3],
    ['aShirt', 2],
  ] as const)
    geometry.setAttribute(name, new BufferAttribute(new Float32Array(0), size));
  return geometry.setIndex([]);
}
