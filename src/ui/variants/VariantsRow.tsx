import { PencilLine, Plus } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import { added, allVariants, chosen, countOf, LETTERS, MAX_VARIANTS, removed } from '../../design/variants';
import { openDialog } from '../../store/dialogs';
import { editDesigns } from '../../store/studio';
import { steps, undo } from '../../store/undo';
import { t } from '../../words/say';
import { useStudio } from '../useStudio';
import { variantTitle } from './variantWords';
import styles from './VariantsRow.module.css';

const add = (): void => editDesigns(added);

const ROW_ID = 'variants';

/** The row of both may lie beyond what the panel shows. */
function addFirst(): void {
  add();
  requestAnimationFrame(() => document.getElementById(ROW_ID)?.scrollIntoView({ block: 'nearest' }));
}

/** While there is one design: the way to a second. */
export function AddVariant() {
  const isAlone = useStudio(({ variants }) => countOf(variants) === 1);
  if (!isAlone) return null;
  return (
    <button
      type="button"
      className={styles.first}
      onClick={addFirst}
      title={t('A copy of this design, to try something else')}
    >
      <Plus size={15} strokeWidth={1.8} aria-hidden />
      {t('Variant')}
    </button>
  );
}

/** The designs to choose between, once there are several. */
export function VariantsRow() {
  const design = useStudio((state) => state.design);
  const variants = useStudio((state) => state.variants);
  const [gone, setGone] = useState<{ readonly letter: string; readonly depth: number } | null>(null);
  const depth = useStore(steps, ({ past }) => past.length);
  const isFresh = gone !== null && gone.depth === depth;
  const all = allVariants({ design, variants });
  if (all.length === 1 && !isFresh) return null;
  const { active } = variants;
  const remove = () => {
    editDesigns((designs) => removed(designs, active));
    setGone({ letter: LETTERS[active]!, depth: steps.getState().past.length });
  };
  return (
    <div className={styles.place}>
      {all.length > 1 && (
        <div id={ROW_ID} className={styles.row} role="group" aria-label={t('Variants')}>
          {all.map(({ name }, i) => (
            <button
              key={i}
              type="button"
              className={styles.chip}
              onClick={() => editDesigns((designs) => chosen(designs, i))}
              aria-pressed={i === active}
              aria-label={variantTitle(i, name)}
              title={variantTitle(i, name)}
            >
              {LETTERS[i]}
            </button>
          ))}
          {all.length < MAX_VARIANTS && (
            <button
              type="button"
              className={styles.tool}
              onClick={add}
              aria-label={t('Add a variant')}
              title={t('Add a variant')}
            >
              <Plus size={18} strokeWidth={1.6} aria-hidden />
            </button>
          )}
          <button
            type="button"
            className={styles.tool}
            onClick={() => openDialog('variant')}
            aria-haspopup="dialog"
            aria-label={t('Name of variant {letter}', { letter: LETTERS[active]! })}
            title={t('Name')}
          >
            <PencilLine size={17} strokeWidth={1.6} aria-hidden />
          </button>
          <button
            type="button"
            className={styles.remove}
            onClick={remove}
            aria-label={t('Remove variant {letter}', { letter: LETTERS[active]! })}
          >
            {t('Remove')}
          </button>
        </div>
      )}
      <p role="status" className={styles.gone}>
        {isFresh && (
          <>
            {t('Variant {letter} is removed.', { letter: gone.letter })}
            <button type="button" className={styles.undo} onClick={undo}>
              {t('Undo')}
            </button>
          </>
        )}
      </p>
      {variants.name !== '' && all.length > 1 && <p className={styles.name}>{variantTitle(active, variants.name)}</p>}
    </div>
  );
}
