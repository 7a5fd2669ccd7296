import type { Page } from 'playwright';

/** Runs in the page before its own scripts: what was drawn last stays to be read. */
export function keepDrawings(): void {
  const proto = HTMLCanvasElement.prototype;
  const original = Reflect.get(proto, 'getContext') as (...args: unknown[]) => unknown;
  proto.getContext = function (this: HTMLCanvasElement, kind: string, options?: object) {
    return original.call(this, kind, kind === 'webgl2' ? { ...options, preserveDrawingBuffer: true } : options);
  } as typeof proto.getContext;
}

declare global {
  interface Window {
    /** Only a patch of each picture is drawn to the screen: everything else is as always, in a third of the time. */
    drawsPatch: boolean;
  }
}

/** Runs in the page before its own scripts. */
export function mayDrawPatch(): void {
  type Call = (...args: number[]) => void;
  const PATCH_PX = 16;
  window.drawsPatch = false;
  const proto = WebGL2RenderingContext.prototype as unknown as Record<string, Call>;
  const boxes = new WeakMap<object, readonly [number, number, number, number]>();
  const scissor = proto['scissor']!;
  proto['scissor'] = function (this: WebGL2RenderingContext, ...box) {
    boxes.set(this, box as [number, number, number, number]);
    scissor.apply(this, box);
  };
  for (const name of ['drawElements', 'drawArrays', 'drawElementsInstanced', 'drawArraysInstanced']) {
    const draw = proto[name]!;
    proto[name] = function (this: WebGL2RenderingContext, ...args) {
      const isWhole =
        !window.drawsPatch ||
        this.getParameter(this.DRAW_FRAMEBUFFER_BINDING) !== null ||
        this.isEnabled(this.SCISSOR_TEST);
      if (isWhole) return draw.apply(this, args);
      const { drawingBufferWidth: width, drawingBufferHeight: height } = this;
      this.enable(this.SCISSOR_TEST);
      scissor.call(this, width >> 1, height >> 1, PATCH_PX, PATCH_PX);
      draw.apply(this, args);
      this.disable(this.SCISSOR_TEST);
      scissor.call(this, ...(boxes.get(this) ?? [0, 0, width, height]));
    };
  }
}

/** Whether only a patch of what follows is drawn. */
export const drawPatch = (page: Page, isPatch: boolean): Promise<void> =>
  page.evaluate((on) => void (window.drawsPatch = on), isPatch);

/** The canvas as PNG, its pixels to the bit. */
export async function drawnPng(page: Page): Promise<Buffer> {
  const url = await page.evaluate(() => document.querySelector('canvas')!.toDataURL());
  return Buffer.from(url.replace(/^.*,/, ''), 'base64');
}
