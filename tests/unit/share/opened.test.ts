import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LATEST } from '../../../src/share/versions';
import { storedSites } from '../support/head';
import { missMm } from '../support/line';
import { filed, FIXTURES, frozenDesigns, linked, openedBy, pictured, SINCE, sumOf } from './opened';
import type { FrozenDesign, FrozenDocument, Opened } from './opened';

const MOST_APART_MM = 0.1;
/** Sites by number: where each of them is, is what is frozen here. */
const SITES = '0743d0c5d5bf2ad6';
/** Edited heads take long: of what links of version 4 show these were frozen at first. */
const CHOSEN = [
  'everything left at its default',
  'a head fitted to a tape',
  'every control of the shape',
  'Norwood III vertex, later VI',
  'scars of every kind, treated alone',
  'transplanted hair at the front',
  'a whole client',
];

/** Designs whose lines and dots are frozen in one file. */
interface Frozen {
  readonly what: string;
  readonly file: string;
  readonly designs: readonly FrozenDesign[];
}

const isFirst = (version: number, { name, variant }: FrozenDesign): boolean =>
  variant === undefined && (version !== 4 || CHOSEN.includes(name));

/** All designs of a version's links: those that they show in the first file, in the second one what that leaves out. */
function frozenLinksOf(version: number): readonly Frozen[] {
  const designs = frozenDesigns(linked(version));
  const [first, rest] = [true, false].map((which) => designs.filter((one) => isFirst(version, one) === which));
  return [
    { what: `links of version ${version}`, file: `${FIXTURES}opened/v${version}.json`, designs: first! },
    {
      what: `other designs of version ${version}`,
      file: `${FIXTURES}opened/rest-v${version}.json`,
      designs: rest!,
    },
  ].filter((frozen) => frozen.designs.length > 0);
}

/** The designs of what holds a single document. */
const frozenAlone = (kind: 'file' | 'picture', version: number, document: FrozenDocument): Frozen => ({
  what: `designs of the ${kind} of version ${version}`,
  file: `${FIXTURES}opened/lines-${kind}-v${version}.json`,
  designs: frozenDesigns([document]),
});

const frozenOf = (version: number): readonly Frozen[] => [
  ...frozenLinksOf(version),
  ...(version < SINCE.files ? [] : [frozenAlone('file', version, filed(version))]),
  ...(version < SINCE.pictures ? [] : [frozenAlone('picture', version, pictured(version))]),
];

/** `FREEZE=1 npx vitest run --project unit opened` writes what a new version opens to; what is frozen is never written again. */
function freeze({ file, designs }: Frozen): void {
  if (process.env['FREEZE'] === undefined || existsSync(file)) return;
  const opened = designs.map((one) => {
    const { lengthMm, curve, dots, beard } = openedBy(one);
    const place = { name: one.name, ...(one.variant !== undefined && { variant: one.variant }) };
    return JSON.stringify({ ...place, lengthMm, dots, ...(beard && { beard }), curve } satisfies Opened);
  });
  writeFileSync(file, `[\n${opened.join(',\n')}\n]\n`);
}

const placeOf = ({ name, variant }: Pick<Opened, 'name' | 'variant'>): string =>
  variant === undefined ? name : `${name}: variant ${variant}`;

it('the sites that dots are chosen from are those of the first release', () => {
  const { triangle, b, c } = storedSites('pigment');
  expect(sumOf(triangle, b, c)).toBe(SITES);
});

const VERSIONS = Array.from({ length: LATEST }, (_, i) => i + 1);

describe.each(VERSIONS.flatMap(frozenOf).map((all) => [all.what, all] as const))(
  '%s open to the same',
  (_what, all) => {
    freeze(all);
    const frozen = JSON.parse(readFileSync(all.file, 'utf8')) as readonly Opened[];

    it('are all frozen', () => {
      expect(frozen.map(placeOf)).toEqual(all.designs.map(placeOf));
    });

    it.each(frozen.map((one) => [placeOf(one), one] as const))('%s', (place, { lengthMm, curve, dots, beard }) => {
      const now = openedBy(all.designs.find((one) => placeOf(one) === place)!);
      const misses = Array.from({ length: curve.length / 3 }, (_, i) =>
        missMm(now.line, [curve[3 * i]!, curve[3 * i + 1]!, curve[3 * i + 2]!]),
      );
      expect(Math.max(...misses)).toBeLessThan(MOST_APART_MM);
      expect(Math.abs(now.lengthMm - lengthMm)).toBeLessThan(MOST_APART_MM);
      expect(now.dots).toEqual(dots);
      expect(now.beard).toEqual(beard);
    });
  },
);
