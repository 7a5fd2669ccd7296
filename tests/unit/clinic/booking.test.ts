import { describe, expect, test } from 'vitest';
import { bookingTarget } from '../../../src/clinic/booking';

const LINK = 'https://studio.example/app/#h4.q1Yq&x=1';
const words = (link?: string) => ({ subject: 'Appointment & more', body: `Hello${link ? `\n\n${link}` : ''}` });
const page = { kind: 'link', url: 'https://clinic.example/book?from=studio#form' } as const;
const mail = { kind: 'mail', address: "o'hara+smp@clinic.example" } as const;

describe('a booking', () => {
  test('takes the design’s link to the clinic’s page, beside what its address has already', () => {
    const { href, attached } = bookingTarget(page, LINK, words);
    const url = new URL(href);
    expect(attached).toBe(true);
    expect(url.origin).toBe('https://clinic.example');
    expect(url.searchParams.get('design')).toBe(LINK);
    expect(url.searchParams.get('from')).toBe('studio');
    expect(url.hash).toBe('#form');
  });

  test('takes it into the body of an e-mail', () => {
    const { href, attached } = bookingTarget(mail, LINK, words);
    const [, address, query] = /^mailto:([^?]+)\?(.+)$/.exec(href)!;
    expect(attached).toBe(true);
    expect(decodeURIComponent(address!)).toBe(mail.address);
    const said = Object.fromEntries(query!.split('&').map((part) => part.split('=').map(decodeURIComponent)));
    expect(said).toEqual({ subject: 'Appointment & more', body: `Hello\n\n${LINK}` });
  });

  test('goes without a design that is too long for an address', () => {
    const long = `${LINK}${'x'.repeat(8000)}`;
    for (const booking of [page, mail]) {
      const { href, attached } = bookingTarget(booking, long, words);
      expect(attached).toBe(false);
      expect(href).not.toContain('xxxx');
      expect(href.length).toBeLessThan(300);
    }
  });
});
