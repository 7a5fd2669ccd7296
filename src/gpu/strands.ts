import {
  BufferAttribute,
  BufferGeometry,
  Color,
  CustomBlending,
  DataTexture,
  DoubleSide,
  Group,
  LineSegments,
  Mesh,
  OneFactor,
  OneMinusSrcAlphaFactor,
  RawShaderMaterial,
  RGBAIntegerFormat,
  UnsignedIntType,
  Vector3,
  Vector4,
  type Camera,
  type Texture,
  type WebGLRenderer,
} from 'three';
import strandFrag from '../../shaders/hair/strand.frag?raw';
import strandVert from '../../shaders/hair/strand.vert?raw';
import type { StrandRoots } from '../hair/roots';
import type { StrandLook } from '../hair/strandLook';
import { FARTHEST_MM, STRANDS_A_ROW, strandTexels } from '../hair/strandTexels';
import type { Rgb } from '../optics/ink';
import { hairUniforms, setHair } from './hairUniforms';
import type { GpuThing } from './ledger';
import type { LightUniforms } from './lights';
import { runsOf, type Run } from './runs';
import { BAKED_WIDTH } from './shadow';
import { programOf } from './shaderSource';

/** Longer hair is drawn as so many strands a follicle. */
const HAIRS_DRAWN = 2;
/** Up to this length a follicle is one triangle, or from afar one line, mm. */
const STIFF_MM = 2.5;
/** The foot of a thick shaft's triangle: on pixels so wide a line shows as much of it, with two corners of three, mm. */
const FOOT_MM = 0.22;
/** From the middle of a head to the skin that is nearest to an eye, mm. */
const HEAD_MM = 110;

/** The tightest curve of a skull's outline, mm (A). */
const TIGHTEST_MM = 45;

/** Cosine to the eye of the skin whose strands of a length, upright, just stay behind the head's edge. */
const hiddenFrom = (lengthMm: number): number => -Math.sqrt(1 - (TIGHTEST_MM / (TIGHTEST_MM + lengthMm)) ** 2);

/** A program for strands of so many segments. */
export const strandProgram = (segments: number) =>
  programOf(strandVert, strandFrag, {
    SEGMENTS: segments,
    THICK: thickness(segments).toFixed(4),
    BAKED_WIDTH,
    STRANDS_A_ROW,
    FARTHEST_MM: FARTHEST_MM.toFixed(1),
  });

/** A strand ends in a tip: so much thicker is it drawn below that it covers as much as one of even thickness. */
const thickness = (segments: number): number => segments / (segments - 0.5);

/** Segments of strands that stand straight, and that curl. */
export const SEGMENTS = { straight: 2, curled: 7 } as const;

/**
 * Short hair of one kind: every strand a line, or a few merged triangles, on the skin. Its length, its colour and its light are uniforms. Drawn
 * after the skin, blended: strands thinner than a pixel are drawn one wide, and so much fainter.
 */
export class StrandMesh extends Group {
  /** All that is on the GPU. */
  readonly things: readonly GpuThing[];
  private readonly geometries: readonly [solid: BufferGeometry, lines: BufferGeometry];
  private readonly strands: DataTexture;
  private readonly uniforms: ReturnType<typeof strandUniforms> & LightUniforms;
  private readonly material: RawShaderMaterial;
  /** What the second hair of each follicle is drawn by: the same roots once more. */
  private readonly seconds: Mesh[] = [];
  /** Strands that a geometry has indices for. */
  private readonly most: number;
  private isStiff = true;

  /**
   * @param roots only read here
   * @param baked share of the key light by vertex of the head: `ShadowMap.vertices`
   * @param segments a strand's, from `SEGMENTS`
   */
  constructor(
    roots: StrandRoots,
    baked: Texture,
    lights: LightUniforms,
    private readonly segments: number = SEGMENTS.straight,
  ) {
    super();
    this.strands = strandTexture(roots);
    this.uniforms = { ...lights, ...strandUniforms(this.strands, baked) };
    this.material = strandMaterial(segments, this.uniforms);
    const runs = runsOf(roots.count, 2 * segments + 1);
    this.most = runs[0]?.count ?? 0;
    const [solid, thin] = (this.geometries = [
      indexed(strandIndices(this.most, segments)),
      indexed(lineIndices(this.most, segments)),
    ]);
    this.things = [solid, thin, this.strands];
    for (const run of runs) this.draw(new Mesh(solid, this.material), run, 0);
    for (const run of runs) {
      const second = new Mesh(solid, this.material);
      this.seconds.push(second);
      this.draw(second, run, 1);
    }
    for (const run of runs) this.draw(new LineSegments(thin, this.material), run, 0);
  }

  /** Uniforms only. `edge`: how much of it shows at the head's edge where it lies flat otherwise, 0…1; `skin` is the albedo behind; `eye` the camera in head space. */
  update(look: StrandLook, edge: number, skin: Rgb, flat: boolean, eye: Vector3): void {
    const u = this.uniforms;
    u.uLength.value = look.lengthMm;
    u.uBody.value = look.body;
    u.uEdge.value = edge;
    u.uLift.value.fromArray(look.lift);
    const [radius, angle] = look.curl;
    u.uCurl.value.set(radius, Math.sin(angle), Math.cos(angle));
    u.uHidden.value = hiddenFrom(look.lengthMm);
    u.uCanopy.value = look.canopy;
    u.uDeepest.value = Math.exp(-look.canopy);
    // One triangle covers half of what a strand of even thickness would.
    this.isStiff = look.lengthMm <= STIFF_MM;
    for (const second of this.seconds) second.visible = !this.isStiff;
    u.uWidth.value =
      (this.isStiff ? look.hairs : look.hairs / HAIRS_DRAWN) * (this.isStiff ? 2 / thickness(this.segments) : 1);
    u.uSkin.value.setRGB(...skin);
    setHair(u, look, flat, eye);
  }

  override dispose(): void {
    for (const thing of this.things) thing.dispose();
    this.material.dispose();
  }

  private draw(drawn: Mesh | LineSegments, run: Run, hairOf: 0 | 1): void {
    drawn.frustumCulled = false;
    drawn.renderOrder = 0.8;
    drawn.onBeforeRender = (renderer, _, camera) => this.prepare(renderer, camera, run, hairOf);
    this.add(drawn);
  }

  /** Lines or triangles, as wide as a pixel of this picture is on the nearest skin. */
  private prepare(renderer: WebGLRenderer, camera: Camera, { first, count }: Run, hairOf: 0 | 1): void {
    const u = this.uniforms;
    u.uFirst.value = first;
    u.uHairOf.value = hairOf;
    u.uHeightPx.value = renderer.getCurrentViewport(VIEWPORT).w;
    const pixelMm = (2 * (u.uEye.value.length() - HEAD_MM)) / (camera.projectionMatrix.elements[5] * u.uHeightPx.value);
    const isThin = this.isStiff && pixelMm >= FOOT_MM;
    u.uThin.value = isThin ? 1 : 0;
    const [solid, thin] = this.geometries;
    thin.setDrawRange(0, isThin ? 2 * count : 0);
    if (this.isStiff) solid.setDrawRange(0, isThin ? 0 : 3 * count);
    else solid.setDrawRange(STIFF_INDICES * this.most, bentIndices(this.segments) * count);
    this.material.uniformsNeedUpdate = true;
  }
}

const VIEWPORT = new Vector4();

const strandUniforms = (strands: Texture, baked: Texture) => ({
  ...hairUniforms(),
  uStrands: { value: strands },
  uFirst: { value: 0 },
  uBaked: { value: baked },
  uHairOf: { value: 0 },
  uLength: { value: 0.5 },
  uBody: { value: 0 },
  uEdge: { value: 1 },
  uLift: { value: new Vector4() },
  uCurl: { value: new Vector3() },
  uHidden: { value: 0 },
  uCanopy: { value: 0 },
  uDeepest: { value: 1 },
  uThin: { value: 0 },
  uSkin: { value: new Color() },
});

const strandMaterial = (segments: number, uniforms: ReturnType<typeof strandUniforms> & LightUniforms) =>
  new RawShaderMaterial({
    ...strandProgram(segments),
    uniforms,
    side: DoubleSide,
    transparent: true,
    depthWrite: false,
    blending: CustomBlending,
    blendSrc: OneFactor,
    blendDst: OneMinusSrcAlphaFactor,
  });

function strandTexture(roots: StrandRoots): DataTexture {
  const texels = strandTexels(roots);
  const rows = texels.length / (4 * STRANDS_A_ROW);
  const texture = new DataTexture(texels, STRANDS_A_ROW, rows, RGBAIntegerFormat, UnsignedIntType);
  texture.internalFormat = 'RGBA32UI';
  texture.needsUpdate = true;
  return texture;
}

function indexed(indices: Uint16Array<ArrayBuffer>): BufferGeometry {
  return new BufferGeometry().setIndex(new BufferAttribute(indices, 1));
}

/** Each from its root to its tip. */
const lineIndices = (strands: number, segments: number): Uint16Array<ArrayBuffer> =>
  Uint16Array.from({ length: 2 * strands }, (_, i) => (2 * segments + 1) * (i >> 1) + (i % 2) * 2 * segments);

/** Indices of a strand that is one triangle, and of one with all of its segments. */
const STIFF_INDICES = 3;
const bentIndices = (segments: number): number => 3 * (2 * segments - 1);

/** First a triangle a strand from its root to its tip, then all strands by all of their segments. */
function strandIndices(strands: number, segments: number): Uint16Array<ArrayBuffer> {
  const each = 2 * segments + 1;
  const tip = 2 * segments;
  const bent: number[] = [];
  for (let at = 0; at < tip - 2; at += 2) bent.push(at, at + 1, at + 2, at + 2, at + 1, at + 3);
  bent.push(tip - 2, tip - 1, tip);
  const out = new Uint16Array((STIFF_INDICES + bent.length) * strands);
  let next = 0;
  for (let i = 0; i < strands; i++) for (const at of [0, 1, tip]) out[next++] = each * i + at;
  for (let i = 0; i < strands; i++) for (const at of bent) out[next++] = each * i + at;
  return out;
}
