import {
  BufferAttribute,
  BufferGeometry,
  DoubleSide,
  Group,
  Mesh,
  RawShaderMaterial,
  Vector2,
  type Camera,
} from 'three';
import lineFrag from '../../shaders/guide/line.frag?raw';
import lineVert from '../../shaders/guide/line.vert?raw';
import { GUIDES, type GuideName } from '../hairline/guideNames';
import type { GuideLine, LineWeight } from '../hairline/guides';
import { programOf } from './shaderSource';

/** Guides are in a layer of their own: only a camera that has it switched on sees them, so no picture to share does. */
const LAYER = 1;
/** Half widths of the light line and of its casing, CSS px, and how opaque they are. */
const LOOKS = {
  main: { core: 0.7, half: 1.5, strength: 0.95 },
  thin: { core: 0.45, half: 1.3, strength: 0.9 },
  fine: { core: 0.35, half: 0.9, strength: 0.6 },
} as const satisfies Record<LineWeight, { core: number; half: number; strength: number }>;
const WEIGHTS = ['fine', 'thin', 'main'] as const satisfies readonly LineWeight[];

/** Lashes and brows are drawn before. */
const AFTER_FACE = 2;

const LINE_PROGRAM = programOf(lineVert, lineFrag);

export const showGuidesTo = (camera: Camera): void => camera.layers.enable(LAYER);

/** The guides that are shown, as thin lines just over the skin; hidden where the head is before them. */
export class GuideLines {
  readonly group = new Group();
  private readonly size = { value: new Vector2(1, 1) };
  private readonly materials = WEIGHTS.map((weight) => ({ weight, material: this.materialOf(weight) }));
  private readonly meshes = new Map<GuideName, readonly Mesh<BufferGeometry, RawShaderMaterial>[]>();

  /** Draws a guide anew, or no longer. */
  set(name: GuideName, lines: readonly GuideLine[] | undefined): void {
    for (const mesh of this.meshes.get(name) ?? []) {
      this.group.remove(mesh);
      mesh.geometry.dispose();
    }
    this.meshes.delete(name);
    if (!lines) return;
    const meshes = this.materials.map(({ weight, material }, order) => {
      const mesh = new Mesh(stripGeometry(lines.filter((line) => line.weight === weight)), material);
      mesh.frustumCulled = false;
      mesh.layers.set(LAYER);
      mesh.renderOrder = AFTER_FACE + order;
      return mesh;
    });
    this.group.add(...meshes);
    this.meshes.set(name, meshes);
  }

  /** Size of the picture, px, and how many of them a CSS pixel has. */
  resize(width: number, height: number, pxPerCssPx: number): void {
    this.size.value.set(width, height);
    for (const { weight, material } of this.materials) {
      material.uniforms['uCore']!.value = LOOKS[weight].core * pxPerCssPx;
      material.uniforms['uHalf']!.value = LOOKS[weight].half * pxPerCssPx;
    }
  }

  /** Gives back what the GPU holds; drawn again, it comes back. */
  release(): void {
    for (const meshes of this.meshes.values()) for (const { geometry } of meshes) geometry.dispose();
    for (const { material } of this.materials) material.dispose();
  }

  dispose(): void {
    for (const name of GUIDES) this.set(name, undefined);
    this.release();
  }

  private materialOf(weight: LineWeight): RawShaderMaterial {
    const { core, half, strength } = LOOKS[weight];
    return new RawShaderMaterial({
      ...LINE_PROGRAM,
      uniforms: { uSize: this.size, uCore: { value: core }, uHalf: { value: half }, uStrength: { value: strength } },
      transparent: true,
      depthWrite: false,
      side: DoubleSide,
    });
  }
}

/** Lines as strips of two edges: two vertices a point, each knowing its neighbours. */
function stripGeometry(lines: readonly GuideLine[]): BufferGeometry {
  const points = lines.reduce((sum, { xyz }) => sum + xyz.length / 3, 0);
  const at = new Float32Array(6 * points);
  const before = new Float32Array(6 * points);
  const after = new Float32Array(6 * points);
  const side = new Float32Array(2 * points);
  const indices: number[] = [];
  let vertex = 0;
  for (const { xyz } of lines) {
    const count = xyz.length / 3;
    for (let i = 0; i < count; i++) {
      for (const edge of [-1, 1]) {
        copyPoint(xyz, i, at, vertex);
        copyPoint(xyz, Math.max(0, i - 1), before, vertex);
        copyPoint(xyz, Math.min(count - 1, i + 1), after, vertex);
        side[vertex++] = edge;
      }
      if (i > 0) indices.push(vertex - 4, vertex - 3, vertex - 2, vertex - 2, vertex - 3, vertex - 1);
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(at, 3));
  geometry.setAttribute('aBefore', new BufferAttribute(before, 3));
  geometry.setAttribute('aAfter', new BufferAttribute(after, 3));
  geometry.setAttribute('aSide', new BufferAttribute(side, 1));
  geometry.setIndex(indices);
  return geometry;
}

const copyPoint = (from: Float32Array, point: number, to: Float32Array, vertex: number): void =>
  to.set(from.subarray(3 * point, 3 * point + 3), 3 * vertex);
