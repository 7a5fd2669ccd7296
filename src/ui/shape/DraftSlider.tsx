import { RotateCcw } from 'lucide-react';
import { useEffect, useId, useLayoutEffect, useRef } from 'react';
import { commitDraft, draft, dropDraft, shownDesign } from '../../store/draft';
import type { Design } from '../../design/schema';
import { useLanguage } from '../useLanguage';
import styles from './DraftSlider.module.css';

interface Props {
  readonly label: string;
  readonly line?: string | undefined;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly value: number;
  /** The value that a design has; a hand's draft, too. */
  readonly read: (design: Design) => number;
  readonly text: (value: number) => string;
  /** Shows the value without deciding for it. */
  readonly onHold: (value: number) => void;
  /** Decides for what is shown; the usual commits the draft. */
  readonly onCommit?: (() => void) | undefined;
  /** Goes back to the style's own; left out where the value is it. */
  readonly onReset?: (() => void) | undefined;
  readonly resetLabel?: string;
}

/**
 * A range that shows every value on its way in the picture and decides for the last, as one step; React renders when it has been let go. Escape
 * gives the former value back, a double click the style's own.
 */
export function DraftSlider({
  label,
  line,
  value,
  read,
  text,
  onHold,
  onCommit,
  onReset,
  resetLabel,
  ...range
}: Props) {
  const id = useId();
  const language = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const output = useRef<HTMLOutputElement>(null);
  const latest = useRef({ read, text, onHold, onCommit, onReset });
  useLayoutEffect(() => {
    latest.current = { read, text, onHold, onCommit, onReset };
  });
  useLayoutEffect(() => show(input.current!, output.current!, value, latest.current.text), [value, language]);
  useEffect(() => listen(input.current!, output.current!, latest), []);
  return (
    <div className={styles.slider}>
      <label htmlFor={id}>{label}</label>
      <span className={styles.end}>
        <output ref={output} htmlFor={id} className={styles.text} />
        {onReset && (
          <button type="button" className={styles.reset} onClick={onReset} aria-label={resetLabel} title={resetLabel}>
            <RotateCcw size={14} strokeWidth={1.8} aria-hidden />
          </button>
        )}
      </span>
      <input ref={input} id={id} type="range" className={styles.input} {...range} defaultValue={value} title={line} />
    </div>
  );
}

interface Latest {
  readonly current: Pick<Props, 'read' | 'text' | 'onHold' | 'onCommit' | 'onReset'>;
}

function show(input: HTMLInputElement, output: HTMLOutputElement, value: number, text: Props['text']): void {
  input.valueAsNumber = value;
  output.textContent = text(value);
  input.setAttribute('aria-valuetext', text(value));
}

/** The browser says `input` on the way and `change` at its end; of a key that is held down, the end is its release. */
function listen(input: HTMLInputElement, output: HTMLOutputElement, latest: Latest): () => void {
  let keyDown = false;
  const commit = () => (latest.current.onCommit ?? commitDraft)();
  const onInput = () => {
    latest.current.onHold(input.valueAsNumber);
    show(input, output, input.valueAsNumber, latest.current.text);
  };
  const onChange = () => !keyDown && commit();
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') return dropDraft();
    keyDown = /^(Arrow|Page|Home|End)/.test(key);
  };
  const onKeyUp = () => {
    keyDown = false;
    commit();
  };
  const onDouble = () => latest.current.onReset?.();
  const unfollow = draft.subscribe((now, before) => {
    if (before.design && !now.design) show(input, output, latest.current.read(shownDesign()), latest.current.text);
  });
  const listeners = [
    ['input', onInput],
    ['change', onChange],
    ['keydown', onKeyDown],
    ['keyup', onKeyUp],
    ['blur', onKeyUp],
    ['dblclick', onDouble],
  ] as const;
  for (const [type, act] of listeners) input.addEventListener(type, act as EventListener);
  return () => {
    unfollow();
    for (const [type, act] of listeners) input.removeEventListener(type, act as EventListener);
  };
}
