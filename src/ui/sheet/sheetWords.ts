import type { Clinic } from '../../clinic/clinic';
import type { Design } from '../../design/schema';
import { countOf, type Variants } from '../../design/variants';
import type { PlanSection, SheetWords } from '../../share/sheet/layout';
import { SHEET_MOMENTS } from '../../store/sheet';
import type { Readouts } from '../../store/studio';
import type { Unit } from '../../store/units';
import { mark, t } from '../../words/say';
import { shownAs, written, type Metric } from '../units';
import { variantTitle } from '../variants/variantWords';
import { PICTURE_WORDS } from '../words';

/** What a sheet is made of besides its pictures. */
export interface SheetSource {
  readonly design: Design;
  readonly variants: Variants;
  readonly readouts: Readouts;
  readonly unit: Unit;
  /** Whose sheet it is. */
  readonly clinic: Clinic;
  readonly date: Date;
  readonly plan: readonly PlanSection[];
  /** Whether the link is short enough for a code. */
  readonly hasCode: boolean;
}

const MEASURES: readonly {
  readonly name: string;
  readonly label: string;
  readonly unit?: Metric;
  readonly digits: number;
}[] = [
  { name: 'mid-frontal-cm', label: mark('Height at the centre'), unit: 'cm', digits: 1 },
  { name: 'setback-left-cm', label: mark('Left corner, set back'), unit: 'cm', digits: 1 },
  { name: 'setback-right-cm', label: mark('Right corner, set back'), unit: 'cm', digits: 1 },
  { name: 'dots-session-1', label: mark('Dots, session 1'), digits: 0 },
  { name: 'dots-session-2', label: mark('Dots, session 2'), digits: 0 },
  { name: 'dots-session-3', label: mark('Dots, session 3'), digits: 0 },
  { name: 'area-cm2', label: mark('Treated area'), unit: 'cm²', digits: 0 },
  { name: 'peak-cm', label: mark('Peak, below that line'), unit: 'cm', digits: 1 },
];

const MOMENT_WORDS: Readonly<Record<(typeof SHEET_MOMENTS)[number], string>> = {
  before: mark('Before'),
  'session-1': mark('After session 1'),
  'session-2': mark('After session 2'),
  'session-3': mark('After session 3'),
  'year-1': mark('One year after'),
};

/** All that a sheet says, in the page's language and the person's unit. */
export function sheetWords({ design, variants, readouts, unit, clinic, date, plan, hasCode }: SheetSource): SheetWords {
  const name = design.styleName === '' ? PICTURE_WORDS.style(design.style) : `“${design.styleName}”`;
  return {
    clinic: clinic.name,
    date: new Intl.DateTimeFormat(document.documentElement.lang || 'en', { dateStyle: 'long' }).format(date),
    design: countOf(variants) === 1 ? name : `${variantTitle(variants.active, variants.name)} · ${name}`,
    moments: SHEET_MOMENTS.map((moment) => t(MOMENT_WORDS[moment])),
    measures: MEASURES.flatMap(({ name: key, label, unit: metric = '', digits }) => {
      const value = readouts[key];
      if (value === undefined || !Number.isFinite(value)) return [];
      const shown = shownAs(value, metric, digits, unit);
      return [{ label: t(label), value: `${written(shown.value, shown.digits)} ${shown.unit}`.trim() }];
    }),
    link: hasCode
      ? t('Opens this design on any telephone or computer.')
      : t('This design is too large for a code. The link or the design file holds all of it.'),
    promise: t('Preview, not a promise'),
    foot: clinicLines(clinic),
    plan,
  };
}

/** What the clinic wants to have said, and how it is reached. */
function clinicLines({ disclaimer, contact, booking }: Clinic): readonly string[] {
  const booked = booking && (booking.kind === 'link' ? booking.url : booking.address);
  const ways = [contact.address, contact.phone, contact.email, booked].filter((way) => way !== undefined);
  return [disclaimer, [...new Set(ways)].join(' · ')].filter((line) => line !== '');
}
