import type { Unit } from '../store/units';
import { number } from '../words/format';
import { t } from '../words/say';

const CM_PER_IN = 2.54;

/** A readout's own unit, by its name. */
export type Metric = 'cm' | 'mm' | 'cm²' | '';

/** How a number is shown: in another unit perhaps, with as many digits as its tape is true to. */
export interface Shown {
  readonly value: number;
  readonly unit: string;
  readonly digits: number;
}

/** Inches to a hundredth where centimetres are told to a tenth: a quarter of a millimetre. */
export function shownAs(value: number, metric: Metric, digits: number, unit: Unit): Shown {
  if (unit === 'cm' || metric === '') return { value, unit: metric, digits };
  if (metric === 'cm²') return { value: value / CM_PER_IN ** 2, unit: areaUnit(unit), digits: digits + 1 };
  const inches = metric === 'mm' ? value / 10 / CM_PER_IN : value / CM_PER_IN;
  return { value: inches, unit: t('inches¦in'), digits: 2 };
}

/** "7.3 cm", "2.87 in", "1.4 mm". */
export function lengthWords(value: number, metric: 'cm' | 'mm', unit: Unit): string {
  const shown = shownAs(value, metric, 1, unit);
  return `${written(shown.value, shown.digits)} ${shown.unit}`;
}

/** A number per cm², told per area of the unit. */
export const perAreaWords = (perCm2: number, unit: Unit): string =>
  written(unit === 'cm' ? perCm2 : perCm2 * CM_PER_IN ** 2, 0);

export const areaUnit = (unit: Unit): string => (unit === 'cm' ? 'cm²' : t('sq in'));

/** As people here write a number. */
export const written = number;
