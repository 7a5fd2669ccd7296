import type { ZoneName } from '../../design/client';
import type { PlanPart } from '../../plan/zones';
import { spoken } from '../../words/say';

/** The words about where pigment goes. */
export const ZONE_WORDS = spoken({
  title: 'Treated area',
  zone: {
    all: { name: 'All loss', line: 'Wherever hair is lost or thin, scars and beard as asked.' },
    hairline: { name: 'Hairline', line: 'A band about 3 cm deep behind the line.' },
    top: { name: 'Top', line: 'From the front to the vertex, where hair is lost or thin.' },
    crown: { name: 'Crown', line: 'The round of the crown, where hair is lost or thin.' },
    scalp: { name: 'Whole scalp', line: 'All skin inside the line, between the hair too: for a head kept shaved.' },
    scars: { name: 'Scars', line: 'Scars alone are covered.' },
    beard: { name: 'Beard', line: 'The beard alone is filled.' },
    painted: { name: 'Painted', line: 'Only where the brush has added dots.' },
  } satisfies Record<ZoneName, { name: string; line: string }>,
  table: 'Part by part',
  tableLine:
    'For one session, from the area at 65 dots a cm² and 8½ to 17 minutes a thousand dots. Your practitioner’s estimate counts.',
  head: { part: 'Part', area: 'Area', dots: 'Dots', hours: 'Hours' },
  part: {
    hairline: 'Hairline',
    top: 'Top',
    crown: 'Crown',
    sides: 'Sides and back',
    scars: 'Scars',
    beard: 'Beard',
  } satisfies Record<PlanPart, string>,
  nothing: 'Nothing is treated here yet.',
} as const);
