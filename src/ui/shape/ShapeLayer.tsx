import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { HANDLES, type HandleName } from '../../hairline/handles';
import { shaping } from '../../store/shaping';
import { surface, type Surface } from '../../store/surface';
import { handleName, SHAPING_WORDS } from '../shapeWords';
import { ShapeController } from './layer';
import lensStyles from '../Lens.module.css';
import styles from './ShapeLayer.module.css';
import { offerCancel } from './shapeKeys';

/** Over the picture while the line is being shaped: handles, the line, the brush's ring, the magnifier. */
export function ShapeLayer() {
  const current = useStore(surface, (state) => state.current);
  return current && <Layer surface={current} />;
}

function Layer({ surface: head }: { readonly surface: Surface }) {
  const tool = useStore(shaping, (state) => state.tool);
  const layer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const root = layer.current!;
    const part = (name: string) => root.querySelector<HTMLElement>(`[data-part=${name}]`)!;
    const canvas = (name: string) => part(name) as HTMLCanvasElement;
    const elements = [...root.querySelectorAll<HTMLElement>('[data-handle]')];
    const controller = new ShapeController(head, {
      layer: root,
      ink: canvas('ink'),
      lens: canvas('lens'),
      badge: part('badge'),
      badgeValue: part('value'),
      hint: part('hint'),
      handles: new Map(elements.map((element) => [element.dataset['handle'] as HandleName, element])),
    });
    const withdraw = offerCancel(() => controller.cancel());
    return () => {
      withdraw();
      controller.dispose();
    };
  }, [head]);
  return (
    <div ref={layer} className={styles.layer} data-tool={tool} role="group" aria-label={SHAPING_WORDS.handles}>
      <canvas data-part="ink" className={styles.ink} aria-hidden />
      {HANDLES.map((name) => (
        <div
          key={name}
          className={styles.handle}
          role="slider"
          tabIndex={0}
          data-handle={name}
          aria-label={handleName(name)}
          aria-valuenow={0}
          hidden
        />
      ))}
      <canvas data-part="lens" className={`${lensStyles.lens} ${styles.lens}`} aria-hidden hidden />
      <div data-part="badge" className={styles.badge} aria-hidden hidden>
        <span data-part="value" data-readout="held-cm" data-value="0" />
        <span data-part="hint" className={styles.hint} />
      </div>
    </div>
  );
}
