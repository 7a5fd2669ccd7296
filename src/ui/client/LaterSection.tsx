import { laterOf, laterRange, lossOf } from '../../density/clientLoss';
import { HEALED_DAY } from '../../optics/healing';
import { editDesign } from '../../store/studio';
import { asGesture } from '../gesture';
import pill from '../Pill.module.css';
import { Section } from '../Section';
import { Slider } from '../Slider';
import { useStudio } from '../useStudio';
import styles from './LossSection.module.css';
import { LATER_WORDS, stageWords } from './lossWords';

const STEP = 0.1;
/** By then pigment has lost half of its darkness, days. */
const FADED_DAY = 8 * 365;

/** The same pigment if loss goes on: how far, and a look at it in full colour and faded. */
export function LaterSection() {
  const design = useStudio((state) => state.design);
  const now = lossOf(design);
  const { min, max } = laterRange(now);
  const later = laterOf(design);
  const isFaded = design.day >= FADED_DAY;
  if (max <= min) {
    const ended = max === 0 ? LATER_WORDS.fixed : LATER_WORDS.ended;
    return (
      <Section title={LATER_WORDS.title} line={ended}>
        {() => null}
      </Section>
    );
  }
  const line = !later ? LATER_WORDS.none : isFaded ? LATER_WORDS.fadedLine : LATER_WORDS.fullLine;
  return (
    <Section title={LATER_WORDS.title} line={line}>
      {() => (
        <>
          <Slider
            label={LATER_WORDS.label}
            min={min}
            max={max}
            step={STEP}
            value={later?.stage ?? min}
            text={later ? `${stageWords(now)} → ${stageWords(later)}` : LATER_WORDS.off}
            onChange={(stage) => editDesign({ later: stage > min ? Math.round(stage * 10) / 10 : 0 })}
            {...asGesture}
          />
          {later && design.sessions > 0 && (
            <div className={styles.pills}>
              <Look label={LATER_WORDS.full} day={HEALED_DAY} isOn={!isFaded} />
              <Look label={LATER_WORDS.faded} day={FADED_DAY} isOn={isFaded} />
            </div>
          )}
        </>
      )}
    </Section>
  );
}

function Look({ label, day, isOn }: { readonly label: string; readonly day: number; readonly isOn: boolean }) {
  return (
    <button type="button" className={pill.pill} aria-pressed={isOn} onClick={() => editDesign({ day })}>
      {label}
    </button>
  );
}
