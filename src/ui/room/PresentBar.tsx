import { ChevronLeft, ChevronRight, CircleSlash, Pause, RotateCw, X, type LucideIcon } from 'lucide-react';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { MAX_SESSIONS } from '../../design/schema';
import { room, setTurning } from '../../store/guard';
import { stopPresenting } from '../../store/presenting';
import { t } from '../../words/say';
import { useStudio } from '../useStudio';
import { followFullScreen, listenToPresenter } from './presenterKeys';
import styles from './Room.module.css';
import { showNext, showPrevious, toggleBefore } from './sessions';
import { useAwake } from './useAwake';

const IDLE_MS = 4000;

/** All that a presenter needs, large; it fades while nobody stirs. */
export function PresentBar() {
  const sessions = useStudio((state) => state.design.sessions);
  const turning = useStore(room, (state) => state.turning);
  const awake = useAwake(IDLE_MS);
  useEffect(() => listenToPresenter(window), []);
  useEffect(() => followFullScreen(document), []);
  return (
    <div className={styles.place}>
      <div className={styles.bar} data-awake={awake} role="toolbar" aria-label={t('Presentation')}>
        <Tool Icon={ChevronLeft} label={t('Session before')} disabled={sessions === 0} onPress={showPrevious} />
        <p className={styles.now} role="status">
          {sessions === 0 ? t('Before') : t('Session {count}', { count: sessions })}
        </p>
        <Tool Icon={ChevronRight} label={t('Next session')} disabled={sessions === MAX_SESSIONS} onPress={showNext} />
        <Tool Icon={CircleSlash} label={t('Without treatment')} pressed={sessions === 0} onPress={toggleBefore} />
        <Tool
          Icon={turning ? Pause : RotateCw}
          label={t('Turn slowly')}
          pressed={turning}
          onPress={() => setTurning(!turning)}
        />
        <Tool Icon={X} label={t('Leave the presentation')} onPress={stopPresenting} />
      </div>
    </div>
  );
}

interface ToolProps {
  readonly Icon: LucideIcon;
  readonly label: string;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  readonly onPress: () => void;
}

function Tool({ Icon, label, pressed, disabled = false, onPress }: ToolProps) {
  return (
    <button
      type="button"
      className={styles.tool}
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      aria-disabled={disabled}
      onClick={onPress}
    >
      <Icon size={26} strokeWidth={1.6} aria-hidden />
    </button>
  );
}
