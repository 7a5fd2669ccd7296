import type { CSSProperties } from 'react';
import { useStore } from 'zustand';
import { countOf } from '../../design/variants';
import { compare, isChosen, pick } from '../../store/compare';
import { freeRect, isLow, panesIn, under, type PaneRect } from '../../store/panes';
import { t } from '../../words/say';
import { useStudio } from '../useStudio';
import styles from './CompareLayer.module.css';
import { PaneChooser } from './PaneChooser';
import { variantWords } from './paneWords';
import { useSceneWindow } from './useSceneWindow';
import { WipeDivider } from './WipeDivider';

const placed = ({ left, top, width, height }: PaneRect): CSSProperties => ({ left, top, width, height });

/** Over the picture: what each of its views shows, and what can be chosen there. */
export function CompareLayer() {
  const mode = useStore(compare, (state) => state.mode);
  if (mode === 'off') return null;
  return (
    <div className={styles.layer} role="group" aria-label={t('Views')}>
      {mode === 'wipe' ? <Wipe /> : mode === 'blind' ? <BlindPanes /> : <GridPanes />}
    </div>
  );
}

/** The free part in two halves, for the names of both sides; the divider moves by itself. */
function Wipe() {
  const scene = useSceneWindow();
  const barPx = useStore(compare, (state) => state.barPx);
  const free = freeRect(under({ ...compare.getState(), barPx }, scene));
  return (
    <>
      <div className={styles.sides} style={placed(free)}>
        <PaneChooser mode="wipe" index={0} />
        <PaneChooser mode="wipe" index={1} />
      </div>
      <WipeDivider scene={scene} free={free} />
    </>
  );
}

function GridPanes() {
  const scene = useSceneWindow();
  const state = useStore(compare);
  const { mode } = state;
  return panesIn(state, scene).map(({ view }, i) => (
    <div key={i} className={styles.pane} style={placed(view)} data-low={isLow(view)}>
      {isChosen(mode) && <PaneChooser mode={mode} index={i} />}
    </div>
  ));
}

function BlindPanes() {
  const scene = useSceneWindow();
  const state = useStore(compare);
  const variants = useStudio((now) => now.variants);
  const { order, picked } = state.blind;
  if (countOf(variants) === 1) return null;
  return panesIn(state, scene).map(({ view }, i) => (
    <div key={i} className={styles.pane} style={placed(view)} data-picked={picked === i}>
      <p className={styles.name}>{picked === null ? i + 1 : variantWords({ variants }, order[i]!)}</p>
      {picked === null && (
        <button
          type="button"
          className={styles.pick}
          onClick={() => pick(i)}
          aria-label={t('Number {number}', { number: i + 1 })}
        >
          {t('This one')}
        </button>
      )}
    </div>
  ));
}
