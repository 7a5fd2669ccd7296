/** Something of others, or the page itself, as the built page carries it. */
export interface Part {
  readonly kind: 'page' | 'head' | 'typeface' | 'code';
  readonly name: string;
  readonly version: string;
  /** SPDX expression. */
  readonly licence: string;
  /** The licence in full, plain text. */
  readonly text: string;
}

/** The list beside the page, which its build writes. */
export const LICENCES_FILE = 'licences.json';

/** Everything that the built page is made of. Rejects where the list does not arrive. */
export async function fetchLicences(): Promise<readonly Part[]> {
  const response = await fetch(`${import.meta.env.BASE_URL}${LICENCES_FILE}`);
  if (!response.ok) throw new Error(`${LICENCES_FILE}: ${response.status}`);
  return (await response.json()) as readonly Part[];
}

export interface LicenceGroup {
  readonly kind: Part['kind'];
  readonly licence: string;
  readonly parts: readonly Part[];
}

const KINDS: readonly Part['kind'][] = ['page', 'head', 'typeface', 'code'];

/** By what it is, then by licence, the most used first. */
export function grouped(parts: readonly Part[]): readonly LicenceGroup[] {
  return KINDS.flatMap((kind) => {
    const byLicence = new Map<string, Part[]>();
    for (const part of parts) {
      if (part.kind === kind) byLicence.set(part.licence, [...(byLicence.get(part.licence) ?? []), part]);
    }
    const groups = [...byLicence].map(([licence, members]) => ({ kind, licence, parts: members }));
    return groups.sort((a, b) => b.parts.length - a.parts.length);
  });
}
