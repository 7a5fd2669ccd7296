import { locate } from '../../anatomy/chart';
import type { Vec3 } from '../../anatomy/mesh';
import type { Hairline } from '../../hairline/construct';
import { STRETCHES, type StretchName } from '../../hairline/lower';
import type { SkinPlace } from '../../hairline/tape';
import type { Surface, WindowPoint } from '../../store/surface';

const RING_POINTS = 48;
const MAX_RATIO = 2;
const CROSS_PX = 11;

/** A hairline's vertices as places on the skin; undefined off the chart. */
interface Loop {
  readonly hairline: Hairline;
  readonly places: readonly (SkinPlace | undefined)[];
}

/** Nothing of the head stands before these stretches where they face the eye. */
const OPEN: ReadonlySet<StretchName> = new Set(['front', 'temple']);

/** Thin lines over the picture: the hairline, a stroke as it is drawn, the brush's ring. */
export class Ink {
  private readonly context: CanvasRenderingContext2D | null;
  private loop: Loop | undefined;
  private ratio = 1;

  constructor(
    readonly canvas: HTMLCanvasElement,
    private readonly surface: Surface,
  ) {
    this.context = canvas.getContext('2d');
  }

  /** Wipes everything, and follows the picture's size. */
  clear(): void {
    const { clientWidth, clientHeight } = this.surface.canvas;
    this.ratio = Math.min(devicePixelRatio, MAX_RATIO);
    const [width, height] = [Math.round(clientWidth * this.ratio), Math.round(clientHeight * this.ratio)];
    if (this.canvas.width !== width || this.canvas.height !== height) Object.assign(this.canvas, { width, height });
    this.context?.setTransform(1, 0, 0, 1, 0, 0);
    this.context?.clearRect(0, 0, width, height);
    this.context?.setTransform(this.ratio, 0, 0, this.ratio, 0, 0);
  }

  /** The parts of the line that face the eye. */
  hairline(): void {
    const { stretch } = this.surface.hairline;
    const { places } = this.loopOf(this.surface.hairline);
    const isSeen = (place: SkinPlace, i: number) =>
      OPEN.has(STRETCHES[stretch[i]!]!) ? this.surface.isFacing(place) : this.surface.isSeen(place);
    let piece: WindowPoint[] = [];
    for (let n = 0; n <= places.length; n++) {
      const i = n % places.length;
      const place = places[i];
      if (place && isSeen(place, i)) piece.push(this.surface.project(place.xyz));
      else {
        this.line(piece, 1.25);
        piece = [];
      }
    }
    this.line(piece, 1.25);
  }

  stroke(places: readonly SkinPlace[]): void {
    this.line(
      places.map(({ xyz }) => this.surface.project(xyz)),
      2.5,
    );
  }

  /** A circle on the skin, as large as it is. */
  ring(place: SkinPlace, radiusMm: number): void {
    const [across, along] = tangents(this.surface.normalAt(place));
    const points = Array.from({ length: RING_POINTS + 1 }, (_, i) => {
      const angle = (2 * Math.PI * i) / RING_POINTS;
      const [c, s] = [radiusMm * Math.cos(angle), radiusMm * Math.sin(angle)];
      return this.surface.project(place.xyz.map((x, k) => x + c * across[k]! + s * along[k]!) as unknown as Vec3);
    });
    this.line(points, 1.5);
  }

  /** A cross at a point of the window. */
  cross({ x, y }: WindowPoint): void {
    for (const [dx, dy] of [
      [CROSS_PX, 0],
      [0, CROSS_PX],
    ] as const)
      this.line(
        [
          { x: x - dx, y: y - dy },
          { x: x + dx, y: y + dy },
        ],
        1.5,
      );
  }

  /** Light with a dark rim, so that it shows on any skin. */
  private line(points: readonly WindowPoint[], width: number): void {
    const { context } = this;
    if (!context || points.length < 2) return;
    context.beginPath();
    for (const { x, y } of points) context.lineTo(x, y);
    context.lineJoin = context.lineCap = 'round';
    context.strokeStyle = 'rgb(10 14 18 / 45%)';
    context.lineWidth = width + 2;
    context.stroke();
    context.strokeStyle = 'rgb(255 255 255 / 95%)';
    context.lineWidth = width;
    context.stroke();
  }

  private loopOf(hairline: Hairline): Loop {
    if (this.loop?.hairline === hairline) return this.loop;
    const { head } = this.surface;
    const { uv, xyz, stretch } = hairline;
    const places = Array.from(stretch, (_, i): SkinPlace | undefined => {
      const point = locate(head.surface, head.chart, uv[2 * i]!, uv[2 * i + 1]!);
      return point && { point, xyz: [xyz[3 * i]!, xyz[3 * i + 1]!, xyz[3 * i + 2]!] };
    });
    return (this.loop = { hairline, places });
  }
}

/** Two unit vectors across a unit normal and each other. */
function tangents([x, y, z]: Vec3): readonly [Vec3, Vec3] {
  const flat = Math.hypot(x, z);
  const across: Vec3 = flat > 1e-3 ? [z / flat, 0, -x / flat] : [1, 0, 0];
  const [ax, ay, az] = across;
  return [across, [y * az - z * ay, z * ax - x * az, x * ay - y * ax]];
}
