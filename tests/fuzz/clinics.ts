import fc from 'fast-check';
import { bookingTarget } from '../../src/clinic/booking';
import type { Clinic } from '../../src/clinic/clinic';
import { readClinic, withStart } from '../../src/clinic/read';
import { readContract } from '../../src/design/contract';
import { clinic as shown } from '../../src/store/clinic';
import { expectFit, type Page } from './page';
import { asLong, longTexts, padded, type Stretch } from './long';
import { mutatedText } from './mutate';
import { as, mix, OPENED, type Input, type Target } from './target';
import { mutatedJson } from './trees';
import type { Watch } from './watch';

const WHOLE: readonly string[] = [
  {
    $schema: './clinic.schema.json',
    name: 'Clínica Peñalosa',
    logo: 'logo.svg',
    colours: { accent: '#1A7F6B', accentDark: '#8fb4ff' },
    contact: { phone: '+34 600 123 456', email: 'hola@penalosa.example', address: 'Calle Mayor 1, Madrid' },
    booking: 'https://penalosa.example/book?from=studio',
    currency: 'EUR',
    prices: { session: 550, from: false, norwood: { '3': 1200, '6': 2400 }, scars: 250, fourth: 0, touchUp: 90 },
    start: { norwood: 4, tone: 6, style: 'modern' },
    languages: ['es', 'en'],
    language: 'es',
    disclaimer: 'Results differ.',
  },
  { name: 'Studio', booking: 'mailto:hello@studio.example', start: '?head=woman&ludwig=2&tone=3' },
  { prices: { session: 'ask' }, languages: ['en'] },
].map((value) => JSON.stringify(value, undefined, 1));
/** Characters that are read. */
export const MOST_OF_CLINIC = 65_536;
/** What may cost most. */
const STRETCHES: readonly Stretch[] = [
  ...WHOLE.map(padded),
  { head: '{"languages":[', unit: '"es",', tail: '"en"]}' },
  { head: '{"start":"', unit: 'tone=7&', tail: '"}' },
  { head: '{"start":{', unit: (i) => `"k${i}":1,`, tail: '"k":1}}' },
  { head: '{', unit: (i) => `"k${i}":1,`, tail: '"k":1}' },
  { head: '{"name":"', unit: '\\u202e', tail: '"}' },
  { head: '{"booking":"mailto:a@', unit: 'a-', tail: '"}' },
  { head: '{"contact":{"email":"a@', unit: 'a.', tail: `","phone":"${'1 '.repeat(2_000)}x"}}` },
  { unit: '[' },
  { head: '"', unit: '\\u0041' },
  { unit: '\n', tail: 'x' },
];

function anyClinic(): fc.Arbitrary<Input> {
  const files = fc.constantFrom(...WHOLE);
  const random = fc.oneof(fc.json(), fc.string({ unit: 'binary', maxLength: 200 }));
  return mix(
    [1, files.map(as('whole'))],
    [8, mutatedText(files).map(as('mutated'))],
    [16, mutatedJson(files).map(as('mutated'))],
    [3, random.map(as('random'))],
  );
}

const longClinic = (): fc.Arbitrary<Input> => longTexts(fc.constantFrom(...STRETCHES), MOST_OF_CLINIC).map(asLong);

/** Throws for addresses that lead elsewhere than they say, or run something. */
function expectHarmless({ booking, logo }: Clinic): void {
  const url = booking?.kind === 'link' ? new URL(booking.url) : undefined;
  const isPage = !url || (/^https?:$/.test(url.protocol) && url.host !== '' && url.username === '');
  if (!isPage) throw new Error(`a booking that is no page: ${url.href}`);
  const isOwn = logo === undefined || new URL(logo, PAGE).origin === new URL(PAGE).origin;
  if (!isOwn) throw new Error(`a logo from elsewhere: ${logo}`);
}

const QUERY = '?tone=3&view=top';
const PAGE = 'https://clinic.example/preview/';
const LINK = `https://clinic.example/#h5.${'A'.repeat(150)}`;

async function run(raw: string, page: Page, watch: Watch): Promise<string> {
  // No file decodes to half a pair.
  const text = new TextDecoder().decode(new TextEncoder().encode(raw));
  const { clinic, mistakes } = await watch.time('readClinic', () => readClinic(text));
  await watch.time('the clinic’s file', () => page.readClinic(text));
  // Somebody has a design open: what a clinic starts with is for whoever has none.
  page.expectKept('the clinic’s file', true);
  expectHarmless(clinic);
  if (JSON.stringify(shown.getState().clinic) !== JSON.stringify(clinic)) throw new Error('another clinic is shown');
  for (const { path, sentence } of mistakes) [path || 'file', sentence].forEach(expectFit);
  const started = readContract(await watch.time('withStart', () => withStart(QUERY, clinic.start)));
  if (started.notices.length > 0) throw new Error(`a start that the page does not take: ${clinic.start}`);
  if (clinic.booking) bookingTarget(clinic.booking, LINK, (link) => ({ subject: 'S', body: link ?? '' }));
  new Intl.NumberFormat('en', { style: 'currency', currency: clinic.prices.currency }).format(1);
  if (mistakes.length === 0) return OPENED;
  return mistakes.some(({ path }) => path === '') ? 'unreadable' : 'in part';
}

export const clinics: Target = {
  name: 'clinics',
  share: 10,
  outer: new Set(['unreadable']),
  inputs: anyClinic,
  long: longClinic,
  run,
};
