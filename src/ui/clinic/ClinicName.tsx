import { useState } from 'react';
import { useStore } from 'zustand';
import { clinic } from '../../store/clinic';
import { t } from '../../words/say';
import { PROMISE } from '../promise';
import styles from './ClinicName.module.css';

/** The clinic's logo or name; a logo that does not arrive is its name. */
export function ClinicName({ className }: { readonly className: string | undefined }) {
  const { name, logo } = useStore(clinic, (state) => state.clinic);
  const [missing, setMissing] = useState<string | null>(null);
  if (logo === undefined || logo === missing)
    return (
      <span className={className} title={name}>
        {name}
      </span>
    );
  return <img className={styles.logo} src={logo} alt={name} title={name} onError={() => setMissing(logo)} />;
}

/** What the page is not, and what the clinic adds to it. */
export function PromiseLine() {
  const { disclaimer } = useStore(clinic, (state) => state.clinic);
  return disclaimer === '' ? t(PROMISE) : `${t(PROMISE)} ${disclaimer}`;
}
