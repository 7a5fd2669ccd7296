import type { Booking } from './clinic';

/** Where a booking leads, and whether the design is attached. */
export interface BookingTarget {
  readonly href: string;
  readonly attached: boolean;
}

/** The query parameter that hands the design's link to the clinic's page. */
const DESIGN_PARAMETER = 'design';
/** Servers and mail programs cut longer addresses, characters. */
const LONGEST = { link: 7000, mail: 1900 } as const;

/** Words of the message that a mail begins with. */
export interface MailWords {
  readonly subject: string;
  readonly body: string;
}

/**
 * The address that a booking opens, with the design's link; without it where it would be too long.
 * @param link the design's, absolute
 * @param wordsOf the message with a link or without one
 */
export function bookingTarget(
  booking: Booking,
  link: string,
  wordsOf: (link: string | undefined) => MailWords,
): BookingTarget {
  const hrefOf = (attached: string | undefined) =>
    booking.kind === 'link' ? pageHref(booking.url, attached) : mailHref(booking.address, wordsOf(attached));
  const href = hrefOf(link);
  const attached = href.length <= LONGEST[booking.kind];
  return { href: attached ? href : hrefOf(undefined), attached };
}

function pageHref(page: string, link: string | undefined): string {
  const url = new URL(page);
  if (link !== undefined) url.searchParams.set(DESIGN_PARAMETER, link);
  return url.href;
}

const mailHref = (address: string, { subject, body }: MailWords): string =>
  `mailto:${encodeURIComponent(address).replace('%40', '@')}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
