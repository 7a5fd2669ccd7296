import type { QrModules } from '../qr';
import { PAGE_MM, PT_MM, type BoxItem, type MeasureMm, type SheetPage, type TextItem } from './layout';
import { SHEET_INK } from './ink';

/** Of the picture; at eight a module of the longest code is three pixels wide. */
const PX_PER_MM = 8;
const FACE = `'Instrument Sans Variable', system-ui, sans-serif`;

const fontOf = (pt: number, bold: boolean) => `${bold ? 620 : 420} ${pt * PT_MM * PX_PER_MM}px ${FACE}`;

/** What draws all pages below each other. Throws where the browser has no canvas of that size. */
export class SheetCanvas {
  readonly element = document.createElement('canvas');
  private readonly context: CanvasRenderingContext2D;

  constructor() {
    const context = this.element.getContext('2d');
    if (!context) throw new Error('no canvas');
    this.context = context;
  }

  readonly measure: MeasureMm = (text, pt, bold) => {
    this.context.font = fontOf(pt, bold);
    return this.context.measureText(text).width / PX_PER_MM;
  };

  draw(pages: readonly SheetPage[], pictures: readonly CanvasImageSource[], code: QrModules | undefined): void {
    const { element, context } = this;
    element.width = PAGE_MM.width * PX_PER_MM;
    element.height = PAGE_MM.height * PX_PER_MM * pages.length;
    context.fillStyle = SHEET_INK.paper;
    context.fillRect(0, 0, element.width, element.height);
    pages.forEach((page, i) => {
      context.setTransform(1, 0, 0, 1, 0, i * PAGE_MM.height * PX_PER_MM);
      for (const item of page) {
        if (item.kind === 'text') this.write(item);
        else if (item.kind === 'picture') this.place(pictures[item.index]!, item);
        else if (item.kind === 'code' && code) this.encode(code, item);
      }
    });
  }

  /** Rejects where the browser can't write a PNG of that size. */
  toPng(): Promise<Blob> {
    return new Promise((resolve, reject) => {
      this.element.toBlob(
        (blob) => (blob ? resolve(blob) : reject(new Error('the sheet could not be written'))),
        'image/png',
      );
    });
  }

  private write({ text, x, y, pt, bold, soft, right }: TextItem): void {
    const { context } = this;
    context.font = fontOf(pt, bold);
    context.fillStyle = soft ? SHEET_INK.soft : SHEET_INK.ink;
    context.textAlign = right ? 'right' : 'left';
    context.fillText(text, x * PX_PER_MM, y * PX_PER_MM);
  }

  private place(picture: CanvasImageSource, { x, y, width, height }: BoxItem): void {
    this.context.drawImage(picture, x * PX_PER_MM, y * PX_PER_MM, width * PX_PER_MM, height * PX_PER_MM);
  }

  /** Whole pixels a module, so that every edge is sharp. */
  private encode(code: QrModules, { x, y, width }: BoxItem): void {
    const px = Math.floor((width * PX_PER_MM) / code.length);
    const [left, top] = [Math.round(x * PX_PER_MM), Math.round(y * PX_PER_MM)];
    this.context.fillStyle = '#000';
    code.forEach((row, j) =>
      row.forEach((dark, i) => dark && this.context.fillRect(left + i * px, top + j * px, px, px)),
    );
  }
}
