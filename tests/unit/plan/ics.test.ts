import { describe, expect, test } from 'vitest';
import { planCalendar } from '../../../src/plan/ics';
import { planLines } from '../../../src/plan/lines';
import { dayOf } from '../../../src/plan/calendar';
import { planWith } from './support';

const STAMP = new Date('2026-11-23T04:30:00Z');
const CLINIC = 'Clínica Peñalosa, S.L.; “única” \\ e incluso más larga que una línea entera de setenta y cinco octetos';
const calendarOf = (plan = planWith({ count: 4 }), sequence = 0) =>
  planCalendar({ plan, id: 'plan-1234', sequence, stamp: STAMP, clinic: CLINIC });

/** Content lines after unfolding (RFC 5545, 3.1). */
const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
const valuesOf = (text: string, name: string) =>
  unfolded(text)
    .filter((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`))
    .map((line) => line.slice(line.indexOf(':') + 1));

describe('the calendar file, by RFC 5545', () => {
  const text = calendarOf();

  test('has lines of at most 75 octets that end with CR and LF, and whole letters in each', () => {
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const octets = new TextEncoder();
    for (const line of text.split('\r\n')) {
      expect(octets.encode(line).length).toBeLessThanOrEqual(75);
      expect(line).not.toMatch(/\p{Cs}/u);
    }
    expect(text).toContain('\r\n ');
  });

  test('is one calendar of whole events', () => {
    const lines = unfolded(text);
    expect(lines[0]).toBe('BEGIN:VCALENDAR');
    expect(lines.at(-1)).toBe('END:VCALENDAR');
    expect(valuesOf(text, 'VERSION')).toEqual(['2.0']);
    expect(valuesOf(text, 'PRODID')).toHaveLength(1);
    const count = lines.filter((line) => line === 'BEGIN:VEVENT').length;
    for (const name of ['UID', 'DTSTAMP', 'DTSTART', 'SUMMARY']) expect(valuesOf(text, name)).toHaveLength(count);
    for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z-]*(;[A-Z]+=[\w-]+)*:/);
  });

  test('has each event on its whole day, with a stamp in UTC', () => {
    for (const line of unfolded(text).filter((one) => one.startsWith('DTSTART')))
      expect(line).toMatch(/^DTSTART;VALUE=DATE:\d{8}$/);
    expect(new Set(valuesOf(text, 'DTSTAMP'))).toEqual(new Set(['20261123T043000Z']));
    const days = new Map(valuesOf(text, 'UID').map((uid, i) => [uid, valuesOf(text, 'DTSTART')[i]]));
    expect(days.get('plan-1234-session-1@hairline-studio')).toBe('20261207');
    expect(days.get('plan-1234-wash-1@hairline-studio')).toBe('20261212');
    expect(days.get('plan-1234-pool-1@hairline-studio')).toBe('20261217');
    expect(days.get('plan-1234-evaluation-2@hairline-studio')).toBe('20270101');
    expect(days.get('plan-1234-dye-4@hairline-studio')).toBe('20270329');
    expect(days.has('plan-1234-touch-up@hairline-studio')).toBe(true);
  });

  test('escapes text', () => {
    const [name] = valuesOf(text, 'X-WR-CALNAME');
    expect(name).toContain('Clínica Peñalosa\\, S.L.\\; “única” \\\\ e');
    for (const summary of valuesOf(text, 'SUMMARY')) expect(summary).not.toMatch(/(?<!\\)[,;]/);
  });

  test('names the same events when a date has moved, one file later', () => {
    const later = calendarOf(planWith({ count: 4, first: dayOf(2027, 1, 11) }), 1);
    expect(valuesOf(later, 'UID')).toEqual(valuesOf(text, 'UID'));
    expect(new Set(valuesOf(text, 'UID')).size).toBe(valuesOf(text, 'UID').length);
    expect(new Set(valuesOf(later, 'SEQUENCE'))).toEqual(new Set(['1']));
    expect(valuesOf(later, 'DTSTART')).not.toEqual(valuesOf(text, 'DTSTART'));
  });
});

describe('the plan on paper', () => {
  test('tells of every session, the price and the touch-up, as an estimate', () => {
    const parts = planLines(planWith({ count: 4 }));
    expect(parts.map(({ title }) => title)).toEqual([
      'Plan',
      'Session 1: Mon, Dec 7, 2026',
      'Session 2: Mon, Jan 4, 2027',
      'Session 3: Mon, Feb 1, 2027',
      'Session 4: Mon, Mar 1, 2027',
      'Price',
      'Touch-up',
    ]);
    const said = parts.flatMap(({ lines }) => lines);
    for (const line of [
      'Treated area: 212 cm²',
      'about 13,800 dots, 2.0–3.9 hours',
      'Paid at this session: from $600',
      'Paid at this session: free',
      'Pool and sauna again: Dec 17',
      'In all: from $1,800',
      'The first touch-up is free.',
    ])
      expect(said).toContain(line);
    expect(said.join(' ')).toMatch(/estimate/);
    expect(said.join(' ')).toMatch(/no instalment plans/);
    expect(said.join(' ')).not.toMatch(/undefined|NaN|\{/);
  });

  test('says the year of a date in another year than its session', () => {
    const [, first, second] = planLines(planWith({ first: dayOf(2026, 12, 21) }));
    const waits = first!.lines.filter((line) => line.includes('again: '));
    expect(waits.map((line) => line.split('again: ')[1])).toEqual([
      'Dec 26',
      'Dec 27',
      'Dec 31',
      'Jan 11 to Jan 18, 2027',
    ]);
    expect(second!.lines.filter((line) => line.includes('again: ')).join()).not.toContain('2027');
  });

  test('says so where nothing is treated', () => {
    expect(planLines(planWith({ figures: { 'area-cm2': 0 } }))).toEqual([
      { title: 'Plan', lines: ['Nothing is treated here yet.'] },
    ]);
  });
});
