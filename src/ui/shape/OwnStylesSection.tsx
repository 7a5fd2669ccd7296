import { Pencil, Trash2 } from 'lucide-react';
import { useId, useState, type SubmitEvent } from 'react';
import { useStore } from 'zustand';
import { MAX_STYLE_NAME } from '../../design/line';
import { cleanName } from '../../design/name';
import {
  applyOwnStyle,
  forgetRemoved,
  isUnchanged,
  ownStyles,
  removeOwnStyle,
  renameOwnStyle,
  restoreOwnStyle,
  saveOwnStyle,
  type OwnStyle,
} from '../../store/ownStyles';
import { Section } from '../Section';
import { KEEPING_WORDS, OWN_STYLE_WORDS } from '../shapeWords';
import { useStudio } from '../useStudio';
import styles from './OwnStylesSection.module.css';
import section from './ShapeSection.module.css';

/** One's own styles: the line under a name, to be used again, renamed and removed. */
export function OwnStylesSection() {
  const saved = useStore(ownStyles, (state) => state.styles);
  const problem = useStore(ownStyles, (state) => state.problem);
  const removed = useStore(ownStyles, (state) => state.removed);
  return (
    <Section title={OWN_STYLE_WORDS.title} {...(saved.length === 0 ? { line: OWN_STYLE_WORDS.empty } : {})}>
      {() => (
        <>
          {saved.length > 0 && (
            <ul className={styles.list}>
              {saved.map((style) => (
                <Row key={style.name} style={style} />
              ))}
            </ul>
          )}
          <SaveForm />
          <div role="status" className={styles.status}>
            {problem && <p>{KEEPING_WORDS[problem]}</p>}
            {removed && (
              <p className={styles.removed}>
                {OWN_STYLE_WORDS.removed(removed.style.name)}
                <button type="button" className={section.button} onClick={restoreOwnStyle}>
                  {OWN_STYLE_WORDS.undo}
                </button>
              </p>
            )}
          </div>
        </>
      )}
    </Section>
  );
}

function Row({ style }: { readonly style: OwnStyle }) {
  const [isRenaming, setRenaming] = useState(false);
  const isPicked = useStudio(({ design }) => design.styleName === style.name);
  const isChanged = useStudio(({ design }) => design.styleName === style.name && !isUnchanged(design, style));
  const { name } = style;
  if (isRenaming) return <RenameForm name={name} onDone={() => setRenaming(false)} />;
  return (
    <li className={styles.row} data-picked={isPicked}>
      <button
        type="button"
        className={styles.name}
        onClick={() => applyOwnStyle(style)}
        aria-pressed={isPicked}
        aria-label={OWN_STYLE_WORDS.apply(name)}
      >
        <span className={styles.text}>{name}</span>
        {isChanged && <span className={styles.changed}>{OWN_STYLE_WORDS.changed}</span>}
      </button>
      <button
        type="button"
        className={styles.icon}
        onClick={() => setRenaming(true)}
        aria-label={OWN_STYLE_WORDS.renameOne(name)}
        title={OWN_STYLE_WORDS.rename}
      >
        <Pencil size={16} strokeWidth={1.6} aria-hidden />
      </button>
      <button
        type="button"
        className={styles.icon}
        onClick={() => removeOwnStyle(name)}
        aria-label={OWN_STYLE_WORDS.removeOne(name)}
        title={OWN_STYLE_WORDS.remove}
      >
        <Trash2 size={16} strokeWidth={1.6} aria-hidden />
      </button>
    </li>
  );
}

function RenameForm({ name, onDone }: { readonly name: string; readonly onDone: () => void }) {
  const id = useId();
  const [text, setText] = useState(name);
  const [problem, setProblem] = useState('');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (renameOwnStyle(name, text)) onDone();
    else setProblem(cleanName(text) === '' ? OWN_STYLE_WORDS.noName : OWN_STYLE_WORDS.taken);
  };
  return (
    <li>
      <form className={styles.form} onSubmit={submit}>
        <input
          className={styles.input}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Escape' && onDone()}
          maxLength={MAX_STYLE_NAME}
          aria-label={OWN_STYLE_WORDS.renamed}
          aria-describedby={id}
          ref={focusAll}
        />
        <button type="submit" className={section.button}>
          {OWN_STYLE_WORDS.save}
        </button>
        <p id={id} role="alert" className={styles.problem}>
          {problem}
        </p>
      </form>
    </li>
  );
}

const focusAll = (input: HTMLInputElement | null): void => input?.select();

function SaveForm() {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState('');
  const isKnown = useStore(ownStyles, (state) => state.styles.some(({ name }) => name === cleanName(text)));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    forgetRemoved();
    const isSaved = saveOwnStyle(text);
    if (isSaved) setText('');
    setProblem(isSaved ? '' : OWN_STYLE_WORDS.noName);
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <input
        className={styles.input}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        maxLength={MAX_STYLE_NAME}
        placeholder={OWN_STYLE_WORDS.placeholder}
        aria-label={OWN_STYLE_WORDS.placeholder}
        autoComplete="off"
        enterKeyHint="done"
      />
      <button type="submit" className={section.button}>
        {isKnown ? OWN_STYLE_WORDS.replace : OWN_STYLE_WORDS.save}
      </button>
      <p role="alert" className={styles.problem}>
        {problem}
      </p>
    </form>
  );
}
