import type { EyeDistance } from '../design/camera';
import { quote } from '../design/contract';
import {
  USUAL_SESSIONS,
  type Design,
  type HeadName,
  type SessionCount,
  type ShadeName,
  type StyleName,
  type Sun,
  type ViewName,
} from '../design/schema';
import { STYLE_MESSAGES } from '../hairline/styles';
import { LIGHT_MESSAGES } from '../optics/lights';
import { HEALED_DAY } from '../optics/healing';
import type { PictureShape } from '../share/captionLayout';
import type { HandOver } from '../share/handOver';
import type { FileError } from '../share/file';
import type { LinkError } from '../share/link';
import type { PictureFailure } from '../store/picture';
import { number } from '../words/format';
import { locale, mark, spoken, t } from '../words/say';
import type { MomentName } from './moment';

/** The words of the page, in one place: for laypeople, short, calm and honest. */

export const STYLE_WORDS = spoken(STYLE_MESSAGES);

export const PAGE_WORDS = spoken({ label: 'What the controls are about', client: 'Client', design: 'Design' } as const);

export const HEAD_WORDS: Record<HeadName, { name: string; line: string }> = spoken({
  man: { name: 'Man', line: 'A man to start from: shaved, bald on top until you choose his loss.' },
  woman: { name: 'Woman', line: 'A woman to start from: her own hairline, thin behind it until you choose.' },
});

export const SESSION_WORDS: Record<SessionCount, { name: string; line: string }> = spoken({
  0: { name: 'Before', line: 'The scalp before any treatment.' },
  1: { name: '1', line: 'A first, light layer. Pale on purpose.' },
  2: { name: '2', line: 'Dots between the first ones. Fuller, darker.' },
  3: { name: '3', line: 'Density and detail. The finished look.' },
  4: { name: '4', line: 'An extra session, only where it is needed.' },
});

/** What is normal at a moment, and what to do, so that nobody is frightened. */
export const MOMENT_WORDS: Record<MomentName, { line: string; care?: string }> = spoken({
  before: { line: 'There is no pigment yet. Choose a session to see how it heals and ages.' },
  fresh: {
    line: 'Red, and darker than it will be. That is normal and settles within days.',
    care: 'Until day 5: no washing, heavy sweating or shaving.',
  },
  scabs: {
    line: 'Tiny scabs make the dots look larger and darker. Let them fall off by themselves.',
    care: 'Until day 5: no washing, heavy sweating or shaving.',
  },
  flaking: {
    line: 'The scabs flake off, and the dots below look paler by the day. That is normal.',
    care: 'Mild soap after day 6, pool and sauna after day 10.',
  },
  patchy: {
    line: 'Patchy and paler than it will be. That is normal: it comes back by week 4.',
    care: 'Pool and sauna after day 10.',
  },
  newestPatchy: {
    line: 'The newest dots are patchy and paler than they will be. That is normal: they come back by week 4.',
    care: 'Pool and sauna after day 10.',
  },
  returning: { line: 'The colour comes back day by day and evens out. Wait until day 30 to judge it.' },
  healed: { line: 'Healed: this is the true colour.' },
  settled: { line: 'Settled. The colour holds, and the dots soften a little.' },
  steady: { line: 'Hardly a change. Sunscreen, a hat and shade slow the fading.' },
  slight: { line: 'A slight fade, to a lighter shade of the same colour. A touch-up makes it fresh again.' },
  paler: { line: 'Clearly paler, in the same hue. It does not vanish; a touch-up makes it fresh again.' },
});

/** "Day 7", "1 year", "3.5 years". */
export const dayWords = (day: number): string => {
  if (day < 365) return t('Day {day}', { day: Math.floor(day) });
  const years = Math.floor((10 * day) / 365) / 10;
  return t('{years, plural, one {# year} other {# years}}', { years });
};

/** "Day 7 after session 3"; "Day 2 after the touch-up" in the weeks after one. */
export function whenWords({ sessions, day, touchUp }: Pick<Design, 'sessions' | 'day' | 'touchUp'>): string {
  if (sessions === 0) return SESSION_WORDS[0].line;
  const sinceTouchUp = day - touchUp;
  if (touchUp > 0 && sinceTouchUp >= 0 && sinceTouchUp < 365)
    return t('{age} after the touch-up', { age: dayWords(sinceTouchUp) });
  return t('{age} after session {sessions}', { age: dayWords(day), sessions });
}

export const SUN_WORDS: Record<Sun, { name: string; line: string }> = spoken({
  sheltered: { name: 'Sheltered', line: 'Hat, shade and sunscreen: it fades slowly.' },
  usual: { name: 'Usual', line: 'As for most people.' },
  strong: { name: 'Strong', line: 'Much sun, no protection: it fades twice as fast.' },
});

export const TIME_WORDS = spoken({
  tooSoon: 'Sessions are at least two weeks apart, so that the skin can settle.',
  tooLate: 'Sessions are planned within a year of each other.',
  gap: (next: number) => t('Session {from} to {to}', { from: next - 1, to: next }),
  days: (days: number) =>
    days % 7 === 0
      ? t('{weeks, plural, one {# week} other {# weeks}}', { weeks: days / 7 })
      : t('{days, plural, one {# day} other {# days}}', { days }),
  touchUp: ({ day, touchUp }: Pick<Design, 'day' | 'touchUp'>) => {
    if (touchUp === 0) return t('One session that puts back what has faded.');
    const age = dayWords(touchUp);
    return day < touchUp ? t('Planned at {age}.', { age }) : t('Done at {age}.', { age });
  },
} as const);

export const SHADE_WORDS: Record<ShadeName, { name: string; line: string }> = spoken({
  auto: { name: 'Auto', line: 'Matched to skin and stubble' },
  black: { name: 'Black', line: 'The deepest shade' },
  dark: { name: 'Dark', line: 'For dark hair' },
  medium: { name: 'Medium', line: 'For brown hair' },
  soft: { name: 'Soft', line: 'For light or greying hair' },
  pale: { name: 'Pale', line: 'For grey hair' },
});

export const VIEW_WORDS: Record<ViewName, { name: string; short?: string; label: string; key: string }> = spoken(
  {
    front: { name: 'Front', label: 'Front', key: 'f' },
    'three-quarter': { name: 'Three-quarter', short: '¾', label: 'Three-quarter', key: 'q' },
    left: { name: 'Left', label: 'Your left side', key: 'l' },
    right: { name: 'Right', label: 'Your right side', key: 'r' },
    top: { name: 'Top', label: 'Top', key: 't' },
    crown: { name: 'Crown', label: 'Crown', key: 'c' },
    back: { name: 'Back', label: 'Back', key: 'b' },
    hairline: { name: 'view¦Hairline', label: 'Hairline, close up', key: 'h' },
  },
  'name',
  'short',
  'label',
);

export const LIGHT_WORDS = spoken(LIGHT_MESSAGES);

export const SHINE_WORDS = spoken({ label: 'Shine of the skin' } as const);

/** Below its highlight pigment is hidden, not gone: sweat is the hardest test. */
export const shineWord = (shine: number): string => {
  if (shine < 0.2) return t('Powdered');
  if (shine <= 0.5) return t('As usual');
  return shine < 0.8 ? t('Oily') : t('Sweaty');
};

/** `degrees` towards the client's left, in (−180, 180]. */
export const turnWord = (degrees: number): string => {
  if (degrees === 0) return t('As it stands');
  if (Math.abs(degrees) === 180) return '180°';
  const angle = Math.abs(degrees);
  return degrees > 0 ? t('{angle}° to your left', { angle }) : t('{angle}° to your right', { angle });
};

export const DISTANCE_WORDS: Record<EyeDistance, { name: string; label: string }> = spoken({
  300: { name: '30 cm', label: 'From 30 cm, as in the mirror' },
  1000: { name: '1 m', label: 'From 1 m, as in a talk' },
  3000: { name: '3 m', label: 'From 3 m, as across a room' },
});

export const SCREEN_WORDS = spoken({
  /** Said below the distances; `chosen` while the head is seen from one of them. */
  line: ({ measured, chosen }: { readonly measured: boolean; readonly chosen: boolean }) => {
    if (!measured) return t('It fills the window. For its true size, measure the screen.');
    return chosen
      ? t('As large as it looks from there in life, with your eyes half a metre from the screen.')
      : t('The screen is measured: the head is shown as large as it looks from there in life.');
  },
  unkept: 'This browser doesn’t keep the size of the screen: it is known until the page is closed.',
  measure: 'Measure the screen',
  again: 'Measure again',
  title: 'How large is the screen?',
  task: 'Lay a bank card in the upper left corner of the frame. Move the slider, or the frame’s other corner, until the frame fits it.',
  slider: 'Size of the frame',
  pxPerCm: (pxPerMm: number) => t('{count} pixels a centimetre', { count: number(10 * pxPerMm, 1) }),
  done: 'It fits',
  forget: 'Forget',
} as const);

/** As it goes on in the middle of a sentence. */
const inSentence = (words: string): string => words.charAt(0).toLocaleLowerCase(locale()) + words.slice(1);

/** What is written under a picture. */
export const PICTURE_WORDS = spoken({
  promise: 'Preview, not a promise',
  style: (style: StyleName) =>
    style === 'female' ? STYLE_WORDS.female.name : t('{style} hairline', { style: STYLE_WORDS[style].name }),
  /** A picture of healed work needs no day; any other says it, so that nobody takes a fresh or faded one for the result. */
  sessions: (design: Pick<Design, 'sessions' | 'day' | 'touchUp'>) => {
    const { sessions, day } = design;
    if (sessions === 0) return t('before treatment');
    if (day !== HEALED_DAY) return inSentence(whenWords(design));
    return t('after session {sessions} of {all}', { sessions, all: Math.max(sessions, USUAL_SESSIONS) });
  },
} as const);

export const SHAPE_WORDS: Record<PictureShape, string> = spoken({ wide: 'Wide', tall: 'Tall' });

export const PICTURE_FAILURE_WORDS: Record<PictureFailure, string> = spoken({
  'no-head': 'There is no head to draw just now. Your design is kept.',
  drawing: 'The picture could not be drawn. Your design is kept.',
});

export const HAND_OVER_WORDS: Record<HandOver, string> = spoken({
  'picture-copied': 'Picture copied.',
  'picture-refused': 'This browser did not allow copying. Save the picture instead.',
  'link-copied': 'Link copied.',
  'link-refused': 'This browser did not allow copying. The link is below, to copy by hand.',
  shared: 'Shared.',
  'not-shared': 'Nothing was shared.',
  'share-failed': 'This device did not take the picture. Save it instead.',
});

export const SHARE_UNAVAILABLE = mark('Sharing could not be loaded. Please check the connection and try again.');

export const DESIGN_FILE_WORDS = spoken({
  save: 'Save as a file',
  open: 'Open a file',
  saved: 'The design is saved as a file.',
  long: 'This design makes a long link, which some messengers cut. The file holds all of it.',
} as const);

/** Said where a design file could not be opened; the design that was there stays. */
export function fileProblem(error: FileError): string {
  const part = error.kind === 'unknown' ? unknownPart(error.part, error.value) : '';
  return `${FILE_WORDS[error.kind]}${part} ${t('Your design is kept.')}`;
}

const FILE_WORDS: Record<FileError['kind'], string> = spoken({
  foreign: 'This file is no design of this page.',
  'too-long': 'This file is too large to be a design of this page.',
  'too-new': 'This file is from a newer version of this page. Loading the page again may bring that version.',
  unknown: 'This file asks for something that this version of the page doesn’t know',
  invalid: 'This file holds no design.',
});

/** Said in full where a link could not be opened; the design that was there stays. */
export function linkProblem(error: LinkError): string {
  const part = error.kind === 'unknown' ? unknownPart(error.part, error.value) : '';
  return `${LINK_WORDS[error.kind]}${part} ${t('It is left aside.')}`;
}

const LINK_WORDS: Record<LinkError['kind'], string> = spoken({
  foreign: 'The end of this address is no design of this page.',
  damaged: 'This link is damaged, perhaps cut short when it was copied.',
  'too-long': 'This link is too long to be a design of this page.',
  'too-new': 'This link is from a newer version of this page. Loading the page again may bring that version.',
  unknown: 'This link asks for something that this version of the page doesn’t know',
  invalid: 'This link holds no design.',
});

const unknownPart = (part: string, value: string) => ` (${[part, value].filter(Boolean).map(quoted).join(': ')}).`;
const quoted = (text: string) => `“${quote(text)}”`;
