import { X } from 'lucide-react';
import { useEffect, useId, useRef, type MouseEvent } from 'react';
import { useStore } from 'zustand';
import { added, countOf, type Variants } from '../../design/variants';
import { askBlind, chooseMode, compare, COMPARE_WAYS, MAX_PANES, takePicked, type Blind } from '../../store/compare';
import { editDesigns } from '../../store/studio';
import { t } from '../../words/say';
import pill from '../Pill.module.css';
import { Segments } from '../Segments';
import { useStudio } from '../useStudio';
import styles from './CompareBar.module.css';
import { endComparing } from './endComparing';
import { MODE_WORDS, variantWords } from './paneWords';

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
      <div className={styles.row}>
        <Segments
          labelledBy={id}
          options={COMPARE_WAYS}
          value={mode === 'off' ? null : mode}
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
        <button
          type="button"
          className={styles.close}
          onClick={() => endComparing()}
          aria-label={t('Close the comparison')}
          title={t('Close')}
        >
          <X size={18} strokeWidth={1.6} aria-hidden />
        </button>
      </div>
      <BlindLine isOn={mode === 'blind'} />
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

/** What is asked, what came of it, and what to do then. Always there: only a status that is there before its words is read out. */
function BlindLine({ isOn }: { readonly isOn: boolean }) {
  const blind = useStore(compare, (state) => state.blind);
  const variants = useStudio((state) => state.variants);
  const isAlone = countOf(variants) === 1;
  return (
    <div className={isOn ? styles.line : 'visually-hidden'}>
      <p role="status">{isOn && blindWords(variants, blind)}</p>
      {isOn && isAlone && (
        <button type="button" className={pill.pill} onClick={() => endComparing(addVariant)}>
          {t('Add a variant')}
        </button>
      )}
      {isOn && !isAlone && blind.picked !== null && (
        <>
          <button
            ref={focused}
            type="button"
            className={pill.pill}
            aria-pressed
            onClick={() => endComparing(takePicked)}
          >
            {t('Take it')}
          </button>
          <button type="button" className={pill.pill} onClick={askAgain}>
            {t('Ask again')}
          </button>
        </>
      )}
    </div>
  );
}

/** What was picked with is gone by then. */
const focused = (button: HTMLElement | null): void => button?.focus();

function askAgain({ currentTarget }: MouseEvent<HTMLElement>): void {
  const bar = currentTarget.closest(`.${styles.bar}`);
  askBlind();
  bar?.querySelector<HTMLElement>(':checked')?.focus();
}

function blindWords(variants: Variants, { order, picked }: Blind): string {
  const count = countOf(variants);
  if (count === 1) return t('There is one design so far. Add a variant, change it, and ask again.');
  const chosenIndex = picked === null ? undefined : order[picked];
  if (chosenIndex !== undefined)
    return t('You picked {variant}.', { variant: variantWords({ variants }, chosenIndex) });
  return count > MAX_PANES
    ? t('Which one do you like best? A to D take part, in an order by chance.')
    : t('Which one do you like best? They stand in an order by chance.');
}

function addVariant(): void {
  editDesigns(added);
  chooseMode('off');
}
