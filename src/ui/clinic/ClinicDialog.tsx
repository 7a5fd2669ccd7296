import { useStore } from 'zustand';
import { readClinic } from '../../clinic/read';
import type { Clinic, ClinicMistake } from '../../clinic/clinic';
import { clinic as store } from '../../store/clinic';
import { priceWords } from '../../plan/planWords';
import { PRICED_CLASSES, type Price } from '../../plan/prices';
import { nameOf } from '../../words/languages';
import { t } from '../../words/say';
import { Dialog } from '../Dialog';
import styles from './Clinic.module.css';

/** What the clinic's file says, and every mistake in it with its path; for whoever writes the file. */
export function ClinicDialog({ onClose }: { readonly onClose: () => void }) {
  const { text, failed } = useStore(store);
  if (text === null) {
    return (
      <Dialog title={t('Clinic’s settings')} className={styles.clinic} onClose={onClose}>
        <p className={styles.intro}>
          {failed
            ? t('clinic.json could not be fetched. Until it is, the page tells no prices.')
            : t('There is no clinic.json beside this page, or it has not arrived.')}
        </p>
      </Dialog>
    );
  }
  const { clinic, mistakes } = readClinic(text);
  return (
    <Dialog title={t('Clinic’s settings')} className={styles.clinic} onClose={onClose}>
      <p className={styles.intro}>
        {mistakes.length === 0
          ? t('clinic.json holds no mistake.')
          : t(
              '{count, plural, one {clinic.json holds # mistake. What it stands for is left aside; all else is used.} other {clinic.json holds # mistakes. What they stand for is left aside; all else is used.}}',
              { count: mistakes.length },
            )}
      </p>
      <Mistakes mistakes={mistakes} />
      <Settings clinic={clinic} />
    </Dialog>
  );
}

function Mistakes({ mistakes }: { readonly mistakes: readonly ClinicMistake[] }) {
  if (mistakes.length === 0) return null;
  return (
    <ul className={styles.mistakes} aria-label={t('Mistakes')}>
      {mistakes.map(({ path, sentence }, i) => (
        <li key={i} data-mistake={path}>
          <span className={styles.path}>{path === '' ? 'clinic.json' : path}</span> {sentence}
        </li>
      ))}
    </ul>
  );
}

type Row = readonly [label: string, value: string | undefined];

/** Each amount as the plan says it. */
function priceRows({ prices }: Clinic): readonly Row[] {
  const { currency, from, session, norwood, scars, fourth, touchUp } = prices;
  const said = (price: Price) => priceWords(price, prices);
  return [
    [t('Currency'), currency],
    [t('Amounts said with “from”'), from ? t('yes') : t('no')],
    [t('A session'), said(session)],
    ...PRICED_CLASSES.flatMap((stage): readonly Row[] => {
      const price = norwood[stage];
      return price === undefined ? [] : [[t('Three sessions, Norwood {stage}', { stage }), said(price)]];
    }),
    [t('Scars, a session'), said(scars)],
    [t('A fourth session'), said(fourth)],
    [t('The first touch-up'), said(touchUp)],
  ];
}

/** What is used of it, so that nobody has to guess. */
function Settings({ clinic }: { readonly clinic: Clinic }) {
  const { name, logo, accent, booking, start, languages, language } = clinic;
  const rows: readonly Row[] = [
    [t('Name'), name],
    [t('Logo'), logo],
    [t('Colours'), [accent.light?.colour, accent.dark?.colour].filter(Boolean).join(', ')],
    [t('Contact'), Object.values(clinic.contact).join(', ')],
    [t('Booking'), booking && (booking.kind === 'link' ? booking.url : booking.address)],
    ...priceRows(clinic),
    [t('Starts with'), start.replaceAll('&', ', ')],
    [t('Languages'), languages.map(nameOf).join(', ')],
    [t('First language'), language && nameOf(language)],
    [t('Disclaimer'), clinic.disclaimer],
  ];
  return (
    <dl className={styles.settings}>
      {rows.map(([label, value]) =>
        value ? (
          <div key={label} style={{ display: 'contents' }}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}
