import { MAX_SESSIONS, type SessionCount } from '../design/schema';
import { editDesign } from '../store/studio';
import { t } from '../words/say';
import { toneColour } from './monk';
import { Section } from './Section';
import { Segments } from './Segments';
import styles from './SessionControl.module.css';
import { parkMiller, stipple } from './stipple';
import { useStudio } from './useStudio';
import { SESSION_WORDS } from './words';

const SESSIONS: readonly SessionCount[] = [0, 1, 2, 3, 4];
const PATCH = { width: 72, height: 28, dotsPerSession: 46 };
const DOTS = stipple(MAX_SESSIONS * PATCH.dotsPerSession, PATCH.width, PATCH.height, parkMiller(7));

export function SessionControl() {
  const sessions = useStudio((state) => state.design.sessions);
  return (
    <Section title={t('Session')} line={SESSION_WORDS[sessions].line}>
      {(titleId) => (
        <Segments
          labelledBy={titleId}
          options={SESSIONS}
          value={sessions}
          onChange={(value) => editDesign({ sessions: value })}
          className={styles.track}
          optionClassName={styles.segment}
        >
          {(option) => (
            <>
              <Patch sessions={option} />
              <span className={styles.name}>
                {option > 0 && <span className="visually-hidden">{t('Session')} </span>}
                {SESSION_WORDS[option].name}
              </span>
            </>
          )}
        </Segments>
      )}
    </Section>
  );
}

/** A bit of the client's skin with the dots of so many sessions. */
function Patch({ sessions }: { readonly sessions: SessionCount }) {
  const colour = useStudio((state) => toneColour(state.design.tone));
  return (
    <svg
      className={styles.patch}
      viewBox={`0 0 ${PATCH.width} ${PATCH.height}`}
      preserveAspectRatio="xMidYMid slice"
      style={{ backgroundColor: colour }}
      aria-hidden
    >
      {DOTS.slice(0, sessions * PATCH.dotsPerSession).map(({ x, y }, i) => (
        <circle key={i} cx={x} cy={y} r="0.85" />
      ))}
    </svg>
  );
}
