import { TONE_RANGE } from '../design/schema';

/** The Monk Skin Tone scale, 1 to 10, sRGB: labels for the eye, not the albedo that the scene paints with. */
export const MONK = [
  '#f6ede4',
  '#f3e7db',
  '#f7ead0',
  '#eadaba',
  '#d7bd96',
  '#a07e56',
  '#825c43',
  '#604134',
  '#3a312a',
  '#292420',
] as const;

/** CSS colour of a tone between two labels. */
export function toneColour(tone: number): string {
  const below = Math.floor(Math.min(Math.max(tone, TONE_RANGE.min), TONE_RANGE.max));
  const share = Math.round((tone - below) * 100);
  const from = MONK[below - 1] ?? MONK[0];
  const to = MONK[below] ?? from;
  return share === 0 ? from : `color-mix(in oklab, ${to} ${share}%, ${from})`;
}
