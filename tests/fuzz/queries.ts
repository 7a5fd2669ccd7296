import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { EYE_COLOURS, HAIR_TYPES, ZONES } from '../../src/design/client';
import { CLIENT_NAMES } from '../../src/design/clientContract';
import { HEADS, SHADES, STYLES, VIEWS } from '../../src/design/schema';
import { readLink } from '../../src/share/link';
import { contractOf } from '../../src/store/address';
import { askedLanguage, embedder, queryValue } from '../../src/store/query';
import { isOrigin } from '../../src/store/embedOrigins';
import { fitting, regional } from '../../src/words/languages';
import { readOpening } from '../../src/ui/embed/opening';
import { asLong, longTexts, type Stretch } from './long';
import { mutatedText } from './mutate';
import { expectFit, expectLasting, type Page } from './page';
import { frozenLinks } from './seeds';
import { as, mix, OPENED, type Input, type Target } from './target';
import type { Watch } from './watch';

const OTHERS = [
  'head',
  'style',
  'sessions',
  'day',
  'tone',
  'shade',
  'view',
  'light',
  'ui',
  'mirror',
  'lang',
  'embed',
  'clinic',
];
const WORDS = [HEADS, STYLES, SHADES, VIEWS, HAIR_TYPES, EYE_COLOURS, ZONES].flat();
const NUMBERS = [
  '0',
  '1',
  '3',
  '7',
  '45',
  '-1',
  '4.5',
  '2,5',
  '3v',
  '2a',
  '57.5',
  '1e999',
  '-0',
  '1e-400',
  '٣',
  '0x10',
  ' 4 ',
  '',
];
const JUNK = [
  '%',
  '%E0%A4%A',
  '%zz',
  '%00',
  '%FF%FE',
  '+',
  '%F0%9F',
  '\ud800',
  '<b>',
  'a'.repeat(3000),
  'en-x-'.repeat(40),
  'i-',
];

const value = mix(
  [5, fc.constantFrom(...NUMBERS)],
  [4, fc.constantFrom(...WORDS)],
  [1, fc.constantFrom(...JUNK)],
  [1, fc.double().map(String)],
  [1, fc.string({ unit: 'binary', maxLength: 20 })],
);
const name = mix(
  [12, fc.constantFrom<string>(...CLIENT_NAMES, ...OTHERS)],
  [1, fc.constantFrom('__proto__', 'toString', 'utm_x', '', '%', 'TONE')],
);
/** No query is too long for the page; above what any server or message lets through, characters. */
const MOST = 200_000;
const STRETCHES: readonly Stretch[] = [
  { head: '?', unit: 'tone=7&' },
  { head: '?', unit: (i) => `k${i}=1&` },
  { head: '?style=', unit: 'widow' },
  { head: '?', unit: '%E0' },
  { head: '?', unit: '&' },
  { head: '?lang=', unit: 'a-' },
  { head: '?', unit: '&', tail: 'style=modern&sessions=1' },
];

function anyQuery(): fc.Arbitrary<Input> {
  const pairs = fc.array(fc.tuple(name, value), { maxLength: 9 });
  const said = pairs.map((all) => `?${new URLSearchParams(all.map(([key, text]) => [key, text])).toString()}`);
  return mix(
    [6, said.map(as('mutated'))],
    [6, pairs.map((all) => as('mutated')(`?${all.map((pair) => pair.join('=')).join('&')}`))],
    [4, mutatedText(said).map(as('mutated'))],
    [2, fc.string({ unit: 'binary', maxLength: 200 }).map(as('random'))],
  );
}

const longQuery = (): fc.Arbitrary<Input> => longTexts(fc.constantFrom(...STRETCHES), MOST).map(asLong);

/** A design that a link brings is not the query's to change. */
const HASH = `#${frozenLinks.at(-1)!}`;
const LINKED = readLink(HASH);
/** Of a query of which the page takes nothing that it does not show anyway. */
const NOTHING = 'nothing';

async function run(text: string, page: Page, watch: Watch): Promise<string> {
  const contract = await watch.time('the query', () => contractOf(text));
  await watch.time('the address', () => page.load(text, ''));
  expectLasting(page.document);
  if (JSON.stringify(page.document.design) !== JSON.stringify(contract.design))
    throw new Error('another design is open');
  page.notices.forEach(expectFit);
  await watch.time('the language', () => regional(fitting([askedLanguage() ?? '']) ?? 'en', [askedLanguage() ?? '']));
  await watch.time('the page around', () => isOrigin(embedder() ?? queryValue('clinic') ?? ''));
  page.load(text, HASH);
  if (!LINKED.ok) throw new Error('a frozen link does not open');
  page.expectOpened(LINKED.value, 'a query beside a link');
  const opening = await watch.time('a query in a message', () => readOpening(text));
  if (opening.ok) expectLasting(opening.value.document);
  if (isDeepStrictEqual({ ...contract, notices: [] }, contractOf(''))) return NOTHING;
  return contract.notices.length === 0 ? OPENED : 'in part';
}

export const queries: Target = {
  name: 'queries',
  share: 10,
  outer: new Set([NOTHING]),
  inputs: anyQuery,
  long: longQuery,
  run,
};
