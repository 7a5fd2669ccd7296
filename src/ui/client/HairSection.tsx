import {
  CLIPPED_MM,
  EYE_COLOURS,
  HAIR_CUTS,
  HAIR_TYPES,
  SHAVED_MM,
  type EyeColour,
  type HairEdits,
} from '../../design/client';
import { irisColours, USUAL_MELANIN } from '../../optics/hairColour';
import { editClient, studio } from '../../store/studio';
import { Choices } from '../Choices';
import { asGesture } from '../gesture';
import { Section } from '../Section';
import { Segments } from '../Segments';
import { Slider } from '../Slider';
import swatches from '../Swatches.module.css';
import { useStudio } from '../useStudio';
import styles from './HairSection.module.css';
import { LAST_LENGTH, lengthOf, lengthPosition } from './hairLength';
import {
  EYE_WORDS,
  HAIR_CUT_WORDS,
  HAIR_TYPE_WORDS,
  HAIR_WORDS,
  lengthWords,
  melaninWords,
  shareWords,
} from './hairWords';

const USUAL = { type: 'straight', lengthMm: SHAVED_MM, cut: 'crown', melanin: USUAL_MELANIN, red: 0, grey: 0 } as const;

const useHair = (): HairEdits => useStudio(({ design }) => design.client.hair ?? NONE);
const NONE: HairEdits = {};

/** Changes part of the hair; what is undefined goes back to the head's own. */
function edit(change: { [K in keyof HairEdits]?: HairEdits[K] | undefined }): void {
  const next = { ...studio.getState().design.client.hair, ...change };
  const kept = Object.entries(next).filter(([, value]) => value !== undefined);
  editClient('hair', Object.fromEntries(kept) as HairEdits);
}

/** The client's hair: type, length and cut, colours of hair, brows and eyes. */
export function HairSection() {
  return (
    <>
      <ShapeOfHair />
      <ColourOfHair />
      <Eyes />
    </>
  );
}

function ShapeOfHair() {
  const { type = USUAL.type, lengthMm = USUAL.lengthMm, cut = USUAL.cut } = useHair();
  return (
    <>
      <Section title={HAIR_WORDS.type}>
        {(id) => (
          <Segments
            labelledBy={id}
            className={styles.narrow}
            options={HAIR_TYPES}
            value={type}
            onChange={(value) => edit({ type: value })}
          >
            {(option) => HAIR_TYPE_WORDS[option]}
          </Segments>
        )}
      </Section>
      <Section title={HAIR_WORDS.length} line={HAIR_WORDS.lengthLine}>
        {() => (
          <Slider
            label={HAIR_WORDS.length}
            min={0}
            max={LAST_LENGTH}
            step={1}
            value={lengthPosition(lengthMm)}
            text={lengthWords(lengthMm)}
            onChange={(position) => edit({ lengthMm: stepped(position, lengthMm) })}
            {...asGesture}
          />
        )}
      </Section>
      {lengthMm > CLIPPED_MM && (
        <Section title={HAIR_WORDS.cut}>
          {(id) => (
            <Choices
              labelledBy={id}
              className={styles.cuts}
              optionClassName={styles.cut}
              options={HAIR_CUTS}
              value={cut}
              onChange={(value) => edit({ cut: value })}
            >
              {(option) => HAIR_CUT_WORDS[option]}
            </Choices>
          )}
        </Section>
      )}
    </>
  );
}

/** The length at a position; a key's single step leaves a stop that would hold it. */
function stepped(position: number, before: number): number {
  const length = lengthOf(position);
  if (length !== before || Math.round(lengthPosition(before)) === position) return length;
  return lengthOf(position + 3 * Math.sign(position - lengthPosition(before)));
}

function ColourOfHair() {
  const { melanin = USUAL.melanin, red = USUAL.red, grey = USUAL.grey, brows } = useHair();
  const sides = { min: 0, max: 1, step: 0.05, ...asGesture };
  const round = (value: number) => Math.round(100 * value) / 100;
  return (
    <Section title={HAIR_WORDS.colour}>
      {() => (
        <div className={styles.sliders}>
          <Slider
            label={HAIR_WORDS.melanin}
            {...sides}
            value={melanin}
            text={melaninWords(melanin)}
            onChange={(value) => edit({ melanin: round(value) })}
          />
          <Slider
            label={HAIR_WORDS.red}
            {...sides}
            value={red}
            text={shareWords(red)}
            onChange={(value) => edit({ red: round(value) })}
          />
          <Slider
            label={HAIR_WORDS.grey}
            {...sides}
            value={grey}
            text={shareWords(grey)}
            onChange={(value) => edit({ grey: round(value) })}
          />
          <Slider
            label={HAIR_WORDS.brows}
            {...sides}
            value={brows ?? melanin}
            text={brows === undefined ? HAIR_WORDS.browsAsHair : melaninWords(brows)}
            onChange={(value) => edit({ brows: round(value) })}
          />
          {brows !== undefined && (
            <button type="button" className={styles.button} onClick={() => edit({ brows: undefined })}>
              {HAIR_WORDS.browsReset}
            </button>
          )}
        </div>
      )}
    </Section>
  );
}

const encoded = (linear: number): number => Math.round(255 * Math.min(1, 1.5 * linear) ** (1 / 2.2));
const discOf = (eyes: EyeColour): string => {
  const { outer, inner } = irisColours(eyes);
  const css = (rgb: readonly number[]) => `rgb(${rgb.map(encoded).join(' ')})`;
  return `radial-gradient(circle, #111 24%, ${css(inner)} 26% 42%, ${css(outer)} 70%)`;
};

function Eyes() {
  const { eyes = 'brown' } = useHair();
  return (
    <Section title={HAIR_WORDS.eyes}>
      {(id) => (
        <Choices
          labelledBy={id}
          className={swatches.row}
          optionClassName={swatches.choice}
          options={EYE_COLOURS}
          value={eyes}
          onChange={(value) => edit({ eyes: value })}
        >
          {(option) => (
            <>
              <span className={swatches.disc} style={{ background: discOf(option) }} aria-hidden />
              <span className={swatches.name}>{EYE_WORDS[option]}</span>
            </>
          )}
        </Choices>
      )}
    </Section>
  );
}
