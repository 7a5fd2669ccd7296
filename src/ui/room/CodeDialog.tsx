import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import { unlock } from '../../store/lock';
import { t } from '../../words/say';
import { Dialog } from '../Dialog';
import { CodeField } from './CodeField';
import styles from './Room.module.css';

/** Asks for the code that the page was locked with. */
export function CodeDialog({ onClose }: { readonly onClose: () => void }) {
  const [code, setCode] = useState('');
  const [wrong, setWrong] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  // Not on the way out: the key that is still held would press it.
  useEffect(() => field.current?.focus(), []);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (unlock(code)) return onClose();
    setWrong(true);
    setCode('');
    field.current?.focus();
  };
  return (
    <Dialog title={t('Unlock')} className={styles.dialog} onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        <CodeField ref={field} label={t('Code')} value={code} onChange={setCode} />
        <p role="alert" className={styles.said}>
          {wrong && t('That is not the code. Please try again.')}
        </p>
        <button type="submit" className={styles.done} disabled={code.length < 4}>
          {t('Unlock')}
        </button>
      </form>
    </Dialog>
  );
}
