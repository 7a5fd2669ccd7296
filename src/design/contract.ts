/**
 * The page's contract: what its address may ask for. Documented in the README; names and meanings are kept stable.
 * Whatever the address says, the result is a design that can be drawn, with a sentence for everything not taken literally.
 */
import {
  DAY_RANGE,
  DEFAULT_DESIGN,
  DEFAULT_STYLE,
  HEADS,
  MAX_SESSIONS,
  SHADES,
  STYLES,
  TONE_RANGE,
  VIEWS,
  type Design,
  type HeadName,
  type SessionCount,
  type ViewName,
} from './schema';

import { CLIENT_NAMES, readClient, type ClientName } from './clientContract';
import { TIERS, type Tier } from './tier';
import { t } from '../words/say';
import { clamp, oneOf, parseNumber, parseSwitch, quote, type Parsed } from './parsing';

export { quote };

export const DEFAULT_VIEW: ViewName = 'three-quarter';
/** `flat` is albedo only, without light and tone curve: for measuring. */
export const LIGHTS = ['clinic', 'sun', 'window', 'evening', 'ring', 'street', 'flat'] as const;
export type LightName = (typeof LIGHTS)[number];

export interface Contract {
  readonly design: Design;
  readonly view: ViewName;
  readonly light: LightName;
  readonly controls: boolean;
  /** Present only where the address says so. */
  readonly mirror?: boolean;
  /** Present only where the address says so. */
  readonly quality?: Tier;
  /** Plain text, for a person; never markup. */
  readonly notices: readonly string[];
}

/** Used where they matter: they say nothing of a design. */
const ELSEWHERE: ReadonlySet<string> = new Set(['clinic']);

const NAMES = [
  ...([
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
    'quality',
    'lang',
  ] as const),
  ...CLIENT_NAMES,
] as const;
type Name = (typeof NAMES)[number];

/** Added to links by messengers and advertisers, not by the person who reads the notice. */
const FOREIGN = /^(utm_\w+|fbclid|gclid|igshid|igsh|msclkid|ttclid|twclid|mc_[ce]id)$/;

const MAX_NOTICES = 5;

/** `search` is `location.search`, with or without its question mark. Never throws. */
export function readContract(search: string): Contract {
  const params = new URLSearchParams(search);
  const notices: string[] = [];
  const read = <T>(name: Name, fallback: T, parse: (text: string) => Parsed<T>): T => {
    const all = params.getAll(name);
    const text = all[0];
    if (text === undefined) return fallback;
    if (all.length > 1) notices.push(t('The link gives “{name}” more than once; the first one is used.', { name }));
    const { value, notice } = parse(text);
    if (notice !== undefined) notices.push(notice);
    return value;
  };

  const head = read<HeadName>('head', DEFAULT_DESIGN.head, (text) =>
    oneOf(HEADS, text, DEFAULT_DESIGN.head, t('a head')),
  );
  const usual = DEFAULT_STYLE[head];
  const design: Design = {
    ...DEFAULT_DESIGN,
    head,
    style: read('style', usual, (text) => oneOf(STYLES, text, usual, t('a hairline style'))),
    sessions: read('sessions', DEFAULT_DESIGN.sessions, parseSessions),
    day: read('day', DEFAULT_DESIGN.day, parseDay),
    tone: read('tone', DEFAULT_DESIGN.tone, parseTone),
    shade: read('shade', DEFAULT_DESIGN.shade, (text) =>
      oneOf(SHADES, text, DEFAULT_DESIGN.shade, t('a pigment shade')),
    ),
    ...readClient(<T>(name: ClientName, parse: (text: string) => Parsed<T>) =>
      read<T | undefined>(name, undefined, parse),
    ),
  };
  const view = read<ViewName>('view', DEFAULT_VIEW, (text) => oneOf(VIEWS, text, DEFAULT_VIEW, t('a view')));
  const light = read<LightName>('light', 'clinic', (text) => oneOf(LIGHTS, text, 'clinic', t('a light')));
  const controls = read('ui', true, (text) => parseSwitch('ui', text, true));
  const mirror = params.has('mirror') ? read('mirror', false, (text) => parseSwitch('mirror', text, false)) : undefined;
  const quality = params.has('quality')
    ? read<Tier>('quality', 'standard', (text) => oneOf(TIERS, text, 'standard', t('a picture quality')))
    : undefined;

  const clinic = params.get('clinic');
  if (clinic !== null && clinic !== 'check')
    notices.push(`“clinic” is “check” or left out; “${quote(clinic)}” is left aside.`);
  const isUnknown = (name: string) => !isName(name) && !ELSEWHERE.has(name) && !FOREIGN.test(name);
  const unknown = [...new Set(params.keys())].filter(isUnknown);
  for (const name of unknown.slice(0, MAX_NOTICES))
    notices.push(t('The link asks for “{name}”, which this page doesn’t know.', { name: quote(name) }));
  const untold = Math.max(0, unknown.length - MAX_NOTICES);
  const asked = { ...(mirror === undefined ? {} : { mirror }), ...(quality === undefined ? {} : { quality }) };
  return { design, view, light, controls, ...asked, notices: atMost(notices, untold) };
}

function parseSessions(text: string): Parsed<SessionCount> {
  const number = parseNumber(text);
  if (number === null) {
    const value = DEFAULT_DESIGN.sessions;
    return { value, notice: t('“{text}” is not a number of sessions; showing {value}.', { text: quote(text), value }) };
  }
  const value = Math.round(clamp(number, 0, MAX_SESSIONS)) as SessionCount;
  if (value === number) return { value };
  return {
    value,
    notice: t('Sessions go from 0 to {most}, whole; showing {value} instead of “{text}”.', {
      most: MAX_SESSIONS,
      value,
      text: quote(text),
    }),
  };
}

function parseTone(text: string): Parsed<number> {
  const { min, max } = TONE_RANGE;
  const number = parseNumber(text);
  if (number === null) {
    const value = DEFAULT_DESIGN.tone;
    return {
      value,
      notice: t('“{text}” is not a skin tone from {min} to {max}; showing {value}.', {
        text: quote(text),
        min,
        max,
        value,
      }),
    };
  }
  const value = clamp(number, min, max);
  if (value === number) return { value };
  return {
    value,
    notice: t('Skin tones go from {min} to {max}; showing {value} instead of “{text}”.', {
      min,
      max,
      value,
      text: quote(text),
    }),
  };
}

function parseDay(text: string): Parsed<number> {
  const { min, max } = DAY_RANGE;
  const number = parseNumber(text);
  if (number === null) {
    const value = DEFAULT_DESIGN.day;
    return {
      value,
      notice: t('“{text}” is not a number of days since the session; showing day {value}.', {
        text: quote(text),
        value,
      }),
    };
  }
  const value = clamp(number, min, max);
  if (value === number) return { value };
  return {
    value,
    notice: t('Days go from {min} to {max}; showing day {value} instead of “{text}”.', {
      min,
      max,
      value,
      text: quote(text),
    }),
  };
}

function isName(name: string): name is Name {
  return (NAMES as readonly string[]).includes(name);
}

/** @param untold how many more there were, which nobody would read */
function atMost(notices: readonly string[], untold: number): readonly string[] {
  const distinct = [...new Set(notices)];
  if (distinct.length + untold <= MAX_NOTICES) return distinct;
  const shown = distinct.slice(0, MAX_NOTICES - 1);
  return [
    ...shown,
    t('{count, plural, other {# more parts of the link were not taken as they stand.}}', {
      count: distinct.length - shown.length + untold,
    }),
  ];
}
