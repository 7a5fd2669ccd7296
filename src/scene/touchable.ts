import { Matrix4, Vector3, type PerspectiveCamera } from 'three';
import type { Head } from '../anatomy/head';
import { positionOf } from '../anatomy/landmarks';
import type { Vec3 } from '../anatomy/mesh';
import type { Hairline } from '../hairline/construct';
import type { SkinPlace } from '../hairline/tape';
import type { PaneRect } from '../store/panes';
import type { Surface, WindowPoint } from '../store/surface';
import { normalOf, PickGrid } from './pickGrid';

/** Skin may lie so far behind what is seen at its pixel and still be the same skin, mm. */
const SAME_SKIN_MM = 2;
/** Skin seen at a smaller angle than this (as a cosine) counts as turned away. */
const FACING = 0.12;

/** The head on screen as the page's overlay meets it. What the pictures' frames show is what it tells. */
export class Touchable implements Surface {
  private readonly grid: PickGrid;
  private readonly clip = new Matrix4();
  private readonly spot = new Vector3();
  private isGridStale = true;
  private moving = false;
  private readonly listeners = new Set<() => void>();

  constructor(
    readonly head: Head,
    readonly canvas: HTMLCanvasElement,
    private readonly camera: PerspectiveCamera,
    private readonly isMirrored: () => boolean,
    readonly redraw: () => void,
    private line: Hairline,
    /** Where in the window the camera's picture is, CSS px; undefined: all over the canvas. */
    private readonly frame: () => PaneRect | undefined = () => undefined,
  ) {
    this.grid = new PickGrid(head.surface);
  }

  get hairline(): Hairline {
    return this.line;
  }

  /** After each frame. */
  drawn(line: Hairline, moving: boolean): void {
    const { camera, clip } = this;
    const before = [...clip.elements];
    clip.multiplyMatrices(camera.projectionMatrix, camera.matrixWorldInverse);
    if (clip.elements.some((value, i) => value !== before[i])) this.isGridStale = true;
    this.line = line;
    this.moving = moving;
    for (const listener of this.listeners) listener();
  }

  /** The canvas has another size. */
  resized(): void {
    this.isGridStale = true;
  }

  pick(clientX: number, clientY: number): SkinPlace | undefined {
    const { left, top } = this.rect();
    const hit = this.fresh().pick(this.flip(clientX - left), clientY - top);
    return hit && { point: hit.point, xyz: positionOf(this.head.surface, hit.point) };
  }

  project(xyz: Vec3): WindowPoint {
    const { x, y } = this.spot.set(...xyz).applyMatrix4(this.clip);
    const { left, top, width, height } = this.rect();
    return { x: left + this.flip(((x + 1) / 2) * width), y: top + ((1 - y) / 2) * height };
  }

  isSeen(place: SkinPlace): boolean {
    if (!this.isFacing(place)) return false;
    if (this.moving) return true;
    const { x, y } = this.project(place.xyz);
    const { left, top } = this.rect();
    const hit = this.fresh().pick(this.flip(x - left), y - top);
    const depth = -this.spot.set(...place.xyz).applyMatrix4(this.camera.matrixWorldInverse).z;
    return !hit || depth < hit.depthMm + SAME_SKIN_MM;
  }

  isFacing(place: SkinPlace): boolean {
    const [x, y, z] = place.xyz;
    const [nx, ny, nz] = this.normalAt(place);
    const eye = this.camera.position;
    const [dx, dy, dz] = [eye.x - x, eye.y - y, eye.z - z];
    return dx * nx + dy * ny + dz * nz > FACING * Math.hypot(dx, dy, dz);
  }

  normalAt({ point }: SkinPlace): Vec3 {
    return normalOf(this.head.surface, this.head.normals, point);
  }

  onFrame(callback: () => void): () => void {
    this.listeners.add(callback);
    return () => this.listeners.delete(callback);
  }

  private fresh(): PickGrid {
    if (this.isGridStale) {
      const { width, height } = this.rect();
      this.grid.update(this.clip.elements, width, height);
      this.isGridStale = false;
    }
    return this.grid;
  }

  /** A mirrored picture is turned over as a whole. */
  private flip(x: number): number {
    return this.isMirrored() ? this.rect().width - x : x;
  }

  private rect(): PaneRect {
    const { clientWidth: width, clientHeight: height } = this.canvas;
    return this.frame() ?? { left: 0, top: 0, width, height };
  }
}
