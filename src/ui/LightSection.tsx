import { LIGHTS, type LightName } from '../design/contract';
import { lookOf } from '../optics/lights';
import { studio } from '../store/studio';
import { t } from '../words/say';
import { asGesture } from './gesture';
import { LightDial } from './LightDial';
import styles from './LightSection.module.css';
import { Section } from './Section';
import { Slider } from './Slider';
import { Swatches } from './Swatches';
import { useStudio } from './useStudio';
import { LIGHT_WORDS, SHINE_WORDS, shineWord, turnWord } from './words';

/** Flat light is for measuring, not for looking. */
const OFFERED = LIGHTS.filter((light) => light !== 'flat');
const TURN = { min: -180, max: 180, step: 5 } as const;
const SHINE = { min: 0, max: 1, step: 0.05 } as const;

/** What light falls on the head, from where, and how much the skin shines in it. */
export function LightSection() {
  const light = useStudio((state) => state.light);
  const turn = useStudio((state) => state.turn);
  const shine = useStudio((state) => state.shine);
  return (
    <Section title={t('lamp¦Light')} aside={LIGHT_WORDS[light].line}>
      {(titleId) => (
        <div className={styles.all}>
          <Swatches<LightName>
            labelledBy={titleId}
            options={OFFERED}
            value={light}
            onChange={(value) => studio.setState({ light: value })}
            nameOf={(option) => LIGHT_WORDS[option].name}
            paintOf={(option) => lookOf(option).swatch}
          />
          <div className={styles.turn}>
            <LightDial />
            <Slider
              label={t('Turn the light')}
              {...TURN}
              value={turn}
              text={turnWord(turn)}
              onChange={(value) => studio.setState({ turn: value === -180 ? 180 : value })}
              {...asGesture}
            />
          </div>
          <Slider
            label={SHINE_WORDS.label}
            {...SHINE}
            value={shine}
            text={shineWord(shine)}
            onChange={(value) => studio.setState({ shine: value })}
            {...asGesture}
          />
        </div>
      )}
    </Section>
  );
}
