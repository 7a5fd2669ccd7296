import type { Surface, WindowPoint } from '../../store/surface';

const SIZE_PX = 116;
const ZOOM = 2;
/** From the spot to the lens's edge: clear of a finger. */
const CLEAR_PX = 44;
const MARGIN_PX = 8;
const MAX_RATIO = 2;

/** A round magnifier above the finger: the picture, and the ink on it, around a spot. */
export class Lens {
  private readonly context: CanvasRenderingContext2D | null;

  constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly surface: Surface,
    private readonly ink: HTMLCanvasElement,
  ) {
    this.context = canvas.getContext('2d');
  }

  hide(): void {
    this.canvas.hidden = true;
  }

  /** Right after a frame: before the page is put together the picture's pixels are gone. */
  show(spot: WindowPoint, mirrored: boolean): void {
    const { context, canvas } = this;
    if (!context) return;
    const ratio = Math.min(devicePixelRatio, MAX_RATIO);
    const size = Math.round(SIZE_PX * ratio);
    if (canvas.width !== size) canvas.width = canvas.height = size;
    this.place(spot);
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, size, size);
    this.copy(this.surface.canvas, spot, size, mirrored);
    this.copy(this.ink, spot, size, false);
    canvas.hidden = false;
  }

  private copy(from: HTMLCanvasElement, { x, y }: WindowPoint, size: number, mirrored: boolean): void {
    const { clientWidth } = this.surface.canvas;
    const perPx = from.width / clientWidth;
    const across = (SIZE_PX / ZOOM) * perPx;
    const left = (mirrored ? clientWidth - x : x) * perPx - across / 2;
    const context = this.context!;
    context.setTransform(mirrored ? -1 : 1, 0, 0, 1, mirrored ? size : 0, 0);
    context.drawImage(from, left, y * perPx - across / 2, across, across, 0, 0, size, size);
  }

  /** Above the spot; beside it where there is no room above. */
  private place({ x, y }: WindowPoint): void {
    const { clientWidth } = this.surface.canvas;
    const above = y - CLEAR_PX - SIZE_PX;
    const hasRoom = above >= MARGIN_PX;
    const beside = x > clientWidth / 2 ? x - CLEAR_PX - SIZE_PX : x + CLEAR_PX;
    const left = Math.min(clientWidth - SIZE_PX - MARGIN_PX, Math.max(MARGIN_PX, hasRoom ? x - SIZE_PX / 2 : beside));
    this.canvas.style.transform = `translate(${left}px, ${Math.max(MARGIN_PX, above)}px)`;
  }
}
