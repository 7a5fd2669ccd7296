import {
  Mesh,
  NoBlending,
  OrthographicCamera,
  PlaneGeometry,
  RawShaderMaterial,
  Scene,
  type IUniform,
  type WebGLRenderTarget,
  type WebGLRenderer,
} from 'three';
import screenVert from '../../shaders/filter/screen.vert?raw';
import type { GpuThing } from './ledger';
import { programOf, type Program } from './shaderSource';

export const screenProgram = (fragment: string, defines: Readonly<Record<string, number>> = {}) =>
  programOf(screenVert, fragment, defines);

/** Runs a fragment shader over every pixel of a target; the renderer's target is restored. */
export class ScreenPass<U extends Record<string, IUniform>> {
  readonly uniforms: U;
  private readonly material: RawShaderMaterial;
  private readonly scene = new Scene();
  private readonly camera = new OrthographicCamera();
  private readonly mesh: Mesh<PlaneGeometry, RawShaderMaterial>;

  constructor(program: Program, uniforms: U) {
    this.uniforms = uniforms;
    this.material = new RawShaderMaterial({
      ...program,
      uniforms,
      depthTest: false,
      depthWrite: false,
      blending: NoBlending,
    });
    const geometry = new PlaneGeometry();
    geometry.setDrawRange(0, 3);
    geometry.setIndex([0, 1, 2]);
    this.mesh = new Mesh(geometry, this.material);
    this.mesh.frustumCulled = false;
    this.scene.add(this.mesh);
  }

  /** All that it keeps on the GPU. */
  get held(): GpuThing[] {
    return [this.mesh.geometry];
  }

  render(renderer: WebGLRenderer, target: WebGLRenderTarget): void {
    const before = renderer.getRenderTarget();
    renderer.setRenderTarget(target);
    renderer.render(this.scene, this.camera);
    renderer.setRenderTarget(before);
  }

  dispose(): void {
    this.material.dispose();
    this.mesh.geometry.dispose();
  }
}
