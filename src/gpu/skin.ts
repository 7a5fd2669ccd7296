import {
  BackSide,
  BufferAttribute,
  BufferGeometry,
  Color,
  CustomBlending,
  FrontSide,
  Mesh,
  OneFactor,
  OneMinusSrcAlphaFactor,
  RawShaderMaterial,
  Vector2,
  Vector3,
  Vector4,
  type DataTexture,
  type Texture,
} from 'three';
import insideFrag from '../../shaders/skin/inside.frag?raw';
import insideVert from '../../shaders/skin/inside.vert?raw';
import skinFrag from '../../shaders/skin/skin.frag?raw';
import skinVert from '../../shaders/skin/skin.vert?raw';
import { chartToMm } from '../anatomy/chartMetric';
import type { Head } from '../anatomy/head';
import type { Rgb } from '../optics/ink';
import { GRAIN_MM, GRAIN_SLOPE } from '../optics/skinGrain';
import type { CoverageMap } from './coverage';
import { DASH_GRID, DOT_GRID, type DotCells } from './dotCells';
import type { LightUniforms } from './lights';
import { BAKED_WIDTH } from './shadow';
import { programOf } from './shaderSource';
import { grainTexture } from './skinGrain';

/** Pixel widths on the skin, mm, between which the drawing changes from analytic dots (near) to stamped coverage (far). */
export const NEAR_MM = { from: 0.11, to: 0.2 } as const;

/** Pixel width on the skin, mm, from which on the coarse triangles (sides of 4 mm on the scalp) can't be told from the fine ones. */
const COARSE_FROM_MM = 0.22;

/** What time does to each session's layer besides its strength; read at every update, so that it may be written in place. */
export interface HealingLook {
  /** Added to the strength of the dots, not of their halo. */
  readonly surface: PerSession;
  /** Radius of what adds it over that of healed dots. */
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
  /** Of a cap, 0 none to 1 after a season outdoors. */
  readonly tanLine: number;
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

/** The same vertices with fewer triangles between them; only where the chart is safe to read differs. */
export function coarseGeometry(head: Head, fine: BufferGeometry): BufferGeometry {
  const geometry = new BufferGeometry();
  for (const [name, attribute] of Object.entries(fine.attributes)) geometry.setAttribute(name, attribute);
  const chart = (fine.getAttribute('aChart').array as Float32Array).slice();
  const { coarseIndices } = head;
  const onChart = (vertex: number) => !Number.isNaN(head.chart.uv[2 * vertex]!);
  for (let corner = 0; corner < coarseIndices.length; corner += 3) {
    const triangle = coarseIndices.subarray(corner, corner + 3);
    if (!triangle.every(onChart)) for (const vertex of triangle) chart[4 * vertex + 3] = 0;
  }
  geometry.setAttribute('aChart', new BufferAttribute(chart, 4));
  geometry.setIndex(new BufferAttribute(coarseIndices, 1));
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
  /** What is known by vertex: ShadowMap's table. */
  readonly baked: Texture;
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
  [`${name}Wide`]: { value: map.wide.texture },
});

/** The one program of all skin (and the shirt it wears); what is seen of its inside is a mesh of its own, drawn first. */
export class SkinMesh extends Mesh<BufferGeometry, RawShaderMaterial> {
  private readonly inside: Mesh<BufferGeometry, RawShaderMaterial>;

  constructor(
    private readonly fine: BufferGeometry,
    private readonly coarse: BufferGeometry,
    inputs: SkinInputs,
  ) {
    super(fine, skinMaterial(inputs));
    this.inside = new Mesh(fine, insideMaterial());
    this.inside.renderOrder = -1;
    this.frustumCulled = this.inside.frustumCulled = false;
    this.add(this.inside);
  }

  /** `finestMm` is how wide a pixel is on the nearest skin: where triangles are much smaller than needed, fewer are drawn. */
  update(look: SkinLook, eye: Vector3, finestMm: number): void {
    this.geometry = this.inside.geometry = finestMm > COARSE_FROM_MM ? this.coarse : this.fine;
    const u = this.material.uniforms;
    (u.uAlbedo!.value as Color).setRGB(...look.albedo);
    (u.uSession!.value as Vector4).fromArray(look.sessions);
    (u.uSurface!.value as Vector4).fromArray(look.healing.surface);
    (u.uCrust!.value as Vector4).fromArray(look.healing.crust);
    (u.uSpread!.value as Vector4).fromArray(look.healing.spread);
    (u.uPatch!.value as Vector4).fromArray(look.healing.patch);
    (u.uFresh!.value as Vector4).fromArray(look.healing.fresh);
    (u.uFlush!.value as Vector3).fromArray(look.healing.flush);
    (u.uScab!.value as Vector4).fromArray(look.healing.scab);
    (u.uInkReturn!.value as Vector3).set(...look.inkReturn);
    (u.uCoreReturn!.value as Vector3).set(...look.coreReturn);
    (u.uStubbleReturn!.value as Vector3).set(...look.stubbleReturn);
    (u.uStubbleMeanReturn!.value as Vector3).set(...look.stubbleMeanReturn);
    (u.uStubbleStrength!.value as Vector2).set(...look.stubbleStrength);
    u.uTanLine!.value = look.tanLine;
    u.uFlat!.value = look.flat ? 1 : 0;
    (u.uEye!.value as Vector3).copy(eye);
  }

  override dispose(): void {
    this.fine.dispose();
    this.coarse.dispose();
    (this.material.uniforms.uGrain!.value as Texture).dispose();
    this.material.dispose();
    this.inside.material.dispose();
  }
}

/** The shirt, linear. */
const CLOTH = [0.022, 0.024, 0.028] as const;

export const INSIDE_PROGRAM = programOf(insideVert, insideFrag);

export const skinProgram = (chartSizePx: number) =>
  programOf(skinVert, skinFrag, {
    DOT_GRID,
    DASH_GRID,
    GRAIN_MM: GRAIN_MM.toFixed(1),
    GRAIN_SLOPE,
    CHART_SIZE: chartSizePx,
    BAKED_WIDTH,
    NEAR_FROM_MM: NEAR_MM.from,
    NEAR_TO_MM: NEAR_MM.to,
  });

const insideMaterial = () =>
  new RawShaderMaterial({
    ...INSIDE_PROGRAM,
    side: BackSide,
    uniforms: { uCloth: { value: new Color(...CLOTH) } },
  });

const skinMaterial = (inputs: SkinInputs) =>
  new RawShaderMaterial({
    ...skinProgram(inputs.chartSizePx),
    side: FrontSide,
    transparent: false,
    blending: CustomBlending,
    blendSrc: OneFactor,
    blendDst: OneMinusSrcAlphaFactor,
    uniforms: {
      ...inputs.lights,
      ...coverageUniforms('uInk', inputs.pigment),
      ...coverageUniforms('uStubble', inputs.stubble),
      uDotCells: { value: inputs.dots.cells },
      uDotSessions: { value: inputs.dots.sessions },
      uDashCells: { value: inputs.dashes },
      uBaked: { value: inputs.baked },
      uEye: { value: new Vector3() },
      uAlbedo: { value: new Color() },
      uSession: { value: new Vector4() },
      uSurface: { value: new Vector4() },
      uCrust: { value: new Vector4(1, 1, 1, 1) },
      uSpread: { value: new Vector4(1, 1, 1, 1) },
      uPatch: { value: new Vector4() },
      uFresh: { value: new Vector4() },
      uFlush: { value: new Vector3(1, 1, 1) },
      uScab: { value: new Vector4() },
      uInkReturn: { value: new Vector3() },
      uCoreReturn: { value: new Vector3() },
      uStubbleReturn: { value: new Vector3() },
      uStubbleMeanReturn: { value: new Vector3() },
      uStubbleStrength: { value: new Vector2() },
      uTanLine: { value: 0 },
      uFlat: { value: 0 },
      uGrain: { value: grainTexture() },
      uLines: { value: inputs.lines },
      uCloth: { value: new Color(...CLOTH) },
    },
  });
