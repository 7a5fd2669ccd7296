import {
  AddEquation,
  BufferAttribute,
  BufferGeometry,
  ClampToEdgeWrapping,
  CustomBlending,
  HalfFloatType,
  LinearFilter,
  LinearMipmapLinearFilter,
  OneFactor,
  OrthographicCamera,
  Points,
  RawShaderMaterial,
  RedFormat,
  RGBAFormat,
  Scene,
  Sphere,
  UnsignedByteType,
  WebGLRenderTarget,
  type Texture,
  type WebGLRenderer,
} from 'three';
import scatterFrag from '../../shaders/filter/scatter.frag?raw';
import shrinkFrag from '../../shaders/filter/shrink.frag?raw';
import stampFrag from '../../shaders/dots/stamp.frag?raw';
import stampVert from '../../shaders/dots/stamp.vert?raw';
import { SCATTER_SIGMA_MM } from '../optics/ink';
import type { GpuThing } from './ledger';
import { aligned, DotTiles, shrunk, unite, wholeRect, widened, type PxRect } from './dotTiles';
import { ScreenPass, screenProgram } from './screenPass';
import { programOf } from './shaderSource';

/** Of dots and of dashes. */
export const STAMP_PROGRAM = programOf(stampVert, stampFrag);
export const SHRINK_PROGRAM = screenProgram(shrinkFrag);
export const SCATTER_PROGRAM = screenProgram(scatterFrag);

/** Dots or dashes to stamp, struct of arrays of one length. */
export interface StampSites {
  /** Chart uv per site. */
  readonly uv: Float32Array;
  /** Local scale of the chart, skin mm per unit of uv. */
  readonly mmPerUnit: Float32Array;
  readonly radiusMm: Float32Array;
  /** Unit direction in the chart and length; absent for round dots. */
  readonly dash?: { readonly direction: Float32Array; readonly lengthMm: Float32Array };
}

/** Layers kept apart: four sessions, or one of hair. */
export type Channels = 1 | 4;

/** Blurs add up in their squares: what makes the wide mean of the narrow one. */
const WIDER_SIGMA_MM = Math.sqrt(SCATTER_SIGMA_MM.red ** 2 - SCATTER_SIGMA_MM.blue ** 2);

/** Texels that the scattering filter looks to either side: three standard deviations where texels are smallest. */
const SCATTER_REACH_PX = 5;

const target = (size: number, channels: Channels, half: boolean, mipmaps = false) =>
  new WebGLRenderTarget(size, size, {
    format: channels === 1 ? RedFormat : RGBAFormat,
    type: half ? HalfFloatType : UnsignedByteType,
    minFilter: mipmaps ? LinearMipmapLinearFilter : LinearFilter,
    magFilter: LinearFilter,
    wrapS: ClampToEdgeWrapping,
    wrapT: ClampToEdgeWrapping,
    generateMipmaps: mipmaps,
    depthBuffer: false,
    stencilBuffer: false,
  });

/**
 * Coverage of the chart by dots, one channel a session, at three scales (full, half, quarter with half-float mips: 8-bit mips lose or
 * gain pigment), and its means within the scattering radii of blue and of red light. Stamped once per change of *where* dots are, and only in the part of the
 * chart around them; sessions, shades and fading are uniforms of whoever reads it.
 */
export class CoverageMap {
  readonly full: WebGLRenderTarget;
  readonly half: WebGLRenderTarget;
  readonly quarter: WebGLRenderTarget;
  readonly mean: WebGLRenderTarget;
  /** The same within the radius of red light. */
  readonly wide: WebGLRenderTarget;
  /** How often dots were stamped: a session change must not raise it. */
  stamps = 0;
  private readonly scratch: WebGLRenderTarget;
  private readonly scene = new Scene();
  private readonly camera = new OrthographicCamera();
  private readonly material: RawShaderMaterial;
  private readonly geometry = new BufferGeometry();
  private readonly session: BufferAttribute;
  /** The sites that have a dot: far fewer than there are. */
  private readonly shown: BufferAttribute;
  private readonly shrinking;
  private readonly scattering;
  private readonly tiles: DotTiles;
  /** How far the largest stamp goes beyond the texel of its centre. */
  private readonly stampPx: number;
  /** What is to be stamped at the next render, texels of `full`. */
  private stale: PxRect | undefined;

  /** @param like holds the same sites at the same size: what does not depend on which of them show is shared, and kept by it, which must outlive this */
  constructor(
    sites: StampSites,
    scale: Texture,
    private readonly sizePx: number,
    channels: Channels = 4,
    private readonly like?: CoverageMap,
  ) {
    this.stale = wholeRect(sizePx);
    this.tiles = new DotTiles(sites.uv, sizePx);
    this.stampPx = largestStamp(sites, sizePx);
    this.full = target(sizePx, channels, false);
    this.half = target(sizePx / 2, channels, false);
    this.quarter = target(sizePx / 4, channels, true, true);
    this.mean = target(sizePx / 4, channels, true);
    this.wide = target(sizePx / 4, channels, true);
    this.scratch = like?.scratch ?? target(sizePx / 4, channels, true);
    this.material = stampMaterial(sizePx);
    const count = sites.mmPerUnit.length;
    this.session = new BufferAttribute(new Uint8Array(count), 1);
    this.shown = new BufferAttribute(new Uint32Array(count), 1);
    const { geometry } = this;
    for (const [name, attribute] of Object.entries(like?.siteAttributes ?? attributesOf(sites)))
      geometry.setAttribute(name, attribute);
    geometry.setAttribute('aSession', this.session);
    geometry.setIndex(this.shown);
    geometry.setDrawRange(0, 0);
    geometry.boundingSphere = new Sphere();
    const points = new Points(geometry, this.material);
    points.frustumCulled = false;
    this.scene.add(points);
    this.shrinking = new ScreenPass(SHRINK_PROGRAM, { uSource: { value: this.full.texture }, uStep: { value: 1 } });
    this.scattering = new ScreenPass(SCATTER_PROGRAM, {
      uSource: { value: this.quarter.texture },
      uScale: { value: scale },
      uAxis: { value: [0, 0] },
      uReach: { value: SCATTER_REACH_PX },
      uSigmaMm: { value: 0 },
    });
  }

  /** All that it keeps on the GPU. */
  get held(): GpuThing[] {
    const { full, half, quarter, mean, wide, scratch, geometry, shrinking, scattering } = this;
    const own = this.like ? [] : [scratch];
    return [full, half, quarter, mean, wide, ...own, geometry, ...shrinking.held, ...scattering.held];
  }

  private get siteAttributes(): SiteAttributes {
    const { aSession: _, ...others } = this.geometry.attributes as SiteAttributes;
    return others;
  }

  /** First session of each site: 1–4, or 0 where there is none. `changed` are the sites with another one than before; left out, any may be. */
  update(session: Uint8Array, changed?: readonly number[]): void {
    const part = changed ? this.tiles.around(changed) : wholeRect(this.sizePx);
    if (!part) return;
    (this.session.array as Uint8Array).set(session);
    this.session.needsUpdate = true;
    // A texel to spare for what storing places in fewer bits may do to them.
    const stamped = widened(part, this.stampPx + 1, this.stampPx + 1, this.sizePx);
    this.stale = unite(this.stale, aligned(stamped, this.full.width / this.quarter.width));
  }

  private showSites(part: PxRect): void {
    const reach = this.stampPx + 1;
    const session = this.session.array as Uint8Array;
    const numbers = this.shown.array as Uint32Array;
    const count = this.tiles.shownIn(widened(part, reach, reach, this.sizePx), session, numbers);
    this.geometry.setDrawRange(0, count);
    this.shown.clearUpdateRanges();
    this.shown.addUpdateRange(0, count);
    this.shown.needsUpdate = true;
  }

  /** Stamps where anything changed since the last call. */
  render(renderer: WebGLRenderer): void {
    const part = this.stale;
    if (!part) return;
    this.stale = undefined;
    this.stamps++;
    this.showSites(part);
    const before = renderer.getRenderTarget();
    const alpha = renderer.getClearAlpha();
    renderer.setClearAlpha(0);
    restrict(this.full, part);
    renderer.setRenderTarget(this.full);
    renderer.clear();
    renderer.render(this.scene, this.camera);
    renderer.setClearAlpha(alpha);
    renderer.setRenderTarget(before);
    const quarter = shrunk(part, 4);
    this.shrink(renderer, this.half, shrunk(part, 2), 2);
    this.shrink(renderer, this.quarter, quarter, 4);
    const means = this.widenedBy(quarter, SCATTER_REACH_PX);
    this.blur(renderer, this.quarter.texture, this.mean, SCATTER_SIGMA_MM.blue, means);
    this.blur(renderer, this.mean.texture, this.wide, WIDER_SIGMA_MM, this.widenedBy(means, SCATTER_REACH_PX));
  }

  private widenedBy(quarter: PxRect, x: number, y = x): PxRect {
    return widened(quarter, x, y, this.quarter.width);
  }

  /** Means of blocks of `step` × `step` texels. */
  private shrink(renderer: WebGLRenderer, into: WebGLRenderTarget, part: PxRect, step: number): void {
    this.shrinking.uniforms.uStep.value = step;
    restrict(into, part);
    this.shrinking.render(renderer, into);
  }

  private blur(renderer: WebGLRenderer, source: Texture, into: WebGLRenderTarget, sigmaMm: number, part: PxRect): void {
    const { uSource, uAxis, uSigmaMm } = this.scattering.uniforms;
    uSigmaMm.value = sigmaMm;
    uSource.value = source;
    uAxis.value = [1, 0];
    restrict(this.scratch, this.widenedBy(part, 0, SCATTER_REACH_PX));
    this.scattering.render(renderer, this.scratch);
    uSource.value = this.scratch.texture;
    uAxis.value = [0, 1];
    restrict(into, part);
    this.scattering.render(renderer, into);
  }

  dispose(): void {
    for (const texture of [this.full, this.half, this.quarter, this.mean, this.wide]) texture.dispose();
    // three lets go of every attribute that a geometry has.
    if (this.like) for (const name of Object.keys(this.siteAttributes)) this.geometry.deleteAttribute(name);
    else this.scratch.dispose();
    for (const pass of [this.shrinking, this.scattering]) pass.dispose();
    this.material.dispose();
    this.geometry.dispose();
  }
}

type SiteAttributes = Readonly<Record<string, BufferAttribute>>;

/** What never changes of the sites. */
const attributesOf = ({ uv, mmPerUnit, radiusMm, dash }: StampSites): SiteAttributes => ({
  position: new BufferAttribute(toSixteenBits(uv), 2, true),
  aMmPerUnit: new BufferAttribute(mmPerUnit, 1),
  aRadiusMm: new BufferAttribute(radiusMm, 1),
  ...(dash && {
    aDirection: new BufferAttribute(dash.direction, 2),
    aLengthMm: new BufferAttribute(dash.lengthMm, 1),
  }),
});

/** Numbers from 0 to 1: in the chart, steps of some thousandths of a mm. */
function toSixteenBits(uv: Float32Array): Uint16Array {
  const out = new Uint16Array(uv.length);
  for (let i = 0; i < uv.length; i++) out[i] = Math.round(65535 * uv[i]!);
  return out;
}

/** Draws to a target go to this part alone. */
function restrict(into: WebGLRenderTarget, { x0, y0, x1, y1 }: PxRect): void {
  into.scissorTest = true;
  into.scissor.set(x0, y0, x1 - x0, y1 - y0);
}

/** Texels from the one of its centre that the largest stamp of these reaches; twin of `reach` in stamp.vert. */
function largestStamp({ radiusMm, mmPerUnit, dash }: StampSites, sizePx: number): number {
  let most = 0;
  for (let i = 0; i < radiusMm.length; i++) {
    const pxPerMm = sizePx / mmPerUnit[i]!;
    const sigma = Math.sqrt((radiusMm[i]! * pxPerMm) ** 2 / 4 + 0.25);
    most = Math.max(most, Math.ceil((dash ? 0.5 * dash.lengthMm[i]! * pxPerMm : 0) + 3.2 * sigma) + 1);
  }
  return most;
}

const stampMaterial = (sizePx: number) =>
  new RawShaderMaterial({
    ...STAMP_PROGRAM,
    uniforms: { uSizePx: { value: sizePx } },
    depthTest: false,
    depthWrite: false,
    transparent: true,
    blending: CustomBlending,
    blendEquation: AddEquation,
    blendSrc: OneFactor,
    blendDst: OneFactor,
    blendSrcAlpha: OneFactor,
    blendDstAlpha: OneFactor,
  });
