import { readContract } from '../design/contract';
import { t } from '../words/say';
import type { Source } from './source';

/** Parameters of the page that are not for a clinic to begin with. */
const NOT_HERE: ReadonlySet<string> = new Set(['ui', 'mirror', 'clinic', 'lang', 'quality']);
const MOST = { parameters: 60, characters: 60 } as const;

type Parameter = readonly [name: string, value: string];

/**
 * The client and style to begin with, as a query that the page's contract takes literally. The file says it as a query
 * (`"norwood=4&tone=6"`) or as an object (`{"norwood": 4, "tone": 6}`); what the contract does not take literally is noted and left aside.
 */
export function readStart(source: Source): string {
  const raw = source.raw('start');
  const parameters = raw === undefined ? [] : parametersOf(raw);
  if (parameters === undefined) {
    source.noteFound(
      'start',
      t('This must be text such as “norwood=4&tone=6”, or an object such as {example}.', {
        example: '{"norwood": 4}',
      }),
      raw,
    );
    return '';
  }
  if (parameters.length > MOST.parameters)
    source.note('start', t('This list must have at most {most} entries.', { most: MOST.parameters }));
  const kept = new Map<string, string>();
  for (const [name, value] of parameters.slice(0, MOST.parameters)) {
    const problem = problemOf(name, value);
    if (problem === undefined) kept.set(name, value);
    else source.note(source.at('start', name), problem);
  }
  return new URLSearchParams([...kept]).toString();
}

function parametersOf(raw: unknown): readonly Parameter[] | undefined {
  if (typeof raw === 'string') return [...new URLSearchParams(raw.slice(0, 4000))];
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return undefined;
  return Object.entries(raw).map(([name, value]: [string, unknown]) => [name, plainValue(value)]);
}

const plainValue = (value: unknown): string => {
  if (typeof value === 'boolean') return value ? '1' : '0';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

function problemOf(name: string, value: string): string | undefined {
  if (NOT_HERE.has(name)) return t('This must be left to the visitor.');
  if (value === '' || value.length > MOST.characters) return t('This must be a short word or a number.');
  const told = readContract(new URLSearchParams([[name, value]]).toString()).notices[0];
  return told && t('This must be one that the page’s address takes. There it is told: “{told}”', { told });
}

/** Hair loss is said in one of several ways: of two, only the query's counts. Whose head it is decides about all of the client. */
const LOSS = ['norwood', 'ludwig', 'loss'] as const;
const LOOKS = ['view', 'light'] as const;

/** A page's query, with a clinic's start for whatever it leaves open. */
export function withStart(search: string, start: string): string {
  const asked = new URLSearchParams(search);
  const usual = new URLSearchParams(start);
  const hasLoss = LOSS.some((name) => asked.has(name));
  for (const name of new URLSearchParams(start).keys()) {
    const isSaid = asked.has(name) || (hasLoss && (LOSS as readonly string[]).includes(name));
    const isOthers = asked.has('head') && !(LOOKS as readonly string[]).includes(name);
    if (isSaid || isOthers) usual.delete(name);
  }
  return new URLSearchParams([...usual, ...asked]).toString();
}
