import {
  BufferGeometry,
  DepthTexture,
  FrontSide,
  LessEqualCompare,
  LinearFilter,
  Matrix4,
  Mesh,
  NearestFilter,
  NoBlending,
  OrthographicCamera,
  Points,
  RawShaderMaterial,
  RGFormat,
  Scene,
  Sphere,
  UnsignedIntType,
  Vector2,
  Vector3,
  WebGLRenderTarget,
  type Texture,
  type WebGLRenderer,
} from 'three';
import depthFrag from '../../shaders/shadow/depth.frag?raw';
import depthVert from '../../shaders/shadow/depth.vert?raw';
import bakeFrag from '../../shaders/shadow/bake.frag?raw';
import bakeVert from '../../shaders/shadow/bake.vert?raw';
import type { GpuThing } from './ledger';
import { SHADOW_SPAN_MM } from './lights';
import { programOf } from './shaderSource';

/** Texels in a row of the table of vertices. */
export const BAKED_WIDTH = 256;

export const DEPTH_PROGRAM = programOf(depthVert, depthFrag);
export const BAKE_PROGRAM = programOf(bakeVert, bakeFrag, { BAKED_WIDTH });

/**
 * The head's shadow on itself, worked out once per light direction or head: depth seen from the key light, and out of it the share of that
 * light which reaches each vertex. Its edge is softer than the vertices are far apart, so that nothing is left to do by pixel. Beside it
 * stand the blotches of the skin, as smooth.
 */
export class ShadowMap {
  /** Head space to the shadow map, 0…1 in all axes. */
  private readonly matrix = new Matrix4();
  private readonly target: WebGLRenderTarget;
  private readonly baked: WebGLRenderTarget;
  private readonly depth: RawShaderMaterial;
  private readonly bake: RawShaderMaterial;
  private readonly points: BufferGeometry;
  private readonly depthScene = new Scene();
  private readonly bakeScene = new Scene();
  private readonly camera = new OrthographicCamera();
  private readonly towards = new Vector3();
  private dirty = true;

  constructor(geometry: BufferGeometry, sizePx: number) {
    const depthTexture = new DepthTexture(sizePx, sizePx, UnsignedIntType);
    depthTexture.compareFunction = LessEqualCompare;
    depthTexture.minFilter = depthTexture.magFilter = LinearFilter;
    this.target = new WebGLRenderTarget(sizePx, sizePx, { depthTexture });
    this.depth = depthMaterial(this.matrix, sizePx);
    const mesh = new Mesh(geometry, this.depth);
    mesh.frustumCulled = false;
    this.depthScene.add(mesh);
    this.points = verticesOf(geometry);
    this.baked = bakedTarget(geometry.getAttribute('position').count);
    this.bake = bakeMaterial(this.matrix, depthTexture, this.baked);
    const points = new Points(this.points, this.bake);
    points.frustumCulled = false;
    this.bakeScene.add(points);
  }

  /** All that it keeps on the GPU. */
  get held(): GpuThing[] {
    return [this.target, this.baked, this.points];
  }

  /** Share of the key light and blotches (½: none) by vertex, in red and green; rows of BAKED_WIDTH. */
  get vertices(): Texture {
    return this.baked.texture;
  }

  /**
   * `towards` points at the light, unit length, and not straight up or down; `softUv` is the radius of its penumbra in the shadow map.
   * The same again costs nothing.
   */
  update(towards: Vector3, softUv: number): void {
    if (this.towards.equals(towards) && this.bake.uniforms.uSoft!.value === softUv) return;
    this.bake.uniforms.uSoft!.value = softUv;
    const z = this.towards.copy(towards);
    const x = new Vector3(0, 1, 0).cross(z).normalize();
    const y = z.clone().cross(x);
    const s = 1 / SHADOW_SPAN_MM;
    // prettier-ignore
    this.matrix.set(
      s * x.x, s * x.y, s * x.z, 0.5,
      s * y.x, s * y.y, s * y.z, 0.5 + 40 * s,
      -s * z.x, -s * z.y, -s * z.z, 0.5,
      0, 0, 0, 1,
    );
    this.dirty = true;
  }

  render(renderer: WebGLRenderer): void {
    if (!this.dirty) return;
    this.dirty = false;
    const before = renderer.getRenderTarget();
    renderer.setRenderTarget(this.target);
    renderer.clear();
    renderer.render(this.depthScene, this.camera);
    renderer.setRenderTarget(this.baked);
    renderer.render(this.bakeScene, this.camera);
    renderer.setRenderTarget(before);
  }

  dispose(): void {
    for (const part of [this.target, this.baked, this.depth, this.bake, this.points]) part.dispose();
  }
}

/** Skin lies so much farther from the light than it does, in its slopes across a texel of a map of that size. */
const BIAS = { slopes: 1.5, sizePx: 512 } as const;

/** The bias is the same in mm whatever the map's size, and with it the picture's mean colour. */
const depthMaterial = (matrix: Matrix4, sizePx: number) =>
  new RawShaderMaterial({
    ...DEPTH_PROGRAM,
    uniforms: { uShadowMatrix: { value: matrix } },
    side: FrontSide,
    polygonOffset: true,
    polygonOffsetFactor: (BIAS.slopes * sizePx) / BIAS.sizePx,
    polygonOffsetUnits: 4,
  });

/** Looks at the shadow map for each vertex. */
const SHADOW_TAPS = 32;

const bakeMaterial = (matrix: Matrix4, depth: DepthTexture, { width, height }: WebGLRenderTarget) =>
  new RawShaderMaterial({
    ...BAKE_PROGRAM,
    uniforms: {
      uShadowMatrix: { value: matrix },
      uShadow: { value: depth },
      uSoft: { value: 0 },
      uTaps: { value: SHADOW_TAPS },
      uSize: { value: new Vector2(width, height) },
    },
    depthTest: false,
    depthWrite: false,
    blending: NoBlending,
  });

const bakedTarget = (vertices: number) =>
  new WebGLRenderTarget(BAKED_WIDTH, Math.ceil(vertices / BAKED_WIDTH), {
    format: RGFormat,
    minFilter: NearestFilter,
    magFilter: NearestFilter,
    depthBuffer: false,
  });

/** The same vertices without the triangles between them. */
function verticesOf(geometry: BufferGeometry): BufferGeometry {
  const points = new BufferGeometry();
  for (const name of ['position', 'normal']) points.setAttribute(name, geometry.getAttribute(name));
  points.boundingSphere = new Sphere();
  return points;
}
