import type { Hand } from './hand';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the head is drawn free of panels, about, CSS px. */
export function headBox({ page }: Hand): Promise<Box> {
  return page.evaluate(() => {
    const panel = document.querySelector('aside')?.getBoundingClientRect();
    const isBeside = panel !== undefined && panel.height > innerHeight * 0.7 && panel.width < innerWidth * 0.7;
    const [width, height] = [isBeside ? panel.left : innerWidth, isBeside ? innerHeight : (panel?.top ?? innerHeight)];
    return { x: width * 0.2, y: height * 0.2, width: width * 0.6, height: height * 0.5 };
  });
}
