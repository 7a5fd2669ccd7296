import { toggleShaping } from '../../store/shaping';
import { editDesign } from '../../store/studio';
import { Section } from '../Section';
import { SHAPING_WORDS, TOOL_WORDS } from '../shapeWords';
import { useStudio } from '../useStudio';
import styles from './ShapeSection.module.css';
import { StepButtons } from './ShapeBar';
import { ToolSlot } from './ShapeSlot';
import { useShaping } from './useShaping';

/** Shaping by hand, in the panel: the way in, the tool's options, the way back to the style. */
export function ShapeSection() {
  const on = useShaping((state) => state.on);
  const tool = useShaping((state) => state.tool);
  const isEdited = useStudio(({ design }) => Object.keys(design.line).length + design.strokes.length > 0);
  return (
    <Section title={SHAPING_WORDS.title} line={on ? TOOL_WORDS[tool].line : SHAPING_WORDS.off}>
      {() => (
        <div className={styles.options}>
          {on && <ToolSlot />}
          <div className={styles.buttons}>
            {!on && (
              <>
                <button type="button" className={styles.button} onClick={toggleShaping}>
                  {SHAPING_WORDS.start}
                </button>
                <StepButtons />
              </>
            )}
            {isEdited && (
              <button type="button" className={styles.button} onClick={() => editDesign({ line: {}, strokes: [] })}>
                {SHAPING_WORDS.reset}
              </button>
            )}
          </div>
        </div>
      )}
    </Section>
  );
}
