import { ChevronDown } from 'lucide-react';
import { useStore } from 'zustand';
import { variantChoice, type PaneChoice } from '../../design/panes';
import { countOf } from '../../design/variants';
import { choosePane, compare, type ChosenMode } from '../../store/compare';
import { t } from '../../words/say';
import { useStudio } from '../useStudio';
import styles from './CompareLayer.module.css';
import { choiceWords, MOMENTS_OFFERED, paneWords } from './paneWords';

/** Says what a view shows, and lets another be chosen. */
export function PaneChooser({ mode, index }: { readonly mode: ChosenMode; readonly index: number }) {
  const choice = useStore(compare, ({ panes }) => panes[mode][index]!);
  const design = useStudio((state) => state.design);
  const variants = useStudio((state) => state.variants);
  const designs = { design, variants };
  const options = (choices: readonly PaneChoice[]) =>
    choices.map((one) => (
      <option key={one} value={one}>
        {choiceWords(designs, one)}
      </option>
    ));
  const count = countOf(variants);
  return (
    <label className={styles.chooser}>
      <span aria-hidden>{paneWords(designs, choice)}</span>
      <ChevronDown size={14} strokeWidth={1.8} aria-hidden />
      <select
        value={choice}
        onChange={(event) => choosePane(mode, index, event.currentTarget.value as PaneChoice)}
        aria-label={t('View {number}', { number: index + 1 })}
      >
        <optgroup label={t('This design')}>{options(MOMENTS_OFFERED)}</optgroup>
        {count > 1 && (
          <optgroup label={t('Variants')}>
            {options(Array.from({ length: count }, (_, i) => variantChoice(i)))}
          </optgroup>
        )}
      </select>
    </label>
  );
}
