import { MAX_SCARS, type Scar } from '../../design/client';

const mm = (value: number): string => `${Number(value.toFixed(1))} mm`;
const cm = (value: number): string => `${(value / 10).toFixed(value % 10 === 0 ? 0 : 1)} cm`;

/** The words about scars. */
export const SCAR_WORDS = {
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
    text: (value: number) => `${cm(Math.abs(value))} ${value < 0 ? 'below' : 'above'} the bump`,
  },
  lengthMm: { label: 'Length', text: cm },
  widthMm: { label: 'Width', text: mm },
  bandMm: { label: 'Height of the field', text: cm },
  perCm2: { label: 'Density', text: (value: number) => `${Math.round(value)} a cm²` },
  lines: { label: 'Lines', one: 'One', two: 'Two' },
  treated: 'What you see is treated. Choose Before above to see it untreated.',
  remove: (name: string) => `Remove ${name.toLowerCase()}`,
  full: `There are ${MAX_SCARS} scars, as many as fit. Remove one to add another.`,
} as const;
