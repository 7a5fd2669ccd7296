import { useEffect, useId, useRef } from 'react';
import { useStore } from 'zustand';
import { variantWords } from './paneWords';
import { added, countOf } from '../../design/variants';
import { askBlind, chooseMode, compare, COMPARE_MODES, MAX_PANES, takePicked } from '../../store/compare';
import { editDesigns, studio } from '../../store/studio';
import { t } from '../../words/say';
import pill from '../Pill.module.css';
import { Segments } from '../Segments';
import { useStudio } from '../useStudio';
import styles from './CompareBar.module.css';
import { MODE_WORDS } from './paneWords';

/** How is compared, and what the client is asked. */
export function CompareBar() {
  const id = useId();
  const bar = useRef<HTMLDivElement>(null);
  const mode = useStore(compare, (state) => state.mode);
  useEffect(() => followHeight(bar.current!), []);
  return (
    <div ref={bar} className={styles.bar}>
      <h2 id={id} className="visually-hidden">
        {t('Compare')}
      </h2>
      <Segments
        labelledBy={id}
        options={COMPARE_MODES}
        value={mode}
        onChange={chooseMode}
        className={styles.track}
        optionClassName={styles.segment}
      >
        {(option) => (
          <>
            {t(MODE_WORDS[option])}
            {(option === 'two' || option === 'four') && <span className="visually-hidden"> {t('views')}</span>}
          </>
        )}
      </Segments>
      {mode === 'blind' && <BlindLine />}
    </div>
  );
}

/** The bar's lower edge, for as long as it is there. */
function followHeight(bar: HTMLElement): () => void {
  const measure = () => {
    const barPx = Math.round(bar.getBoundingClientRect().bottom);
    if (compare.getState().barPx !== barPx) compare.setState({ barPx });
  };
  const observer = new ResizeObserver(measure);
  observer.observe(bar);
  window.addEventListener('resize', measure);
  return () => {
    observer.disconnect();
    window.removeEventListener('resize', measure);
    compare.setState({ barPx: 0 });
  };
}

/** What is asked, what came of it, and what to do then. */
function BlindLine() {
  const { order, picked } = useStore(compare, (state) => state.blind);
  const variants = useStudio((state) => state.variants);
  const count = countOf(variants);
  if (count === 1)
    return (
      <div className={styles.line}>
        <p>{t('There is one design so far. Add a variant, change it, and ask again.')}</p>
        <button type="button" className={pill.pill} onClick={addVariant}>
          {t('Add a variant')}
        </button>
      </div>
    );
  const chosenIndex = picked === null ? undefined : order[picked];
  return (
    <div className={styles.line}>
      <p role="status">
        {chosenIndex === undefined
          ? count > MAX_PANES
            ? t('Which one do you like best? A to D take part, in an order by chance.')
            : t('Which one do you like best? They stand in an order by chance.')
          : t('You picked {variant}.', { variant: variantWords(studio.getState(), chosenIndex) })}
      </p>
      {chosenIndex !== undefined && (
        <>
          <button type="button" className={pill.pill} aria-pressed onClick={takePicked}>
            {t('Take it')}
          </button>
          <button type="button" className={pill.pill} onClick={() => askBlind()}>
            {t('Ask again')}
          </button>
        </>
      )}
    </div>
  );
}

function addVariant(): void {
  editDesigns(added);
  chooseMode('off');
}
