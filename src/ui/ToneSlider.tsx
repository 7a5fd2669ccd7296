import { TONE_RANGE } from '../design/schema';
import { editDesign } from '../store/studio';
import { number } from '../words/format';
import { t } from '../words/say';
import { asGesture } from './gesture';
import { MONK, toneColour } from './monk';
import { Range } from './Range';
import { Readout } from './Readout';
import { Section } from './Section';
import styles from './ToneSlider.module.css';
import { useStudio } from './useStudio';

const STEP = 0.1;

/** The thumb is as wide as one swatch, so that it frames swatch n exactly at tone n. */
export function ToneSlider() {
  const tone = useStudio((state) => state.design.tone);
  const aside = (
    <>
      {t('Monk scale')} <Readout name="tone" value={tone} digits={1} />
    </>
  );
  return (
    <Section title={t('Skin tone')} aside={aside}>
      {(titleId) => (
        <>
          <div className={styles.slider}>
            <div className={styles.swatches} aria-hidden>
              {MONK.map((colour) => (
                <span key={colour} style={{ backgroundColor: colour }} />
              ))}
            </div>
            <Range
              className={styles.input}
              {...TONE_RANGE}
              step={STEP}
              value={tone}
              onChange={(event) => editDesign({ tone: event.currentTarget.valueAsNumber })}
              {...asGesture}
              aria-labelledby={titleId}
              aria-valuetext={t('Monk scale {tone} of {max}', { tone: number(tone, 1), max: TONE_RANGE.max })}
              style={{ '--tone': toneColour(tone) } as React.CSSProperties}
            />
          </div>
          <div className={styles.scale} aria-hidden>
            {MONK.map((colour, i) => (
              <span key={colour}>{i + 1}</span>
            ))}
          </div>
        </>
      )}
    </Section>
  );
}
