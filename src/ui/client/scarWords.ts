import { MAX_SCARS, type Scar } from '../../design/client';
import { atMost, number } from '../../words/format';
import { locale, spoken, t } from '../../words/say';

const mm = (value: number): string => `${atMost(value, 1)} mm`;
const cm = (value: number): string => `${number(value / 10, value % 10 === 0 ? 0 : 1)} cm`;

/** The words about scars. */
export const SCAR_WORDS = spoken({
  title: 'Scars',
  line: 'Scar tissue takes pigment unevenly: some dots fade or blur, so it is hidden session by session. Choose a session above to see it.',
  add: {
    strip: 'Strip scar',
    fue: 'FUE dots',
    drawn: 'Draw a scar',
    keloid: 'Draw a keloid',
  } satisfies Record<Scar['kind'], string>,
  addTitle: 'Add',
  name: {
    strip: 'Strip scar',
    fue: 'FUE scars',
    drawn: 'Drawn scar',
    keloid: 'Keloid',
  } satisfies Record<Scar['kind'], string>,
  hint: {
    drawn: 'Draw the scar on the head. Beside it, or with two fingers, you turn it.',
    keloid: 'Draw the keloid on the head. Beside it, or with two fingers, you turn it.',
  },
  keloid:
    'No pigment is put on a keloid here. Wait at least a year after it has formed and have it looked at first: its size, colour and texture decide whether it can be treated.',
  heightMm: {
    label: 'Height',
    text: (value: number) =>
      value < 0
        ? t('{length} below the bump', { length: cm(Math.abs(value)) })
        : t('{length} above the bump', { length: cm(Math.abs(value)) }),
  },
  lengthMm: { label: 'Length', text: cm },
  widthMm: { label: 'Width', text: mm },
  bandMm: { label: 'Height of the field', text: cm },
  perCm2: { label: 'Density', text: (value: number) => t('{count} a cm²', { count: number(Math.round(value)) }) },
  lines: { label: 'Lines', one: 'One', two: 'Two' },
  treated: 'What you see is treated. Choose Before above to see it untreated.',
  remove: (name: string) => t('Remove {name}', { name: name.toLocaleLowerCase(locale()) }),
  full: () => t('There are {most} scars, as many as fit. Remove one to add another.', { most: MAX_SCARS }),
} as const);
