import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LATEST } from '../../../src/share/versions';
import { storedSites } from '../support/head';
import { missMm } from '../support/line';
import { distinctLinks, FIXTURES, frozenLinks, openedBy, sumOf, type Opened } from './opened';

const MOST_APART_MM = 0.1;
/** Sites by number: where each of them is, is what is frozen here. */
const SITES = '0743d0c5d5bf2ad6';
/** Edited heads take long: of version 4 these stand for all. */
const CHOSEN = [
  'everything left at its default',
  'a head fitted to a tape',
  'every control of the shape',
  'Norwood III vertex, later VI',
  'scars of every kind, treated alone',
  'transplanted hair at the front',
  'a whole client',
];

const fileOf = (version: number) => `${FIXTURES}opened/v${version}.json`;
const chosen = (version: number) => distinctLinks(version).filter(({ name }) => version !== 4 || CHOSEN.includes(name));

/** `FREEZE=1 npx vitest run --project unit opened` writes what a new version opens to; what is frozen is never written again. */
function freeze(version: number): void {
  if (process.env['FREEZE'] === undefined || existsSync(fileOf(version))) return;
  const opened = chosen(version).map((link) => {
    const { lengthMm, curve, dots } = openedBy(link);
    return JSON.stringify({ name: link.name, lengthMm, dots, curve } satisfies Opened);
  });
  writeFileSync(fileOf(version), `[\n${opened.join(',\n')}\n]\n`);
}

it('the sites that dots are chosen from are those of the first release', () => {
  const { triangle, b, c } = storedSites('pigment');
  expect(sumOf(triangle, b, c)).toBe(SITES);
});

describe.each(Array.from({ length: LATEST }, (_, i) => i + 1))(
  'links of version %i open to the same design',
  (version) => {
    freeze(version);
    const frozen = JSON.parse(readFileSync(fileOf(version), 'utf8')) as readonly Opened[];

    it('are all frozen', () => {
      expect(frozen.map(({ name }) => name)).toEqual(chosen(version).map(({ name }) => name));
    });

    it.each(frozen)('$name', ({ name, lengthMm, curve, dots }) => {
      const now = openedBy(frozenLinks(version).find((link) => link.name === name)!);
      const misses = Array.from({ length: curve.length / 3 }, (_, i) =>
        missMm(now.line, [curve[3 * i]!, curve[3 * i + 1]!, curve[3 * i + 2]!]),
      );
      expect(Math.max(...misses)).toBeLessThan(MOST_APART_MM);
      expect(Math.abs(now.lengthMm - lengthMm)).toBeLessThan(MOST_APART_MM);
      expect(now.dots).toEqual(dots);
    });
  },
);
