import { X } from 'lucide-react';
import { useStore } from 'zustand';
import { version } from '../store/version';
import { t } from '../words/say';
import styles from './Notices.module.css';

/** Says that a newer version waits, which comes when it is asked for and not before. */
export function VersionNotice() {
  const waits = useStore(version, (state) => state.waits);
  const take = async () => (await import('./offline')).takeNewVersion();
  return (
    <div role="status" className={styles.list}>
      {waits && (
        <div className={styles.notice}>
          <p className={styles.text}>{t('A new version is ready. Your design stays as it is.')}</p>
          <button type="button" className={styles.act} onClick={() => void take()}>
            {t('Load it')}
          </button>
          <button
            type="button"
            className={styles.dismiss}
            onClick={() => version.setState({ waits: false })}
            aria-label={t('Later')}
          >
            <X size={17} strokeWidth={1.6} aria-hidden />
          </button>
        </div>
      )}
    </div>
  );
}
