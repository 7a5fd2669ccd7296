import { X } from 'lucide-react';
import { useEffect, useId, useRef, useState, type MouseEvent, type ReactNode } from 'react';
import { t } from '../words/say';
import styles from './Dialog.module.css';
import { noteTyping, REFUSED } from './typed';

interface Props {
  readonly title: string;
  readonly className?: string | undefined;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** For a button: closes the dialog that it is in, as Escape does. */
export const closeAround = (event: MouseEvent<HTMLElement>): void => event.currentTarget.closest('dialog')?.close();

/** A modal dialog that is open for as long as it is there. The page's keys mean nothing in it. */
export function Dialog({ title, className, onClose, children }: Props) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const [isRefused, setRefused] = useState(false);
  useEffect(() => {
    const dialog = ref.current;
    if (!dialog?.open) dialog?.showModal();
    const refuse = () => setRefused(true);
    dialog?.addEventListener(REFUSED, refuse);
    return () => dialog?.removeEventListener(REFUSED, refuse);
  }, []);
  return (
    <dialog
      ref={ref}
      className={`${styles.dialog} ${className ?? ''}`}
      aria-labelledby={titleId}
      // One that is open in it closes by itself.
      onClose={({ target, currentTarget }) => target === currentTarget && onClose()}
      onKeyDown={(event) => event.stopPropagation()}
      onInput={({ target }) => {
        noteTyping(target);
        setRefused(false);
      }}
    >
      <div className={styles.header}>
        <h2 id={titleId} className={styles.title}>
          {title}
        </h2>
        <button type="button" className={styles.close} onClick={closeAround} aria-label={t('Close')}>
          <X size={20} strokeWidth={1.6} aria-hidden />
        </button>
      </div>
      {isRefused && (
        <p role="alert" className={styles.refused}>
          {t('Nothing was opened: what is typed here would be lost. Save it or close this first.')}
        </p>
      )}
      {children}
    </dialog>
  );
}
