import {
  BufferAttribute,
  BufferGeometry,
  Color,
  CustomBlending,
  DoubleSide,
  Group,
  LineSegments,
  Mesh,
  OneFactor,
  OneMinusSrcAlphaFactor,
  RawShaderMaterial,
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
import type { Rgb } from '../optics/ink';
import { hairUniforms, setHair } from './hairUniforms';
import type { LightUniforms } from './lights';
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
const VERTEX_BITS = 20;
const TRIM_BITS = 28;

/** The tightest curve of a skull's outline, mm (A). */
const TIGHTEST_MM = 45;

/** Cosine to the eye of the skin whose strands of a length, upright, just stay behind the head's edge. */
const hiddenFrom = (lengthMm: number): number => -Math.sqrt(1 - (TIGHTEST_MM / (TIGHTEST_MM + lengthMm)) ** 2);

/** A program for strands of so many segments. */
export const strandProgram = (segments: number) =>
  programOf(strandVert, strandFrag, { SEGMENTS: segments, THICK: thickness(segments).toFixed(4), BAKED_WIDTH });

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
  readonly geometries: readonly [BufferGeometry, BufferGeometry];
  private readonly uniforms: ReturnType<typeof strandUniforms> & LightUniforms;
  private readonly material: RawShaderMaterial;
  private readonly counts: { readonly stiff: number; readonly bent: number; readonly lines: number };
  /** The second hair of each follicle: the same roots once more. */
  private readonly second: Mesh;
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
    const { count } = roots;
    this.uniforms = { ...lights, ...strandUniforms(baked) };
    this.material = strandMaterial(segments, this.uniforms);
    this.counts = { stiff: 3 * count, bent: 3 * (2 * segments - 1) * count, lines: 2 * count };
    const solid = strandGeometry(roots, segments);
    this.geometries = [solid, lineGeometry(solid, count, segments)];
    const [first, second] = [new Mesh(solid, this.material), new Mesh(solid, this.material)];
    const lines = new LineSegments(this.geometries[1], this.material);
    this.second = second;
    for (const drawn of [first, second, lines]) {
      drawn.frustumCulled = false;
      drawn.renderOrder = 0.8;
      const hairOf = drawn === second ? 1 : 0;
      drawn.onBeforeRender = (renderer, _, camera) => this.prepare(renderer, camera, hairOf);
      this.add(drawn);
    }
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
    this.second.visible = !this.isStiff;
    u.uWidth.value =
      (this.isStiff ? look.hairs : look.hairs / HAIRS_DRAWN) * (this.isStiff ? 2 / thickness(this.segments) : 1);
    u.uSkin.value.setRGB(...skin);
    setHair(u, look, flat, eye);
  }

  override dispose(): void {
    for (const geometry of this.geometries) geometry.dispose();
    this.material.dispose();
  }

  /** Lines or triangles, as wide as a pixel of this picture is on the nearest skin. */
  private prepare(renderer: WebGLRenderer, camera: Camera, hairOf: 0 | 1): void {
    const u = this.uniforms;
    u.uHairOf.value = hairOf;
    u.uHeightPx.value = renderer.getCurrentViewport(VIEWPORT).w;
    const pixelMm = (2 * (u.uEye.value.length() - HEAD_MM)) / (camera.projectionMatrix.elements[5] * u.uHeightPx.value);
    const isThin = this.isStiff && pixelMm >= FOOT_MM;
    u.uThin.value = isThin ? 1 : 0;
    const { stiff, bent, lines } = this.counts;
    const [solid, thin] = this.geometries;
    thin.setDrawRange(0, isThin ? lines : 0);
    if (this.isStiff) solid.setDrawRange(0, isThin ? 0 : stiff);
    else solid.setDrawRange(stiff, bent);
    this.material.uniformsNeedUpdate = true;
  }
}

const VIEWPORT = new Vector4();

const strandUniforms = (baked: Texture) => ({
  ...hairUniforms(),
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

const SIDES = 12;

const signedByte = (unit: number): number => Math.round(127 * Math.max(-1, Math.min(1, unit)));

/** A strand's own number by its place in the order, −1…1, evenly spread over any run. */
const ownNumber = (i: number): number => 2 * ((i * 0.6180339887498949) % 1) - 1;

/** Root by root the same values at each vertex of a strand; which vertex it is the shader tells by its number. */
function strandGeometry(roots: StrandRoots, segments: number): BufferGeometry {
  const each = 2 * segments + 1;
  const { count } = roots;
  const position = new Float32Array(3 * each * count);
  const normal = new Int8Array(4 * each * count);
  const grow = new Int8Array(4 * each * count);
  const shaft = new Uint32Array(each * count);
  const order = bySide(roots);
  for (let n = 0; n < count; n++) {
    const i = order[n]!;
    const own = signedByte(ownNumber(i));
    const open = signedByte(roots.open[i]!);
    const trim = roots.trim?.[i] ?? 0;
    const packed = (roots.vertex[i]! | (roots.shaftUm[i]! << VERTEX_BITS) | (trim << TRIM_BITS)) >>> 0;
    for (let at = each * n; at < each * (n + 1); at++) {
      for (let k = 0; k < 3; k++) {
        position[3 * at + k] = roots.xyz[3 * i + k]!;
        normal[4 * at + k] = signedByte(roots.normal[3 * i + k]!);
        grow[4 * at + k] = signedByte(roots.direction[3 * i + k]!);
      }
      normal[4 * at + 3] = own;
      grow[4 * at + 3] = open;
      shaft[at] = packed;
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(position, 3));
  geometry.setAttribute('aNormal', new BufferAttribute(normal, 4, true));
  geometry.setAttribute('aGrow', new BufferAttribute(grow, 4, true));
  geometry.setAttribute('aShaft', new BufferAttribute(shaft, 1));
  geometry.setIndex(new BufferAttribute(strandIndices(count, segments), 1));
  return geometry;
}

/** Each from its root to its tip; all else is shared. */
function lineGeometry(solid: BufferGeometry, count: number, segments: number): BufferGeometry {
  const geometry = new BufferGeometry();
  for (const [name, attribute] of Object.entries(solid.attributes)) geometry.setAttribute(name, attribute);
  const each = 2 * segments + 1;
  const index = Uint32Array.from({ length: 2 * count }, (_, i) => each * (i >> 1) + (i % 2) * 2 * segments);
  geometry.setIndex(new BufferAttribute(index, 1));
  return geometry;
}

/** Roots in bands around the head: strands that are worked out together are hidden together. */
function bySide({ count, normal }: StrandRoots): Uint32Array {
  const band = Float32Array.from({ length: count }, (_, i) => {
    const around = Math.atan2(normal[3 * i]!, normal[3 * i + 2]!);
    return Math.floor((SIDES / Math.PI) * around) * 4 + normal[3 * i + 1]!;
  });
  return Uint32Array.from({ length: count }, (_, i) => i).sort((a, b) => band[a]! - band[b]!);
}

/** First a triangle a strand from its root to its tip, then all strands by all of their segments. */
function strandIndices(count: number, segments: number): Uint32Array {
  const each = 2 * segments + 1;
  const tip = 2 * segments;
  const bent: number[] = [];
  for (let at = 0; at < tip - 2; at += 2) bent.push(at, at + 1, at + 2, at + 2, at + 1, at + 3);
  bent.push(tip - 2, tip - 1, tip);
  const out = new Uint32Array((3 + bent.length) * count);
  let next = 0;
  for (let i = 0; i < count; i++) for (const at of [0, 1, tip]) out[next++] = each * i + at;
  for (let i = 0; i < count; i++) for (const at of bent) out[next++] = each * i + at;
  return out;
}
