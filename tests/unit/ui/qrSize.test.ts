import { expect, it } from 'vitest';
import { MAX_QR_BYTES, qrOf, type QrModules } from '../../../src/share/qr';
import { modulesAlong, qrPath, qrSidePx } from '../../../src/ui/qr/qrSize';

function codeOf(length: number): QrModules {
  const code = qrOf('x'.repeat(length));
  if (!code.ok) throw new Error(code.error);
  return code.value;
}

it.each([50, 150, 400, MAX_QR_BYTES])('a code of %i bytes is 40 mm at least, in whole pixels a module', (length) => {
  const modules = codeOf(length);
  for (const [room, pxPerMm] of [
    [100, null],
    [296, null],
    [480, 3.2],
    [296, 6.5],
  ] as const) {
    const side = qrSidePx(modules, room, pxPerMm);
    expect(side / modulesAlong(modules)).toBe(Math.round(side / modulesAlong(modules)));
    expect(side).toBeGreaterThanOrEqual(40 * (pxPerMm ?? 96 / 25.4));
  }
  // Within the narrowest phone, which has twice the usual pixels.
  expect(qrSidePx(modules, 296, null)).toBeLessThanOrEqual(296);
});

it('the path has as much dark as the code', () => {
  const modules = codeOf(100);
  const dark = modules.flat().filter(Boolean).length;
  const drawn = [...qrPath(modules).matchAll(/h(\d+)v/g)].reduce((sum, [, width]) => sum + Number(width), 0);
  expect(drawn).toBe(dark);
});
