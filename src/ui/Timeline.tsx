import { SUNS } from '../design/schema';
import { t } from '../words/say';
import { AskButton } from './answers/AskButton';
import { editDesign } from '../store/studio';
import { momentOf } from './moment';
import { Section } from './Section';
import { Segments } from './Segments';
import { SessionDates } from './SessionDates';
import styles from './Timeline.module.css';
import { TimeSlider } from './TimeSlider';
import { TimeStops } from './TimeStops';
import { TouchUp } from './TouchUp';
import { useStudio } from './useStudio';
import { MOMENT_WORDS, SUN_WORDS, whenWords } from './words';

/** From the day of the last session to ten years after it, and what is normal at each moment. */
export function Timeline() {
  const when = useStudio((state) => (state.design.sessions === 0 ? '–' : whenWords(state.design)));
  return (
    <div className={styles.timeline}>
      <Section title={t('Time')} aside={when}>
        {(titleId) => (
          <>
            <TimeSlider labelledBy={titleId} />
            <Moment />
            <TimeStops />
          </>
        )}
      </Section>
      <TouchUp />
      <SunPicker />
      <SessionDates />
      <AskButton place="time" />
    </div>
  );
}

/** Spoken when it changes; room for two lines is kept, so that nothing jumps. */
function Moment() {
  const { line, care } = MOMENT_WORDS[useStudio((state) => momentOf(state.design))];
  return (
    <div className={styles.moment} aria-live="polite">
      <p>{line}</p>
      {care !== undefined && <p className={styles.care}>{care}</p>}
    </div>
  );
}

function SunPicker() {
  const sun = useStudio((state) => state.design.sun);
  return (
    <Section title={t('Sun on the scalp')} aside={SUN_WORDS[sun].line}>
      {(titleId) => (
        <Segments labelledBy={titleId} options={SUNS} value={sun} onChange={(value) => editDesign({ sun: value })}>
          {(option) => SUN_WORDS[option].name}
        </Segments>
      )}
    </Section>
  );
}
