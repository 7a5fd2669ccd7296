import fc from 'fast-check';
import { place } from './mutate';

/** JSON as a tree that is changed limb by limb and stays JSON. */
type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Stands for a number that no `JSON.stringify` writes. */
const BARE = '\u0001';
const VALUES: readonly Json[] = [
  null,
  true,
  false,
  0,
  1,
  -1,
  0.5,
  -0.25,
  7,
  99,
  300,
  1e6,
  2 ** 32,
  2 ** 53,
  1e308,
  -1e308,
  5e-324,
  '',
  'x',
  'auto',
  'natural',
  'front',
  '__proto__',
  'toString',
  '‮<b>\0',
  'é'.repeat(90),
  'AAAA',
  [],
  [[]],
  [0, 0],
  [1, 2, 3],
  {},
  { length: 3 },
  `${BARE}1e999`,
  `${BARE}-1e999`,
  `${BARE}-0`,
];
const NAMES = ['__proto__', 'constructor', 'toString', 'length', '', 'design', 'style', 'name', 'id', 'x', 'line'];
/** Rare, for it is large: how many times a limb of a list is repeated. */
const MANY = [40, 70, 1100, 30_000];

type Change = (value: Json, by: Json, name: string, many: number) => Json | undefined;

/** Of one limb; undefined takes it away. */
const CHANGES: Readonly<Record<string, Change>> = {
  put: (_, by) => by,
  drop: () => undefined,
  wrap: (value) => [value],
  nest: (value, _, name) => ({ [name]: value }),
  scale: (value, by) => (typeof value === 'number' ? value * (typeof by === 'number' ? by : -1) : by),
  nudge: (value) => (typeof value === 'number' ? value + 0.01 : value),
  add: (value, by, name) => {
    if (Array.isArray(value)) return [...(value as Json[]), by];
    return typeof value === 'object' && value !== null ? named([...Object.entries(value), [name, by]]) : by;
  },
  rename: (value, _, name) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const [first, ...others] = Object.entries(value);
    return first ? named([...others, [name, first[1]]]) : value;
  },
  repeat: (value, _, _name, many) => {
    if (typeof value === 'string') return value.repeat(Math.min(many, 200));
    return Array.isArray(value) && value.length > 0
      ? Array.from({ length: many }, (_each, i) => value[i % value.length] as Json)
      : value;
  },
};

/** Own properties, also those that are named as none should be. */
const named = (entries: readonly (readonly [string, Json])[]): Json => Object.fromEntries(entries);

const step = fc.record({
  name: fc.constantFrom(...Object.keys(CHANGES)),
  at: place,
  by: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...VALUES) },
    { weight: 1, arbitrary: fc.jsonValue() as fc.Arbitrary<Json> },
  ),
  key: fc.constantFrom(...NAMES),
  many: fc.oneof({ weight: 60, arbitrary: fc.nat(9) }, { weight: 1, arbitrary: fc.constantFrom(...MANY) }),
});

/** The text of JSON with one to three of its limbs changed. */
export const mutatedJson = (texts: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(texts, fc.array(step, { minLength: 1, maxLength: 3 })).map(([text, steps]) => {
    const changed = steps.reduce<Json | undefined>(
      (tree, { name, at, by, key, many }) => {
        const limbs = countOf(tree);
        return changeAt(tree, Math.floor(at * limbs), (value) => CHANGES[name]!(value, by, key, many));
      },
      JSON.parse(text) as Json,
    );
    return textOf(changed);
  });

export const textOf = (tree: unknown): string =>
  (JSON.stringify(tree) ?? '').replace(/"\\u0001(-?[\de]+)"/g, (_, bare: string) => bare);

const isTree = (value: Json | undefined): value is readonly Json[] | { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null;

const countOf = (value: Json | undefined): number =>
  isTree(value) ? Object.values(value).reduce<number>((sum, limb) => sum + countOf(limb), 1) : 1;

/** @param number of the limb, the tree's own first */
function changeAt(value: Json | undefined, number: number, change: (limb: Json) => Json | undefined): Json | undefined {
  if (value === undefined || number === 0) return value === undefined ? undefined : change(value);
  if (!isTree(value)) return value;
  let left = number - 1;
  const limbs = Object.entries(value).flatMap(([key, limb]): [string, Json][] => {
    const size = countOf(limb);
    const isHere = left >= 0 && left < size;
    const next = isHere ? changeAt(limb, left, change) : limb;
    left -= size;
    return next === undefined ? [] : [[key, next]];
  });
  return Array.isArray(value) ? limbs.map(([, limb]) => limb) : named(limbs);
}
