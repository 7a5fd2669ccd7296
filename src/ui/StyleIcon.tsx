import type { StyleName } from '../design/schema';
import { HAIRLINE_STYLES, STYLE_ICONS } from '../hairline/styles';

/** The skull's outline from the right sideburn over the top to the left one. */
const OVER_THE_TOP =
  'C52.3 29 52.4 27.5 52.4 25.5 52.4 11.5 43.5 3.5 32 3.5S11.6 11.5 11.6 25.5C11.6 27.5 11.7 29 12.4 34';

/** A face seen from the front; the style's line goes from the left sideburn along the hairline to the right one, in the 64 × 54 box. */
export function StyleIcon({
  style,
  className,
}: {
  readonly style: StyleName;
  readonly className?: string | undefined;
}) {
  const line = STYLE_ICONS[style];
  return (
    <svg viewBox="6 2 52 50" className={className} fill="none" stroke="currentColor" strokeLinecap="round" aria-hidden>
      <path d={line + OVER_THE_TOP} fill="currentColor" stroke="none" opacity="0.16" />
      <g strokeWidth="1.1" opacity="0.6">
        <path d="M15.6 51C13.7 45.5 12.9 39.5 12.4 34C11.7 29 11.6 27.5 11.6 25.5 11.6 11.5 20.5 3.5 32 3.5S52.4 11.5 52.4 25.5C52.4 27.5 52.3 29 51.6 34 51.1 39.5 50.3 45.5 48.4 51" />
        <path d="M12.1 34.2C10.3 32.4 8.2 33.4 8.5 36.4 8.8 39.4 10.4 42.6 13.1 42.8M51.9 34.2C53.7 32.4 55.8 33.4 55.5 36.4 55.2 39.4 53.6 42.6 50.9 42.8" />
        <path d="M19 34.3C21.3 32.4 25 32.4 27.8 34M45 34.3C42.7 32.4 39 32.4 36.2 34M29.4 48.6C30.9 49.8 33.1 49.8 34.6 48.6" />
        <path d="M20.6 39.2C22.4 37.6 25.4 37.7 26.8 39.3M43.4 39.2C41.6 37.6 38.6 37.7 37.2 39.3" />
      </g>
      <path d={line} strokeWidth="1.9" strokeLinejoin={HAIRLINE_STYLES[style].ruled ? 'miter' : 'round'} />
    </svg>
  );
}
