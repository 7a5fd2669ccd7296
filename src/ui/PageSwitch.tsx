import { useId } from 'react';
import { t } from '../words/say';
import styles from './PageSwitch.module.css';
import { Segments } from './Segments';
import { PAGE_WORDS } from './words';

const PAGES = ['client', 'design', 'plan'] as const;
export type PageName = (typeof PAGES)[number];

interface Props {
  readonly value: PageName;
  readonly onChange: (page: PageName) => void;
}

/** Turns the panel from who is in the chair to what is done for them. */
export function PageSwitch({ value, onChange }: Props) {
  const id = useId();
  return (
    <div className={styles.switch}>
      <p id={id} hidden>
        {PAGE_WORDS.label}
      </p>
      <Segments labelledBy={id} options={PAGES} value={value} onChange={onChange}>
        {(page) => (page === 'plan' ? t('Plan') : PAGE_WORDS[page])}
      </Segments>
    </div>
  );
}
