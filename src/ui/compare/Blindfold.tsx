import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { compare, isAsking } from '../../store/compare';
import { t } from '../../words/say';
import styles from './Blindfold.module.css';

/** Controls that would tell designs apart are out of sight and reach while a client chooses between them without their names. */
export function Blindfold({ children }: { readonly children: ReactNode }) {
  const isOn = useStore(compare, isAsking);
  return (
    <>
      <div className={styles.controls} inert={isOn}>
        {children}
      </div>
      {isOn && <p className={styles.said}>{t('Hidden while you choose.')}</p>}
    </>
  );
}
