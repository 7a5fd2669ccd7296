import { Minus, Plus } from 'lucide-react';
import { useState } from 'react';
import { GAP_RANGE, MAX_SESSIONS } from '../design/schema';
import { chooseGap } from '../store/studio';
import { t } from '../words/say';
import { pause } from './player';
import { Section } from './Section';
import styles from './SessionDates.module.css';
import { useStudio } from './useStudio';
import { TIME_WORDS } from './words';

const GAPS = [0, 1, 2] as const;
type GapIndex = (typeof GAPS)[number];
const STEP_DAYS = 7;

type Refusal = 'tooSoon' | 'tooLate';

/** How far apart the sessions lie, a week at a time; what is refused is said below. */
export function SessionDates() {
  const hasFourth = useStudio((state) => state.design.sessions === MAX_SESSIONS);
  const [said, setSaid] = useState<Refusal>('tooSoon');
  return (
    <Section title={t('Between sessions')}>
      {() => (
        <>
          {GAPS.filter((index) => hasFourth || index < 2).map((index) => (
            <Gap key={index} index={index} onRefused={setSaid} />
          ))}
          <p className={styles.line} aria-live="polite">
            {TIME_WORDS[said]}
          </p>
        </>
      )}
    </Section>
  );
}

interface Props {
  readonly index: GapIndex;
  readonly onRefused: (why: Refusal) => void;
}

function Gap({ index, onRefused }: Props) {
  const days = useStudio((state) => state.design.gaps[index]);
  const name = TIME_WORDS.gap(index + 2);
  const move = (by: number) => {
    pause();
    if (days + by < GAP_RANGE.min) onRefused('tooSoon');
    if (days + by > GAP_RANGE.max) onRefused('tooLate');
    chooseGap(index, days + by);
  };
  return (
    <div className={styles.gap} role="group" aria-label={name}>
      <span>{name}</span>
      <button
        type="button"
        className={styles.step}
        onClick={() => move(-STEP_DAYS)}
        aria-label={t('A week sooner')}
        aria-disabled={days <= GAP_RANGE.min}
      >
        <Minus size={18} strokeWidth={1.8} aria-hidden />
      </button>
      <output className={styles.days}>{TIME_WORDS.days(days)}</output>
      <button
        type="button"
        className={styles.step}
        onClick={() => move(STEP_DAYS)}
        aria-label={t('A week later')}
        aria-disabled={days >= GAP_RANGE.max}
      >
        <Plus size={18} strokeWidth={1.8} aria-hidden />
      </button>
    </div>
  );
}
