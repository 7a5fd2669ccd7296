import fc from 'fast-check';
import { hear, VERSION } from '../../src/embed/protocol';
import { anyLink, longLink } from './links';
import { asLong, longTexts, type Stretch } from './long';
import type { Page } from './page';
import { mix, OPENED, type Input, type Making, type Target } from './target';
import type { Watch } from './watch';

/** How a message is made, as JSON: what lives only in memory can't be written down. */
interface Recipe {
  readonly fields: readonly (readonly [string, unknown])[];
  readonly as: keyof typeof BODIES;
}

const fail = (): never => {
  throw new Error('hostile');
};

/** Values that JSON has no word for, by `{ "$": name }`. */
const STRANGE: Readonly<Record<string, () => unknown>> = {
  nan: () => NaN,
  'minus zero': () => -0,
  infinity: () => Infinity,
  bigint: () => 7n,
  symbol: () => Symbol('open'),
  function: () => fail,
  date: () => new Date(NaN),
  'huge text': () => 'x'.repeat(3_000_000),
  'huge query': () => `?${'tone=7&'.repeat(19_000)}`,
  'many names': () => `?${Array.from({ length: 17_000 }, (_, i) => `k${i}=1`).join('&')}`,
  buffer: () => new ArrayBuffer(8),
  text: () => ({ toString: fail, valueOf: fail, [Symbol.toPrimitive]: fail }),
  proxy: () =>
    new Proxy({}, { get: fail, has: fail, ownKeys: fail, getOwnPropertyDescriptor: fail, getPrototypeOf: fail }),
  'boxed text': () => Object('open') as unknown,
};

type Fields = Record<string, unknown>;
const getter = (fields: Fields, get: (key: string) => unknown): object =>
  Object.defineProperties(
    {},
    Object.fromEntries(Object.keys(fields).map((key) => [key, { get: () => get(key), enumerable: true }])),
  );
let turn = 0;

const BODIES = {
  plain: (fields: Fields): unknown => fields,
  'without a prototype': (fields: Fields): unknown => Object.assign(Object.create(null), fields),
  inherited: (fields: Fields): unknown => Object.create(fields),
  frozen: (fields: Fields): unknown => Object.freeze({ ...fields }),
  list: (fields: Fields): unknown => [fields],
  'list with names': (fields: Fields): unknown => Object.assign([], fields),
  'function with names': (fields: Fields): unknown => Object.assign(() => undefined, { app: fields['app'] }),
  map: (fields: Fields): unknown => new Map(Object.entries(fields)),
  'in itself': (fields: Fields): unknown => Object.assign(fields, { design: fields, self: fields }),
  'throwing getters': (fields: Fields): unknown => getter(fields, fail),
  'turning getters': (fields: Fields): unknown => getter(fields, (key) => (turn++ % 3 === 0 ? NaN : fields[key])),
  'throwing proxy': (fields: Fields): unknown => new Proxy(fields, { get: fail }),
  'hiding proxy': (fields: Fields): unknown => new Proxy(fields, { getOwnPropertyDescriptor: fail }),
  'dead proxy': (fields: Fields): unknown => {
    const { proxy, revoke } = Proxy.revocable(fields, {});
    revoke();
    return proxy;
  },
} as const;

const STRANGER = fc.constantFrom(...Object.keys(STRANGE)).map((key) => ({ $: key }));
const BODY = mix(
  [12, fc.constant<Recipe['as']>('plain')],
  [5, fc.constantFrom(...(Object.keys(BODIES) as Recipe['as'][]))],
);

function anyMessage(seed: number): fc.Arbitrary<Input> {
  const design = mix(
    [4, anyLink(seed).map(({ text }) => text)],
    [2, fc.constantFrom('?style=modern', '?tone=99&x=1', 'https://a.example/?day=7#', '=', '#h5.')],
    [1, fc.string({ unit: 'binary', maxLength: 40 })],
  );
  const usual = {
    app: fc.constant('hairline-studio'),
    version: fc.constant(VERSION),
    type: fc.constantFrom('open', 'open', 'open', 'snapshot'),
    id: fc.nat(1e6),
    design,
    shape: fc.constantFrom('wide', 'tall'),
  };
  const odd = mix(
    [2, STRANGER],
    [1, fc.jsonValue()],
    [1, fc.constantFrom<unknown>('here', '1', 2, 0, -1, 2 ** 53, '__proto__', null)],
  );
  const changes = fc.array(
    fc.tuple(fc.constantFrom(...Object.keys(usual), '__proto__', 'constructor', 'toString'), odd),
    {
      maxLength: 2,
    },
  );
  const recipe = (making: Making, body: fc.Arbitrary<Recipe['as']>, some: typeof changes) =>
    fc.tuple(fc.record(usual), some, body).map(([fields, changed, as]): Input => {
      const text = JSON.stringify({ fields: [...Object.entries(fields), ...changed], as } satisfies Recipe);
      return { text, making };
    });
  const none: typeof changes = fc.constant([]);
  const random = fc.array(fc.tuple(fc.string({ maxLength: 8 }), fc.jsonValue()), { maxLength: 5 });
  return mix(
    [3, recipe('whole', fc.constant('plain'), none)],
    [14, recipe('mutated', BODY, changes)],
    [
      2,
      fc.tuple(random, BODY).map(([fields, as]): Input => ({ text: JSON.stringify({ fields, as }), making: 'random' })),
    ],
  );
}

/** Characters of a design that are read. */
const MOST = 140_000;
const STRETCHES: readonly Stretch[] = [
  { head: '?', unit: 'tone=7&' },
  { head: '?', unit: (i) => `k${i}=1&` },
  { head: '?style=', unit: 'widow' },
  { head: 'https://a.example/?', unit: '&', tail: '&style=modern' },
  { head: 'https://a.example/', unit: '#h5.A' },
  { unit: 'h' },
];

function longMessage(): fc.Arbitrary<Input> {
  const link = longLink().map(({ text }) => text);
  const design = fc.oneof(link, longTexts(fc.constantFrom(...STRETCHES), MOST));
  const fields = { app: 'hairline-studio', version: VERSION, type: 'open', id: 1 };
  return design.map((text) =>
    asLong(JSON.stringify({ fields: Object.entries({ ...fields, design: text }), as: 'plain' } satisfies Recipe)),
  );
}

function messageOf(text: string): unknown {
  const { fields, as } = JSON.parse(text) as Recipe;
  const made = fields.map(([key, value]) => [key, isStrange(value) ? (STRANGE[value.$] ?? fail)() : value] as const);
  return BODIES[as](Object.fromEntries(made));
}

const isStrange = (value: unknown): value is { readonly $: string } =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as { $?: unknown }).$ === 'string' &&
  (value as { $: string }).$ in STRANGE;

async function run(text: string, page: Page, watch: Watch): Promise<string> {
  const heard = await watch.time('hear', () => hear(messageOf(text)));
  const before = page.document;
  const data = messageOf(text);
  await watch.time('a message', () => page.hear(data));
  // A picture that can't be drawn is refused a moment later.
  await Promise.resolve();
  const [answer] = page.answers;
  if (answer === 'opened') {
    if (heard.kind !== 'ask') throw new Error('a message that nobody understood opened a design');
    if (JSON.stringify(before) === JSON.stringify(page.document)) page.note();
    page.putBack();
    return OPENED;
  }
  page.expectKept('a message', true);
  page.note();
  return heard.kind === 'misunderstood' ? heard.why : heard.kind === 'ask' ? `${heard.ask.type} refused` : 'noise';
}

export const messages: Target = {
  name: 'messages',
  share: 10,
  outer: new Set(['noise']),
  inputs: anyMessage,
  long: longMessage,
  run,
};
