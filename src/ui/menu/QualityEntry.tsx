import { Gauge } from 'lucide-react';
import { useId } from 'react';
import { useStore } from 'zustand';
import { chooseQuality, QUALITIES, quality, tierOf, type Choice } from '../../store/quality';
import { mark, t } from '../../words/say';
import styles from './Menu.module.css';

const WORDS: Readonly<Record<Choice, string>> = {
  auto: mark('picture quality¦Automatic'),
  light: mark('picture quality¦Light'),
  standard: mark('picture quality¦Standard'),
  fine: mark('picture quality¦Fine'),
};

const LINES: Readonly<Record<Exclude<Choice, 'auto'>, string>> = {
  light: mark('For slow devices. Colours are the same as in the others.'),
  standard: mark('For most devices.'),
  fine: mark('The sharpest picture, for fast devices.'),
};

/** How finely the head is drawn on this device: left to the page, or chosen. */
export function QualityEntry() {
  const id = useId();
  const state = useStore(quality);
  const { choice } = state;
  return (
    <div className={styles.choice} data-quality={tierOf(state)}>
      <Gauge size={20} strokeWidth={1.6} aria-hidden />
      <span className={styles.label} id={id}>
        {t('Picture quality')}
      </span>
      <div role="group" aria-labelledby={id} className={styles.options}>
        {QUALITIES.map((each) => (
          <button
            key={each}
            type="button"
            className={styles.option}
            aria-pressed={each === choice}
            onClick={() => chooseQuality(each)}
          >
            {t(WORDS[each])}
          </button>
        ))}
      </div>
      <p role="status" className={styles.line}>
        {choice === 'auto'
          ? t('On this device now: {quality}.', { quality: t(WORDS[tierOf(state)]) })
          : t(LINES[choice])}
      </p>
    </div>
  );
}
