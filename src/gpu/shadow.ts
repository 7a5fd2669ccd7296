import type { BufferGeometry } from 'three';
import {
  DepthTexture,
  FrontSide,
  GLSL3,
  LessEqualCompare,
  LinearFilter,
  Matrix4,
  Mesh,
  OrthographicCamera,
  RawShaderMaterial,
  Scene,
  UnsignedIntType,
  Vector3,
  WebGLRenderTarget,
  type WebGLRenderer,
} from 'three';
import depthFrag from '../../shaders/shadow/depth.frag?raw';
import depthVert from '../../shaders/shadow/depth.vert?raw';
import { SHADOW_SPAN_MM } from './lights';

/** The head's shadow on itself: depth seen from the key light, drawn once per light direction or head. */
export class ShadowMap {
  readonly target: WebGLRenderTarget;
  /** Head space to the shadow map, 0…1 in all axes. */
  readonly matrix = new Matrix4();
  private readonly material: RawShaderMaterial;
  private readonly scene = new Scene();
  private readonly camera = new OrthographicCamera();
  private readonly towards = new Vector3();
  private dirty = true;

  constructor(geometry: BufferGeometry, sizePx: number) {
    const depthTexture = new DepthTexture(sizePx, sizePx, UnsignedIntType);
    depthTexture.compareFunction = LessEqualCompare;
    depthTexture.minFilter = depthTexture.magFilter = LinearFilter;
    this.target = new WebGLRenderTarget(sizePx, sizePx, { depthTexture });
    this.material = new RawShaderMaterial({
      glslVersion: GLSL3,
      vertexShader: depthVert,
      fragmentShader: depthFrag,
      uniforms: { uShadowMatrix: { value: this.matrix } },
      side: FrontSide,
      polygonOffset: true,
      polygonOffsetFactor: 1.5,
      polygonOffsetUnits: 4,
    });
    const mesh = new Mesh(geometry, this.material);
    mesh.frustumCulled = false;
    this.scene.add(mesh);
  }

  get depth(): DepthTexture {
    return this.target.depthTexture!;
  }

  /** `towards` points at the light, unit length, and not straight up or down. The same direction again costs nothing. */
  update(towards: Vector3): void {
    if (this.towards.equals(towards)) return;
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

  invalidate(): void {
    this.dirty = true;
  }

  render(renderer: WebGLRenderer): void {
    if (!this.dirty) return;
    this.dirty = false;
    const before = renderer.getRenderTarget();
    renderer.setRenderTarget(this.target);
    renderer.clear();
    renderer.render(this.scene, this.camera);
    renderer.setRenderTarget(before);
  }

  dispose(): void {
    this.target.dispose();
    this.material.dispose();
  }
}
