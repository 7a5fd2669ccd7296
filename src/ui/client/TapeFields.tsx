import { useId, useState, type SyntheticEvent } from 'react';
import { useStore } from 'zustand';
import { TAPE_RANGE, type TapeEdits } from '../../design/client';
import { headWork } from '../../store/headWork';
import { editClient, studio } from '../../store/studio';
import type { Unit } from '../../store/units';
import pill from '../Pill.module.css';
import { Section } from '../Section';
import { UnitButton, useUnit } from '../UnitButton';
import { lengthWords, written } from '../units';
import { useStudio } from '../useStudio';
import styles from './HeadSection.module.css';
import { clampedTo, HEAD_PART_WORDS, notNumber, onPreview, TAPE_WORDS, unmet, type FieldName } from './headWords';

const FIELDS: readonly FieldName[] = ['circumferenceMm', 'earToEarMm', 'nasionInionMm', 'hairlineMm'];
const MM_PER: Readonly<Record<Unit, number>> = { cm: 10, in: 25.4 };
const DIGITS: Readonly<Record<Unit, number>> = { cm: 1, in: 2 };
/** A fit this near counts as met, mm. */
const MET_MM = 2;

const mmWords = (mm: number, unit: Unit): string => lengthWords(mm / 10, 'cm', unit);

function editTape(name: FieldName, mm: number | undefined): void {
  const { [name]: _, ...others }: TapeEdits = studio.getState().design.client.tape ?? {};
  editClient('tape', mm === undefined ? others : { ...others, [name]: mm });
}

/** What has been measured on the client. */
export function TapeFields() {
  const tape = useStudio((state) => state.design.client.tape);
  return (
    <Section title={HEAD_PART_WORDS.tape} aside={<UnitButton />} line={HEAD_PART_WORDS.tapeLine}>
      {() => (
        <div className={styles.fields}>
          {FIELDS.map((name) => (
            <TapeField key={name} name={name} mm={tape?.[name]} />
          ))}
          {tape && (
            <button
              type="button"
              className={`${pill.pill} ${styles.clear}`}
              onClick={() => editClient('tape', undefined)}
            >
              {HEAD_PART_WORDS.clear}
            </button>
          )}
        </div>
      )}
    </Section>
  );
}

/** One number; taken over when it is left or Enter is pressed. */
function TapeField({ name, mm }: { readonly name: FieldName; readonly mm: number | undefined }) {
  const id = useId();
  const unit = useUnit();
  const [typed, type] = useState<string | null>(null);
  const [problem, tell] = useState<string | null>(null);
  const { name: label, how } = TAPE_WORDS[name];
  const shown = mm === undefined ? '' : written(mm / MM_PER[unit], DIGITS[unit]);
  const take = () => {
    if (typed === null) return;
    type(null);
    const read = readMm(name, typed, unit);
    tell(read.problem);
    if (read.mm !== null && read.mm !== mm) editTape(name, read.mm);
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    take();
  };
  return (
    <form className={styles.field} onSubmit={submit} noValidate>
      <label htmlFor={id}>{label}</label>
      <span className={styles.entry}>
        <input
          id={id}
          className={styles.number}
          inputMode="decimal"
          autoComplete="off"
          value={typed ?? shown}
          onChange={(event) => type(event.currentTarget.value)}
          onBlur={take}
          aria-describedby={`${id}-how`}
          data-tape={name}
        />
        {unit}
      </span>
      <p id={`${id}-how`} className={styles.how}>
        {how} <Measured name={name} />
      </p>
      <p role="status" className={styles.problem} hidden={!problem && mm === undefined}>
        {problem ?? <Unmet name={name} mm={mm} />}
      </p>
    </form>
  );
}

/** A number in the unit, brought into what heads measure; an empty field forgets the measure. */
function readMm(
  name: FieldName,
  text: string,
  unit: Unit,
): { readonly mm: number | undefined | null; readonly problem: string | null } {
  const plain = text.trim().replace(',', '.');
  if (plain === '') return { mm: undefined, problem: null };
  const value = Number(plain) * MM_PER[unit];
  if (!Number.isFinite(value)) return { mm: null, problem: notNumber(TAPE_WORDS[name].name) };
  const { min, max } = TAPE_RANGE[name];
  const mm = Math.round(10 * Math.min(max, Math.max(min, value))) / 10;
  if (value >= min - 0.05 && value <= max + 0.05) return { mm, problem: null };
  const words = (length: number) => mmWords(length, unit);
  return { mm, problem: clampedTo(TAPE_WORDS[name].name, words(min), words(max), words(mm)) };
}

/** What the tape reads on the head that is shown. */
function Measured({ name }: { readonly name: FieldName }) {
  const unit = useUnit();
  const measured = useStore(headWork, ({ tape }) => (name === 'hairlineMm' ? undefined : tape?.()[name]));
  if (measured === undefined) return null;
  return (
    <span
      data-readout={`tape-${name.replace('Mm', '').replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}-mm`}
      data-value={measured.toFixed(1)}
    >
      {onPreview(mmWords(measured, unit))}
    </span>
  );
}

/** Measures that contradict each other can't all be met: says which, and how near it came. */
function Unmet({ name, mm }: { readonly name: FieldName; readonly mm: number | undefined }) {
  const unit = useUnit();
  const isSettled = useStudio((state) => state.settled);
  const measured = useStore(headWork, ({ tape }) => (name === 'hairlineMm' ? undefined : tape?.()[name]));
  if (mm === undefined || measured === undefined || !isSettled || Math.abs(measured - mm) <= MET_MM) return null;
  return unmet(TAPE_WORDS[name].name, mmWords(mm, unit), mmWords(measured, unit));
}
