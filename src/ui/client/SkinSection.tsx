import type { SkinEdits } from '../../design/client';
import { USUAL_FRECKLES, USUAL_REDNESS, USUAL_TAN_LINE } from '../../optics/skin';
import { editClient } from '../../store/studio';
import { asGesture } from '../gesture';
import { Section } from '../Section';
import { Slider } from '../Slider';
import { ToneSlider } from '../ToneSlider';
import { useStudio } from '../useStudio';
import styles from './ClientParts.module.css';
import { SKIN_WORDS } from './skinWords';

const SLIDERS = [
  { name: 'undertone', usual: 0, min: -1 },
  { name: 'redness', usual: USUAL_REDNESS, min: 0 },
  { name: 'freckles', usual: USUAL_FRECKLES, min: 0 },
  { name: 'tanLine', usual: USUAL_TAN_LINE, min: 0 },
] as const satisfies readonly { name: keyof SkinEdits; usual: number; min: number }[];

/** The skin's tone and colour. */
export function SkinSection() {
  const skin = useStudio((state) => state.design.client.skin) ?? {};
  return (
    <>
      <ToneSlider />
      <Section title={SKIN_WORDS.title} line={SKIN_WORDS.line}>
        {() => (
          <div className={styles.sliders}>
            {SLIDERS.map(({ name, usual, min }) => (
              <Slider
                key={name}
                label={SKIN_WORDS[name].label}
                min={min}
                max={1}
                step={0.05}
                value={skin[name] ?? usual}
                text={SKIN_WORDS[name].text(skin[name] ?? usual)}
                onChange={(value) => editClient('skin', { ...skin, [name]: value })}
                {...asGesture}
              />
            ))}
            {Object.keys(skin).length > 0 && (
              <button type="button" className={styles.reset} onClick={() => editClient('skin', undefined)}>
                {SKIN_WORDS.reset}
              </button>
            )}
          </div>
        )}
      </Section>
    </>
  );
}
