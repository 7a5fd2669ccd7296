import { X } from 'lucide-react';
import { dismissNotice } from '../store/studio';
import { t } from '../words/say';
import styles from './Notices.module.css';
import { useStudio } from './useStudio';

/** With `hidden` the sentences are spoken but not drawn: the picture stays as asked for. */
export function Notices({ hidden }: { readonly hidden: boolean }) {
  const notices = useStudio((state) => state.notices);
  return (
    <div role="status" className={hidden ? 'visually-hidden' : styles.list}>
      {notices.map((text) => (
        <div key={text} className={styles.notice}>
          <p className={styles.text}>{text}</p>
          <button
            type="button"
            className={styles.dismiss}
            onClick={() => dismissNotice(text)}
            aria-label={t('Dismiss')}
          >
            <X size={17} strokeWidth={1.6} aria-hidden />
          </button>
        </div>
      ))}
    </div>
  );
}
