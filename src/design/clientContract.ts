/** What the page's address may ask for of the client; documented in the README. */
import {
  EYE_COLOURS,
  FACE_RANGE,
  GRAFT_PLACES,
  HAIR_CUTS,
  HAIR_LENGTH_RANGE,
  HAIR_TYPES,
  BEARD_RANGE,
  STAGE_RANGE,
  TAPE_RANGE,
  USUAL_FUE,
  USUAL_GRAFTS_PER_CM2,
  USUAL_STRIP,
  ZONES,
  type ClientEdits,
  type LossEdits,
  type Scar,
} from './client';
import { mark, t } from '../words/say';
import { oneOf, parseNumber, parseSwitch, quote, within, type Parsed } from './parsing';
import { DEFAULT_DESIGN, type Design } from './schema';

type Part = 'face' | 'tape' | 'skin' | 'hair' | 'loss' | 'beard';

interface NumberParameter {
  readonly part: Part;
  readonly key: string;
  readonly range: { readonly min: number; readonly max: number };
  /** The stored number is this times the address's. */
  readonly per: number;
  /** In the plural; a message. */
  readonly what: string;
}

const PERCENT = { min: 0, max: 100 } as const;
const SIGNED = { min: -1, max: 1 } as const;
const cm = ({ min, max }: { readonly min: number; readonly max: number }) => ({ min: min / 10, max: max / 10 });

const percent = (part: Part, key: string, what: string): NumberParameter => ({
  part,
  key,
  range: PERCENT,
  per: 0.01,
  what,
});
const tape = (key: keyof typeof TAPE_RANGE, what: string): NumberParameter => ({
  part: 'tape',
  key,
  range: cm(TAPE_RANGE[key]),
  per: 10,
  what,
});

const NUMBERS = {
  sex: { part: 'face', key: 'sex', range: FACE_RANGE.sex, per: 1, what: mark('sexes') },
  age: { part: 'face', key: 'age', range: FACE_RANGE.age, per: 1, what: mark('ages') },
  weight: { part: 'face', key: 'weight', range: SIGNED, per: 1, what: mark('weights') },
  african: percent('face', 'african', mark('shares of ancestry')),
  asian: percent('face', 'asian', mark('shares of ancestry')),
  circumference: tape('circumferenceMm', mark('circumferences in cm')),
  hairline: tape('hairlineMm', mark('hairlines in cm above the glabella')),
  'ear-to-ear': tape('earToEarMm', mark('tapes from ear to ear in cm')),
  'nasion-inion': tape('nasionInionMm', mark('tapes from nasion to inion in cm')),
  undertone: { part: 'skin', key: 'undertone', range: SIGNED, per: 1, what: mark('undertones') },
  redness: percent('skin', 'redness', mark('shares of redness')),
  freckles: percent('skin', 'freckles', mark('shares of freckles')),
  tan: percent('skin', 'tanLine', mark('tan lines')),
  length: { part: 'hair', key: 'lengthMm', range: HAIR_LENGTH_RANGE, per: 1, what: mark('lengths of hair in mm') },
  melanin: percent('hair', 'melanin', mark('shares of melanin')),
  red: percent('hair', 'red', mark('shares of red')),
  grey: percent('hair', 'grey', mark('shares of grey hair')),
  brows: percent('hair', 'brows', mark('shares of melanin')),
  thinning: percent('loss', 'thinning', mark('shares of thinning')),
  patchy: percent('beard', 'patchy', mark('shares of patches')),
} as const satisfies Record<string, NumberParameter>;

const WORDS = {
  hair: { part: 'hair', key: 'type', known: HAIR_TYPES, what: mark('a type of hair') },
  cut: { part: 'hair', key: 'cut', known: HAIR_CUTS, what: mark('a way to wear hair') },
  eyes: { part: 'hair', key: 'eyes', known: EYE_COLOURS, what: mark('a colour of eyes') },
} as const satisfies Record<string, { part: Part; key: string; known: readonly string[]; what: string }>;

const OTHERS = ['norwood', 'ludwig', 'loss', 'later', 'zone', 'beard', 'fill', 'scar', 'grafts'] as const;

const numberNames = Object.keys(NUMBERS) as (keyof typeof NUMBERS)[];
const wordNames = Object.keys(WORDS) as (keyof typeof WORDS)[];

export const CLIENT_NAMES = [...numberNames, ...wordNames, ...OTHERS] as const;
export type ClientName = (typeof CLIENT_NAMES)[number];

/** Reads one parameter; undefined where the address doesn't have it. */
export type ReadParameter = <T>(name: ClientName, parse: (text: string) => Parsed<T>) => T | undefined;

/** The client of an address. Later parameters of a kind win: `ludwig` over `norwood` over `loss`. */
export function readClient(read: ReadParameter): Pick<Design, 'client' | 'zone' | 'later'> {
  const parts = readParts(read);
  const loss = { ...parts.loss, ...readLoss(read) };
  const beard = { ...parts.beard, ...readBeard(read) };
  const scar = read('scar', (text) => oneOf<Scar['kind']>(['strip', 'fue'], text, 'strip', t('a kind of scar')));
  const place = read('grafts', (text) => oneOf(GRAFT_PLACES, text, 'front', t('a place for grafts')));
  const all = {
    ...parts,
    loss,
    beard,
    ...(scar && { scars: [scar === 'fue' ? USUAL_FUE : USUAL_STRIP] }),
    ...(place && { grafts: { place, perCm2: USUAL_GRAFTS_PER_CM2 } }),
  };
  const client: ClientEdits = Object.fromEntries(
    Object.entries(all).filter(([, part]) => Object.keys(part).length > 0),
  );
  return {
    client,
    zone: read('zone', (text) => oneOf(ZONES, text, DEFAULT_DESIGN.zone, t('a zone'))) ?? DEFAULT_DESIGN.zone,
    later: read('later', (text) => within(text, { min: 0, max: 7 }, t('later classes'))) ?? DEFAULT_DESIGN.later,
  };
}

function readParts(read: ReadParameter): Partial<Record<Part, object>> {
  const parts: Partial<Record<Part, Record<string, number | string>>> = {};
  const put = (part: Part, key: string, value: number | string) => ((parts[part] ??= {})[key] = value);
  for (const name of numberNames) {
    const { part, key, range, per, what }: NumberParameter = NUMBERS[name];
    const value = read(name, (text) => within(text, range, t(what)));
    if (value !== undefined) put(part, key, Math.round(1e6 * value * per) / 1e6 + 0);
  }
  for (const name of wordNames) {
    const { part, key, known, what } = WORDS[name];
    const value = read(name, (text) => oneOf<string>(known, text, known[0], t(what)));
    if (value !== undefined) put(part, key, value);
  }
  return parts;
}

function readLoss(read: ReadParameter): LossEdits {
  const whole = read('loss', (text) => oneOf(['none', 'totalis'] as const, text, 'none', t('a kind of hair loss')));
  const norwood = read('norwood', parseNorwood);
  const ludwig = read('ludwig', (text) => within(text, STAGE_RANGE.ludwig, t('Ludwig’s classes')));
  if (ludwig !== undefined) return { pattern: 'ludwig', stage: ludwig };
  return norwood ?? (whole ? { pattern: whole } : {});
}

const VARIANTS = { '': 'norwood', a: 'norwood-a', v: 'norwood-vertex' } as const;

/** `3`, `4.5`, `3v`, `2a`. */
function parseNorwood(text: string): Parsed<LossEdits | undefined> {
  const [, number = '', letter = ''] = /^(.*?)([av]?)$/i.exec(text.trim()) ?? [];
  const pattern = VARIANTS[letter.toLowerCase() as keyof typeof VARIANTS];
  const { value, notice } = within(
    number,
    STAGE_RANGE[pattern],
    letter ? t('Norwood’s classes “{letter}”', { letter }) : t('Norwood’s classes'),
  );
  return {
    value: value === undefined ? undefined : { pattern, stage: value },
    ...(notice === undefined ? {} : { notice }),
  };
}

function readBeard(read: ReadParameter): NonNullable<ClientEdits['beard']> {
  const beard = read('beard', parseBeard) ?? {};
  const fill = read('fill', (text) => parseSwitch('fill', text, false));
  return { ...beard, ...(fill === undefined ? {} : { fill }) };
}

/** `none`, or its length in mm. */
function parseBeard(text: string): Parsed<NonNullable<ClientEdits['beard']> | undefined> {
  if (text === 'none') return { value: { grows: false } };
  if (parseNumber(text) === null)
    return {
      value: undefined,
      notice: t('“beard” is “none” or a length in mm; “{text}” is left aside.', { text: quote(text) }),
    };
  const { value, notice } = within(text, BEARD_RANGE.lengthMm, t('lengths of a beard in mm'));
  return { value: { grows: true, lengthMm: value! }, ...(notice === undefined ? {} : { notice }) };
}
