import { useMemo, useReducer } from 'react';
import { useStore } from 'zustand';
import { bookingTarget, type BookingTarget } from '../../clinic/booking';
import type { Booking } from '../../clinic/clinic';
import { currentLink } from '../../store/address';
import { clinic } from '../../store/clinic';
import { t } from '../../words/say';
import { useStudio } from '../useStudio';
import styles from './Clinic.module.css';

/** Leads to the clinic, with the design's link: as `design` in the query of its booking page, or in an e-mail. */
export function BookButton() {
  const { booking, name } = useStore(clinic, (state) => state.clinic);
  const design = useStudio((state) => state.design);
  const [turn, refresh] = useReducer((count: number) => count + 1, 0);
  const target = useMemo(
    () => booking && targetOf(booking, name),
    // oxlint-disable-next-line react/exhaustive-deps -- the link is of the design, and of the camera when the button is reached
    [booking, name, design, turn],
  );
  if (!booking || !target) return null;
  const isPage = booking.kind === 'link';
  return (
    <>
      <a
        className={styles.book}
        href={target.href}
        {...(isPage ? { target: '_blank' } : {})}
        rel="noopener noreferrer"
        onPointerDown={refresh}
        onFocus={refresh}
      >
        {t('Book with {clinic}', { clinic: name })}
      </a>
      {!target.attached && (
        <p className={styles.unattached}>
          {t('This design is too long to go along. Save it as a file under Share and send that.')}
        </p>
      )}
    </>
  );
}

const targetOf = (booking: Booking, clinicName: string): BookingTarget =>
  bookingTarget(booking, currentLink(), (link) => ({
    subject: t('An appointment with {clinic}', { clinic: clinicName }),
    body: [
      t('Hello, I would like an appointment for scalp micropigmentation.'),
      ...(link === undefined ? [] : [t('This is the design that I have in mind: {link}', { link })]),
    ].join('\n\n'),
  }));
