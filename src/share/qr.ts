import { encode } from 'uqr';
import { failure, success, type Result } from './result';

/** Rows of modules, true where dark; four light modules around are not part of it. */
export type QrModules = readonly (readonly boolean[])[];

/** Longer links make modules too small for a telephone's camera to read from a screen, bytes. */
export const MAX_QR_BYTES = 850;

/** The light modules that a reader wants around a code. */
export const QR_QUIET = 4;

/** A QR code (ISO/IEC 18004, error correction L) of a link. */
export function qrOf(link: string): Result<QrModules, 'too-long'> {
  if (new TextEncoder().encode(link).length > MAX_QR_BYTES) return failure('too-long');
  return success(encode(link, { ecc: 'L', border: 0 }).data);
}
