import type { StyleName } from '../design/schema';

/** The skull's outline from the right sideburn over the top to the left one. */
const OVER_THE_TOP =
  'C52.3 29 52.4 27.5 52.4 25.5 52.4 11.5 43.5 3.5 32 3.5S11.6 11.5 11.6 25.5C11.6 27.5 11.7 29 12.4 34';

/** From the left sideburn along the hairline to the right one, in the 64 × 54 box of a face seen from the front. */
const LINES: Record<StyleName, string> = {
  conservative:
    'M12.4 34C14.6 31 16.3 28 16.5 23.8 16.7 20 16.6 16.4 19 13.2 21.2 10.4 24.4 11.6 26.6 13.9 28.2 15.6 30 16.6 32 16.6S35.8 15.6 37.4 13.9C39.6 11.6 42.8 10.4 45 13.2 47.4 16.4 47.3 20 47.5 23.8 47.7 28 49.4 31 51.6 34',
  natural:
    'M12.4 34C14.8 31.4 16.9 29 17.1 25.2 17.3 21.8 17 18.8 19.2 16.7 21.6 14.6 24.6 16.3 26.8 17.5 28.4 18.4 30.2 18.9 32 18.9S35.6 18.4 37.2 17.5C39.4 16.3 42.4 14.6 44.8 16.7 47 18.8 46.7 21.8 46.9 25.2 47.1 29 49.2 31.4 51.6 34',
  modern:
    'M12.4 34C15 32 17.2 30.2 17.3 26.8L17.4 20.8C17.5 18.8 18.6 18 20.4 18.4 24 19.3 28 19.8 32 19.8S40 19.3 43.6 18.4C45.4 18 46.5 18.8 46.6 20.8L46.7 26.8C46.8 30.2 49 32 51.6 34',
  'edge-up': 'M12.4 34 16.6 30.2 16.2 20.5C21.4 20.9 26.6 21 32 21S42.6 20.9 47.8 20.5L47.4 30.2 51.6 34',
  female:
    'M12.4 34C14.4 31.6 15.6 29.4 16 26 16.4 22.6 17.8 20.6 20.8 19.8 24.4 19 28 20.6 32 20.6S39.6 19 43.2 19.8C46.2 20.6 47.6 22.6 48 26 48.4 29.4 49.6 31.6 51.6 34',
  'widows-peak':
    'M12.4 34C14.8 31.4 16.9 29 17.1 25 17.3 21 17.2 17.6 19.6 15.1 22 12.8 25.2 14.2 27.4 16.4 29.4 18.4 30.8 21.4 32 22.8 33.2 21.4 34.6 18.4 36.6 16.4 38.8 14.2 42 12.8 44.4 15.1 46.8 17.6 46.7 21 46.9 25 47.1 29 49.2 31.4 51.6 34',
};

export function StyleIcon({
  style,
  className,
}: {
  readonly style: StyleName;
  readonly className?: string | undefined;
}) {
  const line = LINES[style];
  return (
    <svg viewBox="6 2 52 50" className={className} fill="none" stroke="currentColor" strokeLinecap="round" aria-hidden>
      <path d={line + OVER_THE_TOP} fill="currentColor" stroke="none" opacity="0.16" />
      <g strokeWidth="1.1" opacity="0.6">
        <path d="M15.6 51C13.7 45.5 12.9 39.5 12.4 34C11.7 29 11.6 27.5 11.6 25.5 11.6 11.5 20.5 3.5 32 3.5S52.4 11.5 52.4 25.5C52.4 27.5 52.3 29 51.6 34 51.1 39.5 50.3 45.5 48.4 51" />
        <path d="M12.1 34.2C10.3 32.4 8.2 33.4 8.5 36.4 8.8 39.4 10.4 42.6 13.1 42.8M51.9 34.2C53.7 32.4 55.8 33.4 55.5 36.4 55.2 39.4 53.6 42.6 50.9 42.8" />
        <path d="M19 34.3C21.3 32.4 25 32.4 27.8 34M45 34.3C42.7 32.4 39 32.4 36.2 34M29.4 48.6C30.9 49.8 33.1 49.8 34.6 48.6" />
        <path d="M20.6 39.2C22.4 37.6 25.4 37.7 26.8 39.3M43.4 39.2C41.6 37.6 38.6 37.7 37.2 39.3" />
      </g>
      <path d={line} strokeWidth="1.9" strokeLinejoin={style === 'edge-up' ? 'miter' : 'round'} />
    </svg>
  );
}
