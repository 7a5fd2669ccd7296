import { Brush, Check, Move, PenLine, Redo2, Spline, Undo2, type LucideIcon } from 'lucide-react';
import { useStore } from 'zustand';
import { compare } from '../../store/compare';
import { placing } from '../../store/placing';
import { setShaping, toggleShaping, TOOLS, type Tool } from '../../store/shaping';
import { steps } from '../../store/undo';
import { DRAWING_WORDS, SHAPING_WORDS, TOOL_WORDS } from '../shapeWords';
import { t } from '../../words/say';
import styles from './ShapeBar.module.css';
import { stepBack, stepForward } from './shapeKeys';
import { useShaping } from './useShaping';

const ICONS: Record<Tool, LucideIcon> = { move: Move, draw: PenLine, brush: Brush };

/** On the picture: the way into shaping; while it lasts the tools, and steps back and forth. */
export function ShapeBar() {
  const on = useShaping((state) => state.on);
  const problem = useShaping((state) => state.problem);
  const isPlacing = useStore(placing, ({ asked }) => asked !== undefined);
  const isComparing = useStore(compare, ({ mode }) => mode !== 'off');
  if (isPlacing || isComparing) return null;
  return (
    <section className={styles.place} aria-label={SHAPING_WORDS.toggle}>
      <div className={styles.bar} data-open={on} role="group" aria-label={SHAPING_WORDS.title}>
        <button
          type="button"
          className={styles.button}
          onClick={toggleShaping}
          aria-pressed={on}
          aria-keyshortcuts="e"
          title={`${SHAPING_WORDS.toggle} (E)`}
        >
          {on ? <Check size={18} strokeWidth={1.8} aria-hidden /> : <Spline size={18} strokeWidth={1.6} aria-hidden />}
          <span>{on ? SHAPING_WORDS.stop : SHAPING_WORDS.title}</span>
        </button>
        {on && <ToolButtons />}
        {on && <StepButtons />}
      </div>
      <p role="status" className={styles.problem}>
        {on && problem ? DRAWING_WORDS[problem] : ''}
      </p>
    </section>
  );
}

function ToolButtons() {
  const chosen = useShaping((state) => state.tool);
  return TOOLS.map((tool) => {
    const Icon = ICONS[tool];
    const { name } = TOOL_WORDS[tool];
    return (
      <button
        key={tool}
        type="button"
        className={styles.tool}
        onClick={() => setShaping({ tool, problem: null })}
        aria-pressed={tool === chosen}
        aria-label={name}
        title={name}
      >
        <Icon size={18} strokeWidth={1.6} aria-hidden />
      </button>
    );
  });
}

/** How the keyboard at hand calls its key for commands. */
const COMMAND = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl+';

export function StepButtons() {
  const canUndo = useStore(steps, ({ past }) => past.length > 0);
  const canRedo = useStore(steps, ({ future }) => future.length > 0);
  return (
    <>
      <button
        type="button"
        className={styles.tool}
        onClick={stepBack}
        disabled={!canUndo}
        aria-label={SHAPING_WORDS.undo}
        aria-keyshortcuts="Control+Z Meta+Z"
        title={t('{undo} ({keys}, or tap with two fingers)', { undo: SHAPING_WORDS.undo, keys: `${COMMAND}Z` })}
      >
        <Undo2 size={18} strokeWidth={1.6} aria-hidden />
      </button>
      <button
        type="button"
        className={styles.tool}
        onClick={stepForward}
        disabled={!canRedo}
        aria-label={SHAPING_WORDS.redo}
        aria-keyshortcuts="Control+Shift+Z Meta+Shift+Z Control+Y"
        title={t('{redo} ({keys}, or tap with three fingers)', { redo: SHAPING_WORDS.redo, keys: `Shift+${COMMAND}Z` })}
      >
        <Redo2 size={18} strokeWidth={1.6} aria-hidden />
      </button>
    </>
  );
}
