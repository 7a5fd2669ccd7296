import { X } from 'lucide-react';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { placing } from '../../store/placing';
import { beginStart, endStart, start } from '../../store/start';
import { studio } from '../../store/studio';
import { t } from '../../words/say';
import { useShaping } from '../shape/useShaping';
import styles from './Start.module.css';

/** Quietly on the picture; whoever finds the way alone sees it go by itself. */
export function StartInvitation() {
  const offered = useStore(start, (state) => state.offered);
  const shaping = useShaping((state) => state.on);
  const isPlacing = useStore(placing, ({ asked }) => asked !== undefined);
  useEffect(() => (offered ? endWithChange() : undefined), [offered]);
  if (!offered || shaping || isPlacing) return null;
  return (
    <div className={styles.invitation}>
      <button type="button" className={styles.invite} onClick={beginStart}>
        {t('New here? Five steps')}
      </button>
      <button type="button" className={styles.dismiss} onClick={endStart} aria-label={t('No, thank you')}>
        <X size={16} strokeWidth={1.6} aria-hidden />
      </button>
    </div>
  );
}

/** The first change of the design is an answer, too. */
function endWithChange(): () => void {
  return studio.subscribe((now, before) => {
    if (now.design !== before.design) endStart();
  });
}
