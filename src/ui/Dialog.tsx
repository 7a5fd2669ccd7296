import { X } from 'lucide-react';
import { useEffect, useId, useRef, type MouseEvent, type ReactNode } from 'react';
import { t } from '../words/say';
import styles from './Dialog.module.css';

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
  useEffect(() => {
    if (!ref.current?.open) ref.current?.showModal();
  }, []);
  return (
    <dialog
      ref={ref}
      className={`${styles.dialog} ${className ?? ''}`}
      aria-labelledby={titleId}
      // One that is open in it closes by itself.
      onClose={({ target, currentTarget }) => target === currentTarget && onClose()}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <div className={styles.header}>
        <h2 id={titleId} className={styles.title}>
          {title}
        </h2>
        <button type="button" className={styles.close} onClick={closeAround} aria-label={t('Close')}>
          <X size={20} strokeWidth={1.6} aria-hidden />
        </button>
      </div>
      {children}
    </dialog>
  );
}
