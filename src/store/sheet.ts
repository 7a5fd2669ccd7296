import { atMoment, type Moment } from '../design/panes';
import { USUAL_SESSIONS, type Design, type SessionCount, type ViewName } from '../design/schema';
import type { QrModules } from '../share/qr';
import { composeSheet, type DrawnSheet } from '../share/sheet/sheet';
import { pictureMm, type SheetWords } from '../share/sheet/layout';
import { photograph, type Photo } from './photographer';
import { nextPaint, sceneSettled } from './picture';
import { studio } from './studio';

/** The columns of a sheet, and its rows. */
export const SHEET_MOMENTS = ['before', 'session-1', 'session-2', 'session-3', 'year-1'] as const satisfies Moment[];
const SHEET_VIEWS = ['front', 'three-quarter'] as const satisfies ViewName[];

/** 300 dots an inch. */
const PX_PER_MM = 11.8;

/** Why there is no sheet: cancelled, no scene to draw, or the device could not. */
export type SheetFailure = 'cancelled' | 'no-head' | 'drawing';

export class SheetProblem extends Error {
  constructor(readonly reason: SheetFailure) {
    super(reason);
  }
}

/** `plan` is part of the words; `code` is absent where the link is too long for one. */
export interface SheetOrder {
  readonly words: SheetWords;
  readonly code: QrModules | undefined;
}

/** The present design at a moment of the sheet, of which the last is a year after the usual sessions at least. */
function sheetDesign(design: Design, moment: (typeof SHEET_MOMENTS)[number]): Design {
  const sessions = Math.max(USUAL_SESSIONS, design.sessions) as SessionCount;
  return atMoment({ ...design, sessions, touchUp: 0 }, moment);
}

/**
 * Draws the present design's sheet; what is on screen stays as it is, and the page can be used between two pictures.
 * @param onProgress hears how many of all pictures are drawn
 * @throws SheetProblem
 */
export async function makeSheet(
  { words, code }: SheetOrder,
  onProgress: (done: number, all: number) => void,
  signal: AbortSignal,
): Promise<DrawnSheet> {
  const { width, height } = pictureMm(SHEET_MOMENTS.length);
  const size = { width: Math.round(width * PX_PER_MM), height: Math.round(height * PX_PER_MM) };
  const shots = SHEET_VIEWS.flatMap((view) => SHEET_MOMENTS.map((moment) => ({ view, moment })));
  const photos: Photo[] = [];
  const goOn = async () => {
    await nextPaint();
    if (signal.aborted) throw new SheetProblem('cancelled');
  };
  try {
    for (const { view, moment } of shots) {
      onProgress(photos.length, shots.length);
      await goOn();
      if (!(await sceneSettled())) throw new SheetProblem('no-head');
      photos.push(await photograph({ ...size, view, design: sheetDesign(studio.getState().design, moment) }));
    }
    onProgress(photos.length, shots.length);
    await goOn();
    const drawn = await composeSheet(words, photos, code);
    if (signal.aborted) throw new SheetProblem('cancelled');
    return drawn;
  } catch (error) {
    if (error instanceof SheetProblem) throw error;
    console.warn('The sheet could not be drawn.', error);
    throw new SheetProblem('drawing');
  }
}
