/** What the accent lies on: `--surface` of the light and of the dark page. */
export const GROUNDS = { light: '#fcfcfb', dark: '#16181a' } as const;
export type Ground = keyof typeof GROUNDS;

/** Of a control against what it lies on (WCAG 2.2, 1.4.11). */
export const LEAST_CONTRAST = 3;

/** `#rrggbb` of `#rgb` or `#rrggbb`, in lower case; undefined for anything else. */
export function hexOf(text: string): string | undefined {
  const hex = text.trim().toLowerCase();
  if (/^#[\da-f]{6}$/.test(hex)) return hex;
  return /^#[\da-f]{3}$/.test(hex) ? hex.replace(/[\da-f]/g, '$&$&') : undefined;
}

/** WCAG's contrast of two `#rrggbb`, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** Black or white, whichever is read better on a colour; at least 4.5 : 1 on any. */
export const inkOn = (colour: string): '#000000' | '#ffffff' =>
  contrast(colour, '#ffffff') >= contrast(colour, '#000000') ? '#ffffff' : '#000000';

/** WCAG's relative luminance. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => linear(parseInt(hex.slice(at, at + 2), 16) / 255)) as [
    number,
    number,
    number,
  ];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const linear = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
