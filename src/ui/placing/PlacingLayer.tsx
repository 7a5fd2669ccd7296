import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { callOff, type Placing } from '../../store/placing';
import { setShaping, shaping } from '../../store/shaping';
import { surface, type Surface } from '../../store/surface';
import { useStudio } from '../useStudio';
import lensStyles from '../Lens.module.css';
import styles from './PlacingLayer.module.css';
import { Placer, type PlacerState } from './placer';
import { PLACING_WORDS } from './placingWords';

/** Over the picture while the page waits for a place or a path on the head. */
export function PlacingLayer({ asked }: { readonly asked: Placing }) {
  const current = useStore(surface, (state) => state.current);
  useEffect(() => {
    setShaping({ on: false });
    return shaping.subscribe(({ on }) => on && callOff());
  }, []);
  return current && <Layer key={asked.hint} head={current} asked={asked} />;
}

const NOTHING: PlacerState = { problem: undefined, points: 0 };

function Layer({ head, asked }: { readonly head: Surface; readonly asked: Placing }) {
  const layer = useRef<HTMLDivElement>(null);
  const ink = useRef<HTMLCanvasElement>(null);
  const lens = useRef<HTMLCanvasElement>(null);
  const placer = useRef<Placer>(undefined);
  const asker = useRef<Element>(null);
  const [{ problem, points }, tell] = useState(NOTHING);
  const { bottom, left, right } = useStudio((state) => state.insets);
  useEffect(() => {
    const parts = { layer: layer.current!, ink: ink.current!, lens: lens.current! };
    const made = (placer.current = new Placer(head, asked, parts, tell));
    // Another head may come meanwhile; who asked stays the same.
    if (document.activeElement !== parts.layer) asker.current = document.activeElement;
    parts.layer.focus({ preventScroll: true });
    return () => {
      made.dispose();
      giveBackFocus(asker.current);
    };
  }, [head, asked]);
  return (
    <>
      <div
        ref={layer}
        className={styles.layer}
        role="application"
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- arrows move a cross over it
        tabIndex={0}
        aria-label={`${asked.hint} ${PLACING_WORDS.keys[asked.kind]}`}
        data-placing={asked.kind}
      >
        <canvas ref={ink} className={styles.ink} aria-hidden />
        <canvas ref={lens} className={lensStyles.lens} aria-hidden hidden />
      </div>
      <div className={styles.bubble} style={{ bottom, left: left + 12, right: right + 12 }}>
        <p>
          {asked.hint} <span className={styles.keys}>{PLACING_WORDS.keys[asked.kind]}</span>
        </p>
        <p role="status" className={styles.problem}>
          {problem ? PLACING_WORDS.problem[problem] : ''}
        </p>
        <div className={styles.buttons}>
          {points > 0 && (
            <button type="button" className={styles.button} onClick={() => placer.current?.finish()}>
              {PLACING_WORDS.done}
            </button>
          )}
          <button type="button" className={styles.button} onClick={callOff}>
            {PLACING_WORDS.cancel}
          </button>
        </div>
      </div>
    </>
  );
}

/** To the control that asked, unless a hand has gone elsewhere meanwhile. */
function giveBackFocus(asker: Element | null): void {
  const isFree = document.activeElement === null || document.activeElement === document.body;
  if (isFree && asker instanceof HTMLElement && asker.isConnected) asker.focus({ preventScroll: true });
}
