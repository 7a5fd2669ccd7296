import {
  BufferAttribute,
  BufferGeometry,
  Color,
  CustomBlending,
  DoubleSide,
  Group,
  Mesh,
  OneFactor,
  OneMinusSrcAlphaFactor,
  RawShaderMaterial,
  SphereGeometry,
  Vector2,
  Vector3,
  Vector4,
  type IUniform,
  type Texture,
} from 'three';
import eyeFrag from '../../shaders/eye/eye.frag?raw';
import eyeVert from '../../shaders/eye/eye.vert?raw';
import stripFrag from '../../shaders/hair/strip.frag?raw';
import stripVert from '../../shaders/hair/strip.vert?raw';
import type { HairStrips, Head } from '../anatomy/head';
import { BLACK, USUAL_IRIS, type IrisColours } from '../optics/hairColour';
import type { Rgb } from '../optics/ink';
import type { GpuThing } from './ledger';
import type { LightUniforms } from './lights';
import { programOf } from './shaderSource';

export const EYE_PROGRAM = programOf(eyeVert, eyeFrag);
/** From this share on, grey hairs are told apart in brows (A). */
const GREY_BROWS = 0.12;

export const STRIP_PROGRAM = programOf(stripVert, stripFrag);

/** What of a face is not in its shape. */
export interface FaceLook {
  /** Lines of a forehead that has been raised some years, 0…1. */
  readonly lines: number;
  /** Coverage of the stored pictures that counts as none and as full, of lashes and of brows. */
  readonly lashCover: readonly [number, number];
  readonly browCover: readonly [number, number];
}

/** Eyes, lashes and brows of a head. */
export class Face extends Group {
  private readonly flat = { value: 0 };
  private readonly viewer = { value: new Vector3() };
  private readonly iris = { value: new Color(...USUAL_IRIS.outer) };
  private readonly irisRing = { value: new Vector4(...USUAL_IRIS.inner, USUAL_IRIS.ring) };
  private readonly brows = { value: new Vector4(...BLACK, 0) };
  private readonly owned: { dispose(): void }[] = [];

  constructor(
    head: Head,
    private readonly hair: Texture,
    lights: LightUniforms,
    look: FaceLook,
  ) {
    super();
    const ball = new SphereGeometry(1, 48, 32);
    const material = this.eyeMaterial(lights);
    for (const centre of [head.eyes.left, head.eyes.right]) {
      const eye = new Mesh(ball, material);
      eye.position.set(...centre);
      eye.scale.setScalar(head.eyeRadiusMm);
      // Behind the skin that hides most of it, so that only what is seen is shaded.
      eye.renderOrder = 0.5;
      this.add(eye);
    }
    this.owned.push(ball, material);
    this.addStrips(
      head.lashes,
      hair,
      lights,
      [1, 0, 0],
      look.lashCover,
      { value: new Vector4(...BLACK, 0) },
      0,
      head.eyes.left[1],
    );
    this.addStrips(head.brows, hair, lights, [0, 1, 0], look.browCover, this.brows, 1, -Infinity);
  }

  /** All that it keeps on the GPU. */
  get held(): GpuThing[] {
    return [this.hair, ...this.owned.filter((thing) => thing instanceof BufferGeometry)];
  }

  update(flat: boolean, eye: Vector3): void {
    this.flat.value = flat ? 1 : 0;
    this.viewer.value.copy(eye);
  }

  /** Colours of the brows, with the share of grey hairs in them, and of the irises. */
  updateColours(brows: Rgb, greyShare: number, { outer, inner, ring }: IrisColours): void {
    this.brows.value.set(...brows, Math.min(1, greyShare / GREY_BROWS));
    this.iris.value.setRGB(...outer);
    this.irisRing.value.set(...inner, ring);
  }

  override dispose(): void {
    for (const thing of this.owned) thing.dispose();
  }

  private eyeMaterial(lights: LightUniforms): RawShaderMaterial {
    return new RawShaderMaterial({
      ...EYE_PROGRAM,
      uniforms: {
        ...lights,
        uFlat: this.flat,
        uEye: this.viewer,
        uGaze: { value: new Vector3(0, -0.03, 1).normalize() },
        uIris: this.iris,
        uIrisRing: this.irisRing,
        uLid: { value: 0.22 },
      },
    });
  }

  private addStrips(
    strips: HairStrips,
    hair: Texture,
    lights: LightUniforms,
    channel: readonly [number, number, number],
    cover: readonly [number, number],
    colour: { readonly value: Vector4 },
    fade: number,
    lowBelowMm: number,
  ): void {
    const geometry = new BufferGeometry();
    geometry.setAttribute('position', new BufferAttribute(strips.positions, 3));
    geometry.setAttribute('uv', new BufferAttribute(strips.uv, 2));
    geometry.setIndex(new BufferAttribute(strips.indices, 1));
    const uniforms: Record<string, IUniform> = {
      uHair: { value: hair },
      uChannel: { value: new Vector3(...channel) },
      uColour: colour,
      uCover: { value: new Vector2(...cover) },
      uFade: { value: fade },
      uLowBelow: { value: Math.max(lowBelowMm, -1e4) },
      uEye: this.viewer,
      uFlat: this.flat,
      uExposure: lights.uExposure,
    };
    const material = new RawShaderMaterial({
      ...STRIP_PROGRAM,
      uniforms,
      side: DoubleSide,
      transparent: true,
      depthWrite: false,
      blending: CustomBlending,
      blendSrc: OneFactor,
      blendDst: OneMinusSrcAlphaFactor,
      polygonOffset: true,
      polygonOffsetFactor: -2,
      polygonOffsetUnits: -4,
    });
    const mesh = new Mesh(geometry, material);
    mesh.frustumCulled = false;
    mesh.renderOrder = 1;
    this.add(mesh);
    this.owned.push(geometry, material);
  }
}
