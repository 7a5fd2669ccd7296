import { Languages } from 'lucide-react';
import { useId, useState } from 'react';
import { useStore } from 'zustand';
import { changeLanguage, language } from '../../store/language';
import { nameOf } from '../../words/languages';
import { t } from '../../words/say';
import styles from './Menu.module.css';

/** The languages of the page, each by its own name; another one is spoken at once. */
export function LanguageEntry() {
  const id = useId();
  const { code, offered } = useStore(language);
  const [hasFailed, setFailed] = useState(false);
  const choose = async (next: string) => {
    setFailed(false);
    try {
      await changeLanguage(next);
    } catch {
      setFailed(true);
    }
  };
  if (offered.length < 2) return null;
  return (
    <div className={styles.choice}>
      <Languages size={20} strokeWidth={1.6} aria-hidden />
      <span className={styles.label} id={id}>
        {t('Language')}
      </span>
      <div role="group" aria-labelledby={id} className={styles.options}>
        {offered.map((each) => (
          <button
            key={each}
            type="button"
            lang={each}
            className={styles.option}
            aria-pressed={each === code}
            onClick={() => void choose(each)}
          >
            {nameOf(each)}
          </button>
        ))}
      </div>
      <p role="status" className={styles.line}>
        {hasFailed && t('The words of that language did not arrive. Please check the connection and try again.')}
      </p>
    </div>
  );
}
