import { useState, type SubmitEvent } from 'react';
import { isCode, lock } from '../../store/lock';
import { t } from '../../words/say';
import { Dialog } from '../Dialog';
import { pause } from '../player';
import { CodeField } from './CodeField';
import styles from './Room.module.css';

/** Says what the lock does and what it doesn't, takes a code, and locks. */
export function LockDialog({ onClose }: { readonly onClose: () => void }) {
  const [code, setCode] = useState('');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    pause();
    lock(code);
  };
  return (
    <Dialog title={t('Lock for the client')} className={styles.dialog} onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        <p>
          {t(
            'The head can be turned and the sessions looked at. The design, your clients and the menus are out of reach.',
          )}
        </p>
        <p className={styles.aside}>
          {t(
            'To unlock, hold the lock for two seconds. It keeps curious fingers away; it is no protection against somebody who opens this page anew.',
          )}
        </p>
        <CodeField label={t('Code of four digits, if you like')} value={code} onChange={setCode} />
        <button type="submit" className={styles.done} disabled={!isCode(code)}>
          {t('Lock')}
        </button>
      </form>
    </Dialog>
  );
}
