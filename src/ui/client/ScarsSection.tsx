import { Trash2 } from 'lucide-react';
import { useId } from 'react';
import { MAX_SCARS, SCAR_RANGE, type DrawnScar, type Scar, type StripScar } from '../../design/client';
import { COVERS_SCARS } from '../../density/zoneBlend';
import { askPlace } from '../../store/placing';
import { editClient, goToView, studio } from '../../store/studio';
import { asGesture } from '../gesture';
import pill from '../Pill.module.css';
import { Section } from '../Section';
import { Segments } from '../Segments';
import { Slider } from '../Slider';
import { useStudio } from '../useStudio';
import parts from './ClientParts.module.css';
import styles from './ScarsSection.module.css';
import { SCAR_WORDS } from './scarWords';

const KINDS = ['strip', 'fue', 'drawn', 'keloid'] as const satisfies readonly Scar['kind'][];
const NONE: readonly Scar[] = [];

const NEW = {
  strip: { kind: 'strip', heightMm: 15, lengthMm: 240, widthMm: 2.5, lines: 1 },
  fue: { kind: 'fue', heightMm: 25, lengthMm: 200, bandMm: 55, perCm2: 18 },
} as const satisfies Record<string, Scar>;
const NEW_WIDTH_MM = { drawn: 4, keloid: 10 } as const;

const currentScars = (): readonly Scar[] => studio.getState().design.client.scars ?? NONE;

function addScar(kind: Scar['kind']): void {
  if (kind === 'strip' || kind === 'fue') {
    editClient('scars', [...currentScars(), NEW[kind]]);
    goToView('back');
  } else drawScar(kind);
}

function drawScar(kind: DrawnScar['kind']): void {
  const widthMm = NEW_WIDTH_MM[kind];
  const done = (path: readonly number[]) => editClient('scars', [...currentScars(), { kind, widthMm, path }]);
  askPlace({ kind: 'path', sizeMm: widthMm, hint: SCAR_WORDS.hint[kind], done });
}

const replaceScar = (n: number, scar: Scar): void => editClient('scars', currentScars().with(n, scar));

const removeScar = (n: number): void =>
  editClient(
    'scars',
    currentScars().filter((_, i) => i !== n),
  );

/** The client's scars: added, drawn on the head, changed and removed. */
export function ScarsSection() {
  const scars = useStudio((state) => state.design.client.scars) ?? NONE;
  const isTreated = useStudio(({ design }) => design.sessions > 0 && COVERS_SCARS.has(design.zone));
  const isFull = scars.length >= MAX_SCARS;
  return (
    <Section title={SCAR_WORDS.title} line={SCAR_WORDS.line}>
      {() => (
        <>
          <div className={styles.add} role="group" aria-label={SCAR_WORDS.addTitle}>
            {KINDS.map((kind) => (
              <button key={kind} type="button" className={pill.pill} disabled={isFull} onClick={() => addScar(kind)}>
                {SCAR_WORDS.add[kind]}
              </button>
            ))}
          </div>
          <p role="status" className={styles.note}>
            {isFull ? SCAR_WORDS.full() : ''}
          </p>
          <p role="status" className={styles.note}>
            {isTreated && scars.some(({ kind }) => kind !== 'keloid') ? SCAR_WORDS.treated : ''}
          </p>
          <ul className={styles.list}>
            {scars.map((scar, n) => (
              // Scars have nothing but their place in the list.
              <li key={n}>
                <ScarControls scar={scar} n={n} name={nameOf(scars, n)} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

/** Told apart by number where there are several of a kind. */
function nameOf(scars: readonly Scar[], n: number): string {
  const { kind } = scars[n]!;
  const alike = scars.filter((scar) => scar.kind === kind).length;
  const place = scars.slice(0, n + 1).filter((scar) => scar.kind === kind).length;
  return alike > 1 ? `${SCAR_WORDS.name[kind]} ${place}` : SCAR_WORDS.name[kind];
}

interface ControlsProps {
  readonly scar: Scar;
  readonly n: number;
  readonly name: string;
}

function ScarControls({ scar, n, name }: ControlsProps) {
  return (
    <div role="group" aria-label={name} className={parts.sliders}>
      <div className={styles.heading}>
        <span>{name}</span>
        <button
          type="button"
          className={styles.remove}
          onClick={() => removeScar(n)}
          aria-label={SCAR_WORDS.remove(name)}
          title={SCAR_WORDS.remove(name)}
        >
          <Trash2 size={18} strokeWidth={1.6} aria-hidden />
        </button>
      </div>
      {scar.kind === 'strip' && <Lines scar={scar} n={n} />}
      {slidersOf(scar).map(({ part, min, max, step, value }) => (
        <Slider
          key={part}
          label={SCAR_WORDS[part].label}
          min={min}
          max={max}
          step={step}
          value={value}
          text={SCAR_WORDS[part].text(value)}
          onChange={(now) => replaceScar(n, { ...scar, [part]: now })}
          {...asGesture}
        />
      ))}
      {scar.kind === 'keloid' && <p className={styles.note}>{SCAR_WORDS.keloid}</p>}
    </div>
  );
}

type Part = 'heightMm' | 'lengthMm' | 'widthMm' | 'bandMm' | 'perCm2';

interface SliderOf {
  readonly part: Part;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly value: number;
}

function slidersOf(scar: Scar): readonly SliderOf[] {
  const { heightMm, lengthMm, stripWidthMm, bandMm, perCm2, drawnWidthMm } = SCAR_RANGE;
  switch (scar.kind) {
    case 'strip':
      return [
        { part: 'widthMm', ...stripWidthMm, step: 0.5, value: scar.widthMm },
        { part: 'lengthMm', ...lengthMm, step: 5, value: scar.lengthMm },
        { part: 'heightMm', ...heightMm, step: 1, value: scar.heightMm },
      ];
    case 'fue':
      return [
        { part: 'perCm2', ...perCm2, step: 1, value: scar.perCm2 },
        { part: 'lengthMm', ...lengthMm, step: 5, value: scar.lengthMm },
        { part: 'bandMm', ...bandMm, step: 5, value: scar.bandMm },
        { part: 'heightMm', ...heightMm, step: 1, value: scar.heightMm },
      ];
    case 'drawn':
    case 'keloid':
      return [{ part: 'widthMm', ...drawnWidthMm, step: 0.5, value: scar.widthMm }];
  }
}

function Lines({ scar, n }: { readonly scar: StripScar; readonly n: number }) {
  const id = useId();
  const { label, one, two } = SCAR_WORDS.lines;
  return (
    <div className={styles.lines}>
      <span id={id}>{label}</span>
      <Segments<1 | 2>
        labelledBy={id}
        options={[1, 2]}
        value={scar.lines}
        onChange={(lines) => replaceScar(n, { ...scar, lines })}
      >
        {(count) => (count === 1 ? one : two)}
      </Segments>
    </div>
  );
}
