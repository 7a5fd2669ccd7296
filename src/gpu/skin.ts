import {
  BackSide,
  BufferAttribute,
  BufferGeometry,
  Color,
  CustomBlending,
  FrontSide,
  GLSL3,
  Mesh,
  OneFactor,
  OneMinusSrcAlphaFactor,
  RawShaderMaterial,
  Vector2,
  Vector3,
  Vector4,
  type DataTexture,
  type Matrix4,
  type Texture,
} from 'three';
import insideFrag from '../../shaders/skin/inside.frag?raw';
import skinFrag from '../../shaders/skin/skin.frag?raw';
import skinVert from '../../shaders/skin/skin.vert?raw';
import { chartToMm } from '../anatomy/chartMetric';
import type { Head } from '../anatomy/head';
import type { Rgb } from '../optics/ink';
import { GRAIN_MM, GRAIN_SLOPE } from '../optics/skinGrain';
import type { CoverageMap } from './coverage';
import { DASH_GRID, DOT_GRID, type DotCells } from './dotCells';
import type { LightUniforms } from './lights';
import { withIncludes } from './shaderSource';
import { grainTexture } from './skinGrain';

/** Pixel widths on the skin, mm, between which the drawing changes from analytic dots (near) to stamped coverage (far). */
export const NEAR_MM = { from: 0.11, to: 0.2 } as const;

/** The numbers of a picture that change without any upload. */
export interface SkinLook {
  readonly albedo: Rgb;
  /** Strength of each session's layer; 0 hides it. */
  readonly sessions: readonly [number, number, number, number];
  readonly inkReturn: Rgb;
  readonly coreReturn: Rgb;
  /** Of the dashes themselves, and of what shows through the skin around them. */
  readonly stubbleStrength: readonly [number, number];
  readonly stubbleReturn: Rgb;
  /** Of the shafts seen through the skin around. */
  readonly stubbleMeanReturn: Rgb;
  readonly flat: boolean;
}

/** Vertex data of the head: one buffer a kind, made once per head. */
export function headGeometry(head: Head): BufferGeometry {
  const count = head.normals.length / 3;
  const bytes = (size: number, value: (vertex: number, k: number) => number) => {
    const out = Uint8Array.from({ length: size * count }, (_, i) => {
      const unit = value(Math.floor(i / size), i % size);
      return Math.round(255 * Math.max(0, Math.min(1, unit)));
    });
    return new BufferAttribute(out, size, true);
  };
  const border = chartBorder(head);
  const toMm = chartToMm(head);
  const chart = Float32Array.from({ length: 4 * count }, (_, i) =>
    i % 4 === 3 ? border[i >> 2]! : toMm[3 * (i >> 2) + (i % 4)]!,
  );
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(head.surface.positions, 3));
  geometry.setAttribute('normal', new BufferAttribute(head.normals, 3));
  geometry.setAttribute(
    'aColour',
    bytes(3, (i, k) => head.colour[3 * i + k]! / 2),
  );
  geometry.setAttribute(
    'aOpen',
    bytes(3, (i, k) => [head.occlusion[i]!, head.ear[i]! * standingOut(head.reference[3 * i]!), head.beard[i]!][k]!),
  );
  geometry.setAttribute(
    'aUv',
    new BufferAttribute(
      head.chart.uv.map((t) => (Number.isNaN(t) ? 0 : t)),
      2,
    ),
  );
  geometry.setAttribute('aChart', new BufferAttribute(chart, 4));
  geometry.setAttribute('aShirt', new BufferAttribute(shirtOf(head.reference), 2));
  geometry.setIndex(new BufferAttribute(head.surface.indices, 1));
  return geometry;
}

/** The skin around an ear moves with it but lies on the skull: what stands out of that is the ear itself, 0…1. */
const standingOut = (referenceXMm: number): number => Math.min(1, Math.max(0, (Math.abs(referenceXMm) - 71) / 5));

/** Per vertex, as drawn on the reference man: inside the bust's soft lower edge (in its radii), and mm below the shirt's collar. */
function shirtOf(reference: Float32Array): Float32Array {
  return Float32Array.from({ length: (2 * reference.length) / 3 }, (_, i) => {
    const [x, y, z] = [0, 1, 2].map((k) => reference[3 * (i >> 1) + k]!) as [number, number, number];
    if (i & 1) return -168 - 0.5 * (z - 10) + 0.0012 * x * x - y;
    return 1 - Math.hypot(x / 246, Math.min(0, y + 130) / 134);
  });
}

/** 1 for vertices whose every triangle lies in the chart. */
function chartBorder(head: Head): Uint8Array {
  const { indices } = head.surface;
  const within = new Uint8Array(head.normals.length / 3).fill(1);
  indices.forEach((vertex, i) => {
    if (!head.chart.inside[Math.floor(i / 3)]) within[vertex] = 0;
  });
  return within;
}

export interface SkinInputs {
  readonly pigment: CoverageMap;
  readonly stubble: CoverageMap;
  readonly dots: DotCells;
  readonly dashes: DataTexture;
  readonly shadow: { readonly depth: Texture; readonly matrix: Matrix4 };
  readonly lights: LightUniforms;
  readonly chartSizePx: number;
  /** Lines of the forehead, 0…1. */
  readonly lines: number;
}

const coverageUniforms = (name: 'uInk' | 'uStubble', map: CoverageMap) => ({
  [name]: { value: map.full.texture },
  [`${name}Half`]: { value: map.half.texture },
  [`${name}Quarter`]: { value: map.quarter.texture },
  [`${name}Mean`]: { value: map.mean.texture },
});

/** The one program of all skin (and the shirt it wears); what is seen of its inside is a mesh of its own, drawn first. */
export class SkinMesh extends Mesh<BufferGeometry, RawShaderMaterial> {
  private readonly inside: Mesh<BufferGeometry, RawShaderMaterial>;

  constructor(geometry: BufferGeometry, inputs: SkinInputs) {
    super(geometry, skinMaterial(inputs));
    this.inside = new Mesh(geometry, insideMaterial());
    this.inside.renderOrder = -1;
    this.frustumCulled = this.inside.frustumCulled = false;
    this.add(this.inside);
  }

  update(look: SkinLook, eye: Vector3): void {
    const u = this.material.uniforms;
    (u.uAlbedo!.value as Color).setRGB(...look.albedo);
    (u.uSession!.value as Vector4).set(...look.sessions);
    (u.uInkReturn!.value as Vector3).set(...look.inkReturn);
    (u.uCoreReturn!.value as Vector3).set(...look.coreReturn);
    (u.uStubbleReturn!.value as Vector3).set(...look.stubbleReturn);
    (u.uStubbleMeanReturn!.value as Vector3).set(...look.stubbleMeanReturn);
    (u.uStubbleStrength!.value as Vector2).set(...look.stubbleStrength);
    u.uFlat!.value = look.flat ? 1 : 0;
    (u.uEye!.value as Vector3).copy(eye);
  }

  override dispose(): void {
    this.geometry.dispose();
    (this.material.uniforms.uGrain!.value as Texture).dispose();
    this.material.dispose();
    this.inside.material.dispose();
  }
}

/** The shirt, linear. */
const CLOTH = [0.022, 0.024, 0.028] as const;

const insideMaterial = () =>
  new RawShaderMaterial({
    glslVersion: GLSL3,
    vertexShader: withIncludes(skinVert),
    fragmentShader: withIncludes(insideFrag),
    side: BackSide,
    uniforms: { uCloth: { value: new Color(...CLOTH) } },
  });

const skinMaterial = (inputs: SkinInputs) =>
  new RawShaderMaterial({
    glslVersion: GLSL3,
    vertexShader: withIncludes(skinVert),
    fragmentShader: withIncludes(skinFrag),
    side: FrontSide,
    transparent: false,
    blending: CustomBlending,
    blendSrc: OneFactor,
    blendDst: OneMinusSrcAlphaFactor,
    defines: {
      DOT_GRID,
      DASH_GRID,
      CHART_SIZE: inputs.chartSizePx,
      GRAIN_MM: GRAIN_MM.toFixed(1),
      GRAIN_SLOPE,
      NEAR_FROM_MM: NEAR_MM.from,
      NEAR_TO_MM: NEAR_MM.to,
    },
    uniforms: {
      ...inputs.lights,
      ...coverageUniforms('uInk', inputs.pigment),
      ...coverageUniforms('uStubble', inputs.stubble),
      uDotCells: { value: inputs.dots.cells },
      uDotSessions: { value: inputs.dots.sessions },
      uDashCells: { value: inputs.dashes },
      uShadow: { value: inputs.shadow.depth },
      uShadowMatrix: { value: inputs.shadow.matrix },
      uEye: { value: new Vector3() },
      uAlbedo: { value: new Color() },
      uSession: { value: new Vector4() },
      uInkReturn: { value: new Vector3() },
      uCoreReturn: { value: new Vector3() },
      uStubbleReturn: { value: new Vector3() },
      uStubbleMeanReturn: { value: new Vector3() },
      uStubbleStrength: { value: new Vector2() },
      uFlat: { value: 0 },
      uGrain: { value: grainTexture() },
      uLines: { value: inputs.lines },
      uCloth: { value: new Color(...CLOTH) },
    },
  });
