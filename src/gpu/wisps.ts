import {
  BufferAttribute,
  BufferGeometry,
  DoubleSide,
  Group,
  Mesh,
  RawShaderMaterial,
  Vector3,
  Vector4,
  type Texture,
  type WebGLRenderer,
} from 'three';
import longFrag from '../../shaders/hair/long.frag?raw';
import longVert from '../../shaders/hair/long.vert?raw';
import type { Vec3 } from '../anatomy/mesh';
import { curledOver, GUIDE_STEPS } from '../hair/guides';
import type { LongLook } from '../hair/longLook';
import { hairUniforms, setHair } from './hairUniforms';
import type { LightUniforms } from './lights';
import { runsOf } from './runs';
import { BAKED_WIDTH } from './shadow';
import { programOf } from './shaderSource';

/** Strands in a row of their texture. */
export const STRANDS_A_ROW = 512;

/** What strands are led by: see `long.vert`. */
export interface WispGround {
  readonly guides: Texture;
  readonly strands: Texture;
  /** Share of the key light by vertex of the head. */
  readonly baked: Texture;
  /** Of the skull, head space, mm. */
  readonly centre: Vec3;
}

/** All strands of long hair, as many at a time as one small geometry has corners for: where these lie the shader works out. */
export class Wisps extends Group {
  geometry = new BufferGeometry();
  segments = 0;
  readonly material: RawShaderMaterial;
  private readonly uniforms: ReturnType<typeof longUniforms> & LightUniforms;

  constructor(ground: WispGround, lights: LightUniforms) {
    super();
    this.uniforms = { ...lights, ...longUniforms(ground) };
    const program = programOf(longVert, longFrag, { STEPS: GUIDE_STEPS, STRANDS_A_ROW, BAKED_WIDTH });
    this.material = new RawShaderMaterial({ ...program, uniforms: this.uniforms, side: DoubleSide });
  }

  /** Takes so many strands of so many segments each. */
  divide(drawn: number, segments: number): void {
    this.clear();
    this.geometry.dispose();
    const runs = runsOf(drawn, 2 * (segments + 1));
    this.geometry = ribbons(runs[0]?.count ?? 0, segments);
    this.segments = this.uniforms.uSegments.value = segments;
    for (const { first } of runs) this.add(new Wisp(this.geometry, this.material, first));
  }

  update(look: LongLook, flat: boolean, eye: Vector3, shown: number, width: number): void {
    const u = this.uniforms;
    u.uWidth.value = width;
    u.uWave.value.set(...look.wave);
    u.uUncutMm.value = look.lengthMm / curledOver(look.type);
    u.uWhole.value = look.lengthMm / look.wholeMm;
    u.uLate.value = look.lateShare;
    setHair(u, look, flat, eye);
    for (const wisp of this.children as Wisp[]) wisp.indices = 6 * this.segments * Math.max(0, shown - wisp.first);
  }
}

class Wisp extends Mesh<BufferGeometry, RawShaderMaterial> {
  /** As many are drawn, or all that the geometry has. */
  indices = 0;

  constructor(
    geometry: BufferGeometry,
    material: RawShaderMaterial,
    readonly first: number,
  ) {
    super(geometry, material);
    this.frustumCulled = false;
    this.renderOrder = 0.7;
  }

  override onBeforeRender = (renderer: WebGLRenderer): void => {
    this.geometry.setDrawRange(0, this.indices);
    const u = this.material.uniforms as ReturnType<typeof longUniforms>;
    u.uFirst.value = this.first;
    u.uHeightPx.value = renderer.getCurrentViewport(VIEWPORT).w;
    this.material.uniformsNeedUpdate = true;
  };
}

const VIEWPORT = new Vector4();

const longUniforms = ({ guides, strands, baked, centre }: WispGround) => ({
  ...hairUniforms(),
  uFirst: { value: 0 },
  uSegments: { value: 1 },
  uUncutMm: { value: 1 },
  uWhole: { value: 1 },
  uLate: { value: 1 },
  uGuides: { value: guides },
  uStrands: { value: strands },
  uBaked: { value: baked },
  uCentre: { value: new Vector3(...centre) },
  uWave: { value: new Vector3() },
});

/** Pairs of corners along each strand. */
function ribbons(strands: number, segments: number): BufferGeometry {
  const each = 2 * (segments + 1);
  const indices = new Uint16Array(6 * segments * strands);
  let next = 0;
  for (let strand = 0; strand < strands; strand++)
    for (let k = 0; k < segments; k++) {
      const a = each * strand + 2 * k;
      for (const corner of [a, a + 1, a + 2, a + 2, a + 1, a + 3]) indices[next++] = corner;
    }
  return new BufferGeometry().setIndex(new BufferAttribute(indices, 1));
}
