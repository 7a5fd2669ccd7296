import { useId } from 'react';
import type { LossPattern } from '../../design/client';
import { parkMiller, stipple } from '../stipple';

/** The scalp of a head seen from above, the nose at the lower edge, in a box of 48 × 56. */
const SCALP = 'M24 3C36 3 43 13 43 26 43 38 36.5 47 24 47S5 38 5 26C5 13 12 3 24 3Z';

/** What of it is bald, or thin, as charts in clinics show it. */
const LOST: Readonly<Record<LossPattern, string>> = {
  none: '',
  norwood:
    'M9 60C8 46 10 41 12 36 14 31 18 31 19 37 20 41 28 41 29 37 30 31 34 31 36 36 38 41 40 46 39 60ZM24 10C29 10 32 13 32 17S29 24 24 24 16 21 16 17 19 10 24 10Z',
  'norwood-vertex':
    'M10 60C9 48 11 43 13 40 15 37 18 39 20 42 22 44 26 44 28 42 30 39 33 37 35 40 37 43 39 48 38 60ZM24 8C30 8 34 12 34 17S30 26 24 26 14 22 14 17 18 8 24 8Z',
  'norwood-a': 'M8 60C7 46 9 36 13 31 18 28 30 28 35 31 39 36 41 46 40 60Z',
  ludwig: 'M24 11C28 16 33 24 35 33 36 40 31 42 24 42S12 40 13 33C15 24 20 16 24 11Z',
  totalis: 'M0 0H48V56H0Z',
};

/** What is left of hair: nothing, or about a third; grey of a mask. */
const BARE = '#000';
const THIN = '#595959';

/** Round ends of strokes without length: one element, where a circle a dot were two hundred that the page would keep. */
const DOTS = stipple(230, 48, 56, parkMiller(11))
  .map(({ x, y }) => `M${x.toFixed(1)} ${y.toFixed(1)}h0`)
  .join('');
const DOT_WIDTH = 1.5;

/** A pattern of loss as a small picture from above: hair as dots, and where it is lost none, or few. */
export function LossIcon({
  pattern,
  className,
}: {
  readonly pattern: LossPattern;
  readonly className?: string | undefined;
}) {
  const id = useId();
  const [scalp, lost] = [`${id}s`, `${id}l`];
  return (
    <svg viewBox="0 0 48 56" className={className} fill="none" stroke="currentColor" strokeLinecap="round" aria-hidden>
      <clipPath id={scalp}>
        <path d={SCALP} />
      </clipPath>
      <mask id={lost}>
        <rect width="48" height="56" fill="#fff" stroke="none" />
        <path d={LOST[pattern]} fill={pattern === 'ludwig' ? THIN : BARE} stroke="none" />
      </mask>
      <g clipPath={`url(#${scalp})`}>
        <g mask={`url(#${lost})`} fill="currentColor" stroke="none">
          <path d={SCALP} opacity="0.22" />
          <path d={DOTS} stroke="currentColor" strokeWidth={DOT_WIDTH} />
        </g>
      </g>
      <g strokeWidth="1.3">
        <path d={SCALP} />
        <path d="M21 47.4C21.6 51 22.6 53 24 53S26.4 51 27 47.4" />
        <path d="M4.9 25C2.8 24.4 1.6 26 2 28.6S4 32.4 5.6 32M43.1 25C45.2 24.4 46.4 26 46 28.6S44 32.4 42.4 32" />
      </g>
    </svg>
  );
}
