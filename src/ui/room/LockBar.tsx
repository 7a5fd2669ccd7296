import { Lock } from 'lucide-react';
import { useState } from 'react';
import type { SessionCount } from '../../design/schema';
import { hasCode, unlock } from '../../store/lock';
import { editDesign } from '../../store/studio';
import { t } from '../../words/say';
import { Segments } from '../Segments';
import { useStudio } from '../useStudio';
import { CodeDialog } from './CodeDialog';
import styles from './Room.module.css';
import { HOLD_MS, useHold } from './useHold';

const SESSIONS: readonly SessionCount[] = [0, 1, 2, 3, 4];
const TITLE_ID = 'locked-sessions';

/** For the one who is handed the page: sessions to look at, and the lock, which opens when held. */
export function LockBar() {
  const sessions = useStudio((state) => state.design.sessions);
  const [asks, setAsks] = useState(false);
  return (
    <div className={styles.place}>
      <div className={styles.bar} role="group" aria-label={t('Look around')}>
        <p id={TITLE_ID} className="visually-hidden">
          {t('Session')}
        </p>
        <Segments
          labelledBy={TITLE_ID}
          options={SESSIONS}
          value={sessions}
          onChange={(value) => editDesign({ sessions: value })}
          className={styles.track}
          optionClassName={styles.session}
        >
          {(option) => (option === 0 ? t('Before') : <SessionName count={option} />)}
        </Segments>
        <LockButton onOpen={() => (hasCode() ? setAsks(true) : unlock(''))} />
      </div>
      {asks && <CodeDialog onClose={() => setAsks(false)} />}
    </div>
  );
}

function SessionName({ count }: { readonly count: number }) {
  return (
    <>
      <span className="visually-hidden">{t('Session {count}', { count })}</span>
      <span aria-hidden>{count}</span>
    </>
  );
}

function LockButton({ onOpen }: { readonly onOpen: () => void }) {
  const { holding, short, handlers } = useHold(onOpen);
  return (
    <>
      <button
        type="button"
        className={styles.lock}
        aria-label={t('Locked. Hold for two seconds to unlock')}
        title={t('Hold for two seconds to unlock')}
        data-holding={holding}
        style={{ '--hold': `${HOLD_MS}ms` } as React.CSSProperties}
        {...handlers}
      >
        <Lock size={24} strokeWidth={1.6} aria-hidden />
      </button>
      <p role="status" className={styles.hint}>
        {short && t('Hold the lock for two seconds.')}
      </p>
    </>
  );
}
