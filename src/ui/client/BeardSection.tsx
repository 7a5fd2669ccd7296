import { useStore } from 'zustand';
import { BEARD_RANGE, type BeardEdits } from '../../design/client';
import { beardFile, retryBeard } from '../../store/beardFile';
import { editClient, goToView, studio } from '../../store/studio';
import { asGesture } from '../gesture';
import { Section } from '../Section';
import { Segments } from '../Segments';
import { Slider } from '../Slider';
import { Switch } from '../Switch';
import { useStudio } from '../useStudio';
import { BEARD_CHOICES, BEARD_WORDS, type BeardChoice } from './beardWords';
import styles from './ClientParts.module.css';

/** A beard of some days: what one starts from. */
const FIRST_LENGTH_MM = 1;
/** Where a shaved face's hairs are drawn for the pigment between them. */
const SHAVED_LENGTH_MM = 0.1;

const SLIDERS = {
  hair: [
    { name: 'density', usual: 1, step: 0.05 },
    { name: 'patchy', usual: 0, step: 0.05 },
  ],
  shape: [
    { name: 'cheekMm', usual: 0, step: 1 },
    { name: 'neckMm', usual: 0, step: 1 },
  ],
} as const;

const edit = (change: BeardEdits): void => editClient('beard', { ...studio.getState().design.client.beard, ...change });

const choiceOf = ({ grows }: BeardEdits): BeardChoice => (grows === undefined ? 'own' : grows ? 'beard' : 'none');

function choose(choice: BeardChoice): void {
  const { grows: _, ...others } = studio.getState().design.client.beard ?? {};
  if (choice === 'own') return editClient('beard', others);
  if (choice === 'none') return editClient('beard', { ...others, grows: false });
  editClient('beard', { lengthMm: FIRST_LENGTH_MM, ...others, grows: true });
  showFace();
}

/** A beard is not to be added out of sight. */
function showFace(): void {
  const { view } = studio.getState();
  if (view !== 'front' && view !== 'three-quarter') goToView('three-quarter');
}

function fill(on: boolean): void {
  edit({ fill: on });
  if (on) showFace();
}

/** The client's beard: its hair, its lines, and pigment in its gaps. */
export function BeardSection() {
  const head = useStudio((state) => state.design.head);
  const zone = useStudio((state) => state.design.zone);
  const beard = useStudio((state) => state.design.client.beard) ?? {};
  const choice = choiceOf(beard);
  const isFilled = beard.fill === true;
  const isDrawn = choice === 'beard' || isFilled || zone === 'beard';
  const isTreated = zone === 'all' || zone === 'beard';
  const line = choice === 'own' ? BEARD_WORDS.line.own[head] : BEARD_WORDS.line[choice];
  return (
    <>
      <Section title={BEARD_WORDS.title} line={line}>
        {(titleId) => (
          <Segments labelledBy={titleId} options={BEARD_CHOICES} value={choice} onChange={choose}>
            {(option) => BEARD_WORDS.choice[option]}
          </Segments>
        )}
      </Section>
      <FileState />
      {isDrawn && choice !== 'none' && (
        <Sliders
          title={BEARD_WORDS.hair}
          sliders={SLIDERS.hair}
          beard={beard}
          first={<LengthSlider lengthMm={beard.lengthMm ?? SHAVED_LENGTH_MM} />}
        />
      )}
      {isDrawn && (
        <Sliders title={BEARD_WORDS.shape} sliders={SLIDERS.shape} beard={beard}>
          <Switch
            {...BEARD_WORDS.moustache}
            on={beard.moustache ?? true}
            onChange={(moustache) => edit({ moustache })}
          />
        </Sliders>
      )}
      <Switch
        label={BEARD_WORDS.fill.label}
        line={isFilled ? (isTreated ? BEARD_WORDS.fill.on : BEARD_WORDS.fill.elsewhere) : BEARD_WORDS.fill.off}
        on={isFilled}
        onChange={fill}
      />
      {Object.keys(beard).length > 0 && (
        <button type="button" className={styles.reset} onClick={() => editClient('beard', undefined)}>
          {BEARD_WORDS.reset}
        </button>
      )}
    </>
  );
}

interface SlidersProps {
  readonly title: string;
  readonly sliders: (typeof SLIDERS)[keyof typeof SLIDERS];
  readonly beard: BeardEdits;
  readonly first?: React.ReactNode;
  readonly children?: React.ReactNode;
}

function Sliders({ title, sliders, beard, first, children }: SlidersProps) {
  return (
    <Section title={title}>
      {() => (
        <div className={styles.sliders}>
          {first}
          {sliders.map(({ name, usual, step }) => (
            <Slider
              key={name}
              label={BEARD_WORDS.sliders[name].label}
              {...BEARD_RANGE[name]}
              step={step}
              value={beard[name] ?? usual}
              text={BEARD_WORDS.sliders[name].text(beard[name] ?? usual)}
              onChange={(value) => edit({ [name]: Math.round(100 * value) / 100 })}
              {...asGesture}
            />
          ))}
          {children}
        </div>
      )}
    </Section>
  );
}

const { min, max } = BEARD_RANGE.lengthMm;
const STEPS = 100;
const placeOf = (mm: number): number => (STEPS * Math.log(mm / min)) / Math.log(max / min);
/** Two digits that count. */
const lengthAt = (place: number): number => Number((min * (max / min) ** (place / STEPS)).toPrecision(2));

/** Each step longer by the same share: stubble takes as much room as a full beard. */
function LengthSlider({ lengthMm }: { readonly lengthMm: number }) {
  const { label, text } = BEARD_WORDS.sliders.lengthMm;
  return (
    <Slider
      label={label}
      min={0}
      max={STEPS}
      step={1}
      value={placeOf(lengthMm)}
      text={text(lengthMm)}
      onChange={(place) => edit({ lengthMm: lengthAt(place) })}
      {...asGesture}
    />
  );
}

/** What of the beard has not come yet, where the client waits for it. */
function FileState() {
  const phase = useStore(beardFile, (state) => state.phase);
  if (phase === 'loading') return <p role="status">{BEARD_WORDS.loading}</p>;
  if (phase !== 'failed') return null;
  return (
    <div role="alert">
      <p>{BEARD_WORDS.failed}</p>
      <button type="button" className={styles.reset} onClick={retryBeard}>
        {BEARD_WORDS.retry}
      </button>
    </div>
  );
}
