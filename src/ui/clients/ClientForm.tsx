import { useId, useState, type SubmitEvent } from 'react';
import { MAX_NAME, MAX_NOTE } from '../../store/library/record';
import { t } from '../../words/say';
import styles from './ClientsDialog.module.css';

interface Props {
  readonly name?: string;
  readonly note?: string;
  readonly submit: string;
  /** False for a name that can't be taken. */
  readonly onSubmit: (name: string, note: string) => Promise<boolean>;
  readonly onCancel?: () => void;
  readonly takesFocus?: boolean;
}

/** A client's name and note. */
export function ClientForm({ name = '', note = '', submit, onSubmit, onCancel, takesFocus = false }: Props) {
  const id = useId();
  const [typed, type] = useState({ name, note });
  const [isNameless, setNameless] = useState(false);
  const hand = async (event: SubmitEvent) => {
    event.preventDefault();
    setNameless(!(await onSubmit(typed.name, typed.note)));
  };
  return (
    <form className={styles.form} onSubmit={(event) => void hand(event)}>
      <label htmlFor={`${id}name`} className={styles.label}>
        {t('Name')}
      </label>
      <input
        id={`${id}name`}
        className={styles.input}
        value={typed.name}
        maxLength={MAX_NAME}
        autoComplete="off"
        enterKeyHint="done"
        aria-describedby={`${id}problem`}
        ref={takesFocus ? focusAll : undefined}
        onChange={({ currentTarget }) => type({ ...typed, name: currentTarget.value })}
      />
      <p id={`${id}problem`} role="alert" className={styles.problem}>
        {isNameless && t('Please type a name.')}
      </p>
      <label htmlFor={`${id}note`} className={styles.label}>
        {t('Note')}
      </label>
      <textarea
        id={`${id}note`}
        className={styles.note}
        value={typed.note}
        maxLength={MAX_NOTE}
        rows={2}
        onChange={({ currentTarget }) => type({ ...typed, note: currentTarget.value })}
      />
      <div className={styles.buttons}>
        <button type="submit" className={styles.main}>
          {submit}
        </button>
        {onCancel && (
          <button type="button" className={styles.button} onClick={onCancel}>
            {t('Cancel')}
          </button>
        )}
      </div>
    </form>
  );
}

const focusAll = (input: HTMLInputElement | null): void => input?.select();
