import { ONE_VARIANT } from '../../design/variants';
import type { SharedDocument } from '../../share/document';
import { readLink, type LinkError } from '../../share/link';
import { failure, success, type Result } from '../../share/result';
import { contractOf } from '../../store/address';
import { USUAL_SHINE } from '../../store/studio';

export interface Opening {
  readonly document: SharedDocument;
  /** What was not taken literally. */
  readonly notices: readonly string[];
}

/** A whole address, its part after `#`, or a query, as the design that it asks for. Never throws. */
export function readOpening(text: string): Result<Opening, LinkError> {
  const hash = /#(.*)$/s.exec(text)?.[1] ?? (/^h\d+\./.test(text) ? text : '');
  if (hash !== '') {
    const opened = readLink(hash);
    return opened.ok ? success({ document: opened.value, notices: [] }) : opened;
  }
  const query = /\?(.*)$/s.exec(text)?.[1] ?? text;
  if (!query.includes('=')) return failure({ kind: 'foreign' });
  const { design, view, light, mirror = false, notices } = contractOf(query);
  return success({
    document: { design, variants: ONE_VARIANT, camera: view, eyeMm: null, light, turn: 0, shine: USUAL_SHINE, mirror },
    notices,
  });
}
