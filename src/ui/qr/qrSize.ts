import { QR_QUIET, type QrModules } from '../../share/qr';

/** As small as a telephone reads it from a hand's distance. */
const MIN_QR_MM = 40;
/** CSS's own guess, 96 px an inch. */
const USUAL_PX_PER_MM = 96 / 25.4;

/** Modules along a side, with the light ones around. */
export const modulesAlong = (modules: QrModules): number => modules.length + 2 * QR_QUIET;

/**
 * The side of a code on screen, CSS px: as large as there is room, in whole pixels a module, and never under 40 mm.
 * @param pxPerMm of the screen; null where it was not measured
 */
export function qrSidePx(modules: QrModules, roomPx: number, pxPerMm: number | null): number {
  const along = modulesAlong(modules);
  const leastPx = MIN_QR_MM * (pxPerMm ?? USUAL_PX_PER_MM);
  return along * Math.max(Math.ceil(leastPx / along), Math.floor(roomPx / along));
}

/** An SVG path over all dark modules, one unit each, runs of a row in one. */
export function qrPath(modules: QrModules): string {
  return modules
    .flatMap((row, y) => {
      const runs: string[] = [];
      for (let x = 0; x < row.length; x++) {
        if (!row[x]) continue;
        const from = x;
        while (row[x + 1]) x++;
        runs.push(`M${from + QR_QUIET} ${y + QR_QUIET}h${x - from + 1}v1h-${x - from + 1}z`);
      }
      return runs;
    })
    .join('');
}
