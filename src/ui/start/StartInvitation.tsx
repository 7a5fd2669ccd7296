import { X } from 'lucide-react';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { compare } from '../../store/compare';
import { placing } from '../../store/placing';
import { beginStart, endStart, start } from '../../store/start';
import { studio } from '../../store/studio';
import { t } from '../../words/say';
import { useShaping } from '../shape/useShaping';
import styles from './Start.module.css';

/** Quietly on the picture, below what the caption says, and only beside the design; whoever finds the way alone sees it go by itself. */
export function StartInvitation() {
  const offered = useStore(start, (state) => state.offered);
  const shaping = useShaping((state) => state.on);
  const isPlacing = useStore(placing, ({ asked }) => asked !== undefined);
  const isComparing = useStore(compare, ({ mode }) => mode !== 'off');
  useEffect(() => (offered ? endWithChange() : undefined), [offered]);
  if (!offered || shaping || isPlacing || isComparing) return null;
  return (
    <div className={styles.place}>
      <div className={styles.invitation}>
        <button type="button" className={styles.invite} onClick={beginStart}>
          {t('New here? Four steps')}
        </button>
        <button type="button" className={styles.dismiss} onClick={endStart} aria-label={t('No, thank you')}>
          <X size={16} strokeWidth={1.6} aria-hidden />
        </button>
      </div>
    </div>
  );
}

/** The first change of the design is an answer, too. */
function endWithChange(): () => void {
  return studio.subscribe((now, before) => {
    if (now.design !== before.design) endStart();
  });
}
