import { useEffect, useId, useState } from 'react';
import { useStore } from 'zustand';
import { PICTURE_SHAPES, PICTURE_SIZES, type PictureShape } from '../share/captionLayout';
import { discardPicture, drawPicture, picture, type PictureState } from '../store/picture';
import { studio } from '../store/studio';
import { t } from '../words/say';
import { DesignFile } from './DesignFile';
import { Dialog } from './Dialog';
import { fileNameOf, orderOf, titleOf } from './pictureOrder';
import { Segments } from './Segments';
import { ShareActions } from './ShareActions';
import styles from './ShareDialog.module.css';
import { PICTURE_FAILURE_WORDS, PICTURE_WORDS, SHAPE_WORDS } from './words';

function draw(shape: PictureShape): void {
  const { design } = studio.getState();
  void drawPicture(orderOf(design, shape), fileNameOf(design));
}

const shapeOfWindow = (): PictureShape => (window.innerWidth >= window.innerHeight ? 'wide' : 'tall');

/** Draws a picture of what the page shows, and offers ways to keep it or pass it on. */
export function ShareDialog({ onClose }: { readonly onClose: () => void }) {
  const shapesId = useId();
  const [shape, setShape] = useState(shapeOfWindow);
  const state = useStore(picture);
  useEffect(() => discardPicture, []);
  const shown = useStore(
    studio,
    ({ design, camera, light, mirror }) => `${JSON.stringify([design, camera])}${light}${mirror}`,
  );
  // Back may change the design under the open dialog: the picture then is of what the link opens.
  useEffect(() => draw(shape), [shape, shown]);
  return (
    <Dialog title={t('Share')} className={styles.share} onClose={onClose}>
      <Preview state={state} shape={shape} onRetry={() => draw(shape)} />
      <div className={styles.shapes}>
        <p id={shapesId}>{t('picture¦Shape')}</p>
        <Segments
          labelledBy={shapesId}
          options={PICTURE_SHAPES}
          value={shape}
          onChange={setShape}
          className={styles.track}
          optionClassName={styles.segment}
        >
          {(option) => (
            <>
              <span className={styles.shape} data-shape={option} aria-hidden />
              {SHAPE_WORDS[option]}
            </>
          )}
        </Segments>
      </div>
      <ShareActions key={shape + shown} state={state} />
      <DesignFile />
    </Dialog>
  );
}

interface PreviewProps {
  readonly state: PictureState;
  readonly shape: PictureShape;
  readonly onRetry: () => void;
}

function Preview({ state, shape, onRetry }: PreviewProps) {
  return (
    <div className={styles.frame} data-shape={shape}>
      {state.phase === 'ready' && (
        <img
          className={styles.picture}
          src={state.url}
          width={PICTURE_SIZES[shape].width}
          height={PICTURE_SIZES[shape].height}
          alt={`${titleOf(state.order)}. ${PICTURE_WORDS.promise}.`}
        />
      )}
      <div role="status" className={styles.said}>
        {state.phase === 'rendering' && <p>{t('Drawing the picture…')}</p>}
        {state.phase === 'ready' && <p className="visually-hidden">{t('The picture is ready.')}</p>}
        {state.phase === 'failed' && <p>{PICTURE_FAILURE_WORDS[state.reason]}</p>}
      </div>
      {state.phase === 'failed' && (
        <button type="button" className={styles.retry} onClick={onRetry}>
          {t('Try again')}
        </button>
      )}
    </div>
  );
}
