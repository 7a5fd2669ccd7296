import { useId } from 'react';
import { useStore } from 'zustand';
import { clinic } from '../../store/clinic';
import { t } from '../../words/say';
import styles from './Clinic.module.css';

/** How the clinic is reached, and what it wants to have said; nothing where it says nothing. */
export function ClinicContact() {
  const id = useId();
  const { name, contact, disclaimer } = useStore(clinic, (state) => state.clinic);
  const { phone, email, address } = contact;
  if (!phone && !email && !address && disclaimer === '') return null;
  return (
    <section aria-labelledby={id} className={styles.contact}>
      <h3 id={id} className={styles.title}>
        {name}
      </h3>
      {address && <p>{address}</p>}
      {phone && (
        <a
          className={styles.link}
          href={`tel:${phone.replace(/[^\d+]/g, '')}`}
          aria-label={t('Call {phone}', { phone })}
        >
          {phone}
        </a>
      )}
      {email && (
        <a className={styles.link} href={`mailto:${email}`}>
          {email}
        </a>
      )}
      {disclaimer !== '' && <p className={styles.disclaimer}>{disclaimer}</p>}
    </section>
  );
}
