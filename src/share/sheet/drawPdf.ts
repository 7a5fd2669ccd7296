import { jsPDF } from 'jspdf';
import type { QrModules } from '../qr';
import { SHEET_INK } from './ink';
import { PT_MM, type BoxItem, type MeasureMm, type SheetPage, type TextItem } from './layout';

/** What the PDF's own typeface can write: Windows-1252. */
const WRITABLE = /^[\u0020-\u007e\u00a0-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]*$/;
/** Pixels a mm of words that are drawn as a picture. */
const WORD_PX_PER_MM = 16;

/** What draws the pages as a PDF, with words that can be searched and copied. */
export class SheetPdf {
  private readonly pdf = new jsPDF({ unit: 'mm', format: 'a4', orientation: 'landscape', compress: true });

  readonly measure: MeasureMm = (text, pt, bold) => {
    this.pdf.setFont('helvetica', bold ? 'bold' : 'normal').setFontSize(pt);
    return WRITABLE.test(text) ? this.pdf.getTextWidth(text) : drawnWords(text, pt, bold).widthMm;
  };

  /** @param pictures JPEG files, in the order of their indices */
  draw(pages: readonly SheetPage[], pictures: readonly Uint8Array[], code: QrModules | undefined, title: string): void {
    const { pdf } = this;
    pdf.setProperties({ title, creator: 'Hairline Studio' });
    pages.forEach((page, i) => {
      if (i > 0) pdf.addPage('a4', 'landscape');
      for (const item of page) {
        if (item.kind === 'text') this.write(item);
        else if (item.kind === 'picture') this.place(pictures[item.index]!, item);
        else if (item.kind === 'code' && code) this.encode(code, item);
      }
    });
  }

  toBlob(): Blob {
    return this.pdf.output('blob');
  }

  private write({ text, x, y, pt, bold, soft, right }: TextItem): void {
    if (!WRITABLE.test(text)) return this.writeAsPicture({ text, x, y, pt, bold, right });
    this.pdf
      .setFont('helvetica', bold ? 'bold' : 'normal')
      .setFontSize(pt)
      .setTextColor(soft ? SHEET_INK.soft : SHEET_INK.ink)
      .text(text, x, y, { align: right ? 'right' : 'left' });
  }

  private writeAsPicture({ text, x, y, pt, bold, right }: Omit<TextItem, 'kind' | 'soft'>): void {
    const { canvas, widthMm, heightMm, aboveMm } = drawnWords(text, pt, bold);
    this.pdf.addImage(canvas, 'PNG', right ? x - widthMm : x, y - aboveMm, widthMm, heightMm);
  }

  private place(picture: Uint8Array, { x, y, width, height, index }: BoxItem): void {
    this.pdf.addImage(picture, 'JPEG', x, y, width, height, `picture-${index}`, 'NONE');
  }

  /** Dark modules of a row that touch are one rectangle. */
  private encode(code: QrModules, { x, y, width }: BoxItem): void {
    const size = width / code.length;
    this.pdf.setFillColor('#000000');
    code.forEach((row, j) => {
      for (let i = 0; i < row.length; i++) {
        let end = i;
        while (row[end]) end++;
        if (end > i) this.pdf.rect(x + i * size, y + j * size, (end - i) * size, size, 'F');
        i = end;
      }
    });
  }
}

/** Words in the device's own typeface, for letters that the PDF's has not. */
function drawnWords(text: string, pt: number, bold: boolean) {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d')!;
  const px = pt * PT_MM * WORD_PX_PER_MM;
  const font = `${bold ? 600 : 400} ${px}px system-ui, sans-serif`;
  context.font = font;
  canvas.width = Math.max(1, Math.ceil(context.measureText(text).width));
  canvas.height = Math.ceil(1.4 * px);
  context.font = font;
  context.fillStyle = SHEET_INK.paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = SHEET_INK.ink;
  context.fillText(text, 0, px);
  return {
    canvas,
    widthMm: canvas.width / WORD_PX_PER_MM,
    heightMm: canvas.height / WORD_PX_PER_MM,
    aboveMm: px / WORD_PX_PER_MM,
  };
}
