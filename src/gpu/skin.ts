import {
  BackSide,
  Color,
  CustomBlending,
  FrontSide,
  Mesh,
  NoBlending,
  OneFactor,
  OneMinusSrcAlphaFactor,
  RawShaderMaterial,
  Vector2,
  Vector3,
  Vector4,
  type BufferGeometry,
  type IUniform,
  type Texture,
} from 'three';
import { flatScarTone, keloidTone, scarInk } from '../optics/scarSkin';
import type { CoverageMap } from './coverage';
import { REGIONS } from './headGeometry';
import type { DotCells } from './dotCells';
import type { GpuThing } from './ledger';
import type { Program } from './shaderSource';
import { grainTexture } from './skinGrain';
import { HEALED, type SkinInputs, type SkinLook } from './skinLook';
import { farPrograms, INSIDE_PROGRAM, SKIN_PROGRAM, WHOLE_PROGRAM } from './skinPrograms';

/** Pixel widths on the skin, mm, between which the drawing changes from analytic dots (near) to stamped coverage (far). */
export const NEAR_MM = { from: 0.11, to: 0.2 } as const;
/** The same where the chart is too small to show single dots from there on; the head lit by vertex alone has none that are analytic. */
const NEAR_SMALL_CHART_MM = { from: 0.17, to: 0.22 } as const;
const SMALL_CHART_PX = 1024;

function nearMm(chartSizePx: number): Vector2 {
  const { from, to } = chartSizePx > SMALL_CHART_PX ? NEAR_MM : NEAR_SMALL_CHART_MM;
  return new Vector2(from, to);
}

/** Pixel width on the skin, mm, from which on the coarse triangles (sides of 4 mm on the scalp) can't be told from the fine ones. */
export const COARSE_FROM_MM = 0.22;
/** Pixel width on the skin, mm, from which on the head is lit by vertex alone; from the coarse triangles on that drawing fades in. */
export const FAR_FROM_MM = 0.27;

export { HEALED, type SkinInputs, type SkinLook };

const COVERAGE = ['', 'Half', 'Quarter', 'Mean', 'Wide'] as const;
type CoverageUniforms<Name extends string> = Record<`${Name}${(typeof COVERAGE)[number]}`, { value: Texture }>;

const coverageUniforms = <Name extends 'uInk' | 'uStubble'>(name: Name, map: CoverageMap): CoverageUniforms<Name> => {
  const targets = [map.full, map.half, map.quarter, map.mean, map.wide];
  const entries = COVERAGE.map((scale, i) => [`${name}${scale}`, { value: targets[i]!.texture }] as const);
  return Object.fromEntries(entries) as CoverageUniforms<Name>;
};

/** All skin (and the shirt it wears) in one mesh: every pixel its own from near by, lit by vertex from afar. */
export class SkinMesh extends Mesh<BufferGeometry, RawShaderMaterial | RawShaderMaterial[]> {
  private readonly inside: Mesh<BufferGeometry, RawShaderMaterial>;
  private readonly near: RawShaderMaterial;
  /** One a region of the coarse triangles: of healed, dry, plain skin, and of any. */
  private readonly healed: RawShaderMaterial[];
  private readonly live: RawShaderMaterial[];
  /** Healed, plain skin of all regions by one program, until `divide`. */
  private readonly whole: RawShaderMaterial[];
  private isDivided: boolean;
  /** The head lit by vertex, while it fades in over the one lit by pixel. */
  private readonly over: Mesh<BufferGeometry, RawShaderMaterial[]>;
  private readonly uniforms: ReturnType<typeof skinUniforms>;

  constructor(
    private readonly fine: BufferGeometry,
    private readonly coarse: BufferGeometry,
    inside: BufferGeometry,
    inputs: SkinInputs,
  ) {
    const uniforms = skinUniforms(inputs);
    const near = skinMaterial(SKIN_PROGRAM, uniforms, true);
    super(fine, near);
    this.uniforms = uniforms;
    this.near = near;
    const farMaterials = (isLive: boolean) =>
      farPrograms(isLive).map((program, i) => skinMaterial(program, uniforms, hasSoftEdge(i)));
    this.healed = farMaterials(false);
    this.live = farMaterials(true);
    const whole = skinMaterial(WHOLE_PROGRAM, uniforms, false);
    this.whole = REGIONS.map(() => whole);
    this.isDivided = inputs.isWhole !== true;
    this.inside = new Mesh(inside, insideMaterial());
    this.inside.renderOrder = -1;
    this.over = new Mesh(coarse, this.healed);
    this.renderOrder = inputs.order ?? 0;
    this.over.renderOrder = this.renderOrder + 0.2;
    this.frustumCulled = this.inside.frustumCulled = this.over.frustumCulled = false;
    this.add(this.inside, this.over);
  }

  /** All that it keeps on the GPU. */
  get held(): GpuThing[] {
    return [this.fine, this.coarse, this.inside.geometry, this.uniforms.uGrain.value];
  }

  /** What the programs of healed, plain skin leave out. */
  get laterTextures(): Texture[] {
    return [this.uniforms.uScarMap.value, this.uniforms.uHairShade.value];
  }

  /** Draws with other dots. */
  wear(pigment: CoverageMap, dots: DotCells): void {
    const worn = coverageUniforms('uInk', pigment);
    for (const scale of COVERAGE) this.uniforms[`uInk${scale}`].value = worn[`uInk${scale}`].value;
    this.uniforms.uDotCells.value = dots.cells;
    this.uniforms.uDotSessions.value = dots.sessions;
  }

  /** From the next update on each region has a program of its own: more to make for the driver, less to do in each picture. */
  divide(): void {
    this.isDivided = true;
  }

  /** `finestMm` is how wide a pixel is on the nearest skin: where detail is much smaller than that, less is drawn. */
  update(look: SkinLook, eye: Vector3, finestMm: number): void {
    this.geometry = finestMm > COARSE_FROM_MM ? this.coarse : this.fine;
    const plain = this.isDivided ? this.healed : this.whole;
    const far = isHealed(look) && this.isPlain(look) ? plain : this.live;
    this.fade(far, look.flat ? 0 : farShare(finestMm));
    this.uniforms.uPixelMm.value = finestMm;
    const u = this.uniforms;
    u.uAlbedo.value.setRGB(...look.albedo);
    u.uScarTone.value.set(...flatScarTone(look.albedo));
    u.uKeloidTone.value.set(...keloidTone(look.albedo));
    const { amongHair, onBare } = scarInk(look.albedo, look.coreReturn, look.inkReturn);
    u.uScarInkHair.value.set(...amongHair);
    u.uScarInkBare.value.set(...onBare);
    u.uSession.value.fromArray(look.sessions);
    u.uSurface.value.fromArray(look.healing.surface);
    u.uCrust.value.fromArray(look.healing.crust);
    u.uSpread.value.fromArray(look.healing.spread);
    u.uPatch.value.fromArray(look.healing.patch);
    u.uFresh.value.fromArray(look.healing.fresh);
    u.uFlush.value.fromArray(look.healing.flush);
    u.uScab.value.fromArray(look.healing.scab);
    u.uInkReturn.value.set(...look.inkReturn);
    u.uCoreReturn.value.set(...look.coreReturn);
    u.uStubbleReturn.value.set(...look.stubbleReturn);
    u.uStubbleMeanReturn.value.set(...look.stubbleMeanReturn);
    u.uStubbleStrength.value.set(...look.stubbleStrength);
    u.uDashLength.value = look.dashLength ?? 1;
    const [grey, counts] = look.greyDash ?? NO_GREY;
    u.uGreyDash.value.set(grey, counts);
    u.uDashShare.value = dashArea(u.uDashLength.value) * (1 + grey * (counts - 1));
    u.uStampedDashes.value = u.uDashShare.value * look.stubbleStrength[0];
    u.uTanLine.value = look.tanLine;
    u.uMarks.value.set(...look.marks);
    u.uFlat.value = look.flat ? 1 : 0;
    u.uEye.value.copy(eye);
  }

  /** Without anything that only the second set of programs draws: sweat, scars, freckles over the usual, the shade of long hair. */
  private isPlain({ marks: [, freckles] }: SkinLook): boolean {
    const { uShine, uScars, uHairDepth } = this.uniforms;
    return uShine.value.y === 0 && uScars.value === 0 && freckles <= 1 && uHairDepth.value === 0;
  }

  /** Which share of the picture is lit by vertex. */
  private fade(far: RawShaderMaterial[], share: number): void {
    this.material = share === 1 ? far : this.near;
    this.over.material = far;
    this.over.visible = share > 0 && share < 1;
    this.uniforms.uFade.value = share;
    far.forEach((material, i) => {
      material.blending = share < 1 || (far !== this.whole && hasSoftEdge(i)) ? CustomBlending : NoBlending;
    });
  }

  override dispose(): void {
    this.fine.dispose();
    this.coarse.dispose();
    this.uniforms.uGrain.value.dispose();
    for (const material of [this.near, ...this.healed, ...this.live, ...this.whole, this.inside.material])
      material.dispose();
    this.inside.geometry.dispose();
  }
}

const NO_GREY = [0, 1] as const;

/** Area of a dash so much shorter than shaved hair's, over that one's: its round ends stay (A). */
const dashArea = (length: number): number => 0.25 + 0.75 * length;

/** May what fresh dots look like be left out? Where it is nothing, it makes no difference. */
const isHealed = ({ healing: { surface, patch, scab } }: SkinLook): boolean =>
  [surface, patch, scab].every((shares) => shares.every((share) => share === 0));

/** From no share to all. */
const farShare = (finestMm: number): number =>
  Math.min(1, Math.max(0, (finestMm - COARSE_FROM_MM) / (FAR_FROM_MM - COARSE_FROM_MM)));

/** Has the region an edge that what is behind shines through? */
const hasSoftEdge = (region: number): boolean => REGIONS[region] === 'shirt';

/** The shirt, linear. */
const CLOTH = [0.022, 0.024, 0.028] as const;

const insideMaterial = () =>
  new RawShaderMaterial({
    ...INSIDE_PROGRAM,
    side: BackSide,
    uniforms: { uCloth: { value: new Color(...CLOTH) } },
  });

/** `soft`: what is behind shines through. */
const skinMaterial = (program: Program, uniforms: Record<string, IUniform>, soft: boolean) =>
  new RawShaderMaterial({
    ...program,
    uniforms,
    side: FrontSide,
    transparent: false,
    blending: soft ? CustomBlending : NoBlending,
    blendSrc: OneFactor,
    blendDst: OneMinusSrcAlphaFactor,
  });

const skinUniforms = (inputs: SkinInputs) => ({
  ...inputs.lights,
  ...inputs.shade,
  ...coverageUniforms('uInk', inputs.pigment),
  ...coverageUniforms('uStubble', inputs.stubble),
  uChartPx: { value: inputs.chartSizePx },
  uNearMm: { value: nearMm(inputs.chartSizePx) },
  uDotCells: { value: inputs.dots.cells },
  uDotSessions: { value: inputs.dots.sessions },
  uDashCells: { value: inputs.dashes },
  uBaked: { value: inputs.baked },
  uScarMap: { value: inputs.scars },
  uScars: { value: inputs.scars.image.width > 1 ? 1 : 0 },
  uScarTone: { value: new Vector3(1, 1, 1) },
  uKeloidTone: { value: new Vector3(1, 1, 1) },
  uScarInkHair: { value: new Vector3() },
  uScarInkBare: { value: new Vector3() },
  uEye: { value: new Vector3() },
  uPixelMm: { value: 0 },
  uFade: { value: 1 },
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
  uDashLength: { value: 1 },
  uGreyDash: { value: new Vector2(0, 1) },
  uDashShare: { value: 1 },
  uStampedDashes: { value: 1 },
  uTanLine: { value: 0 },
  uMarks: { value: new Vector2(1, 1) },
  uFlat: { value: 0 },
  uGrain: { value: grainTexture() },
  uLines: { value: inputs.lines },
  uCloth: { value: new Color(...CLOTH) },
});
