import { FileText } from 'lucide-react';
import { useEffect, useId, useState, type MouseEvent } from 'react';
import { useStore } from 'zustand';
import { PICTURE_SHAPES, SCALES, type PictureScale, type PictureShape } from '../share/captionLayout';
import { discardPicture, drawPicture, picture, type PictureState } from '../store/picture';
import { openDialog } from '../store/dialogs';
import { studio } from '../store/studio';
import { mark, t } from '../words/say';
import type { ChoicesProps } from './Choices';
import { DesignFile } from './DesignFile';
import { closeAround, Dialog } from './Dialog';
import { fileNameOf, orderOf, titleOf } from './pictureOrder';
import { Segments } from './Segments';
import { ShareActions } from './ShareActions';
import styles from './ShareDialog.module.css';
import { PICTURE_FAILURE_WORDS, PICTURE_WORDS, SHAPE_WORDS } from './words';

function draw(shape: PictureShape, scale: PictureScale): void {
  const { design } = studio.getState();
  const name = fileNameOf(design);
  void drawPicture(orderOf(design, shape, scale), scale === '4k' ? name.replace(/\.png$/, '-4k.png') : name);
}

const SCALE_WORDS: Readonly<Record<PictureScale, string>> = { normal: mark('Normal'), '4k': mark('4K') };

/** One dialog at a time. */
function openSheet(event: MouseEvent<HTMLElement>): void {
  closeAround(event);
  openDialog('sheet');
}

const shapeOfWindow = (): PictureShape => (window.innerWidth >= window.innerHeight ? 'wide' : 'tall');

/** Draws a picture of what the page shows, and offers ways to keep it or pass it on. */
export function ShareDialog({ onClose }: { readonly onClose: () => void }) {
  const [shape, setShape] = useState(shapeOfWindow);
  const [scale, setScale] = useState<PictureScale>('normal');
  const state = useStore(picture);
  useEffect(() => discardPicture, []);
  const shown = useStore(
    studio,
    ({ design, camera, light, mirror }) => `${JSON.stringify([design, camera])}${light}${mirror}`,
  );
  // Back may change the design under the open dialog: the picture then is of what the link opens.
  useEffect(() => draw(shape, scale), [shape, scale, shown]);
  return (
    <Dialog title={t('Share')} className={styles.share} onClose={onClose}>
      <Preview state={state} shape={shape} isLarge={scale === '4k'} onRetry={() => draw(shape, scale)} />
      <div className={styles.shapes}>
        <Choice label={t('picture¦Shape')} options={PICTURE_SHAPES} value={shape} onChange={setShape}>
          {(option) => (
            <>
              <span className={styles.shape} data-shape={option} aria-hidden />
              {SHAPE_WORDS[option]}
            </>
          )}
        </Choice>
        <Choice label={t('Size')} options={SCALES} value={scale} onChange={setScale}>
          {(option) => t(SCALE_WORDS[option])}
        </Choice>
      </div>
      <ShareActions key={shape + scale + shown} state={state} />
      <DesignFile />
      <div className={styles.actions}>
        <button type="button" className={styles.action} onClick={openSheet}>
          <FileText size={18} strokeWidth={1.6} aria-hidden />
          {t('Sheet to keep')}
        </button>
      </div>
    </Dialog>
  );
}

type ChoiceProps<T extends string> = Pick<ChoicesProps<T>, 'options' | 'value' | 'onChange' | 'children'> & {
  readonly label: string;
};

function Choice<T extends string>({ label, ...choices }: ChoiceProps<T>) {
  const id = useId();
  return (
    <>
      <p id={id}>{label}</p>
      <Segments {...choices} labelledBy={id} className={styles.track} optionClassName={styles.segment} />
    </>
  );
}

interface PreviewProps {
  readonly state: PictureState;
  readonly shape: PictureShape;
  readonly isLarge: boolean;
  readonly onRetry: () => void;
}

function Preview({ state, shape, isLarge, onRetry }: PreviewProps) {
  return (
    <div className={styles.frame} data-shape={shape}>
      {state.phase === 'ready' && (
        <img
          className={styles.picture}
          src={state.url}
          width={state.order.width}
          height={state.order.height}
          alt={`${titleOf(state.order)}. ${PICTURE_WORDS.promise}.`}
        />
      )}
      <div role="status" className={styles.said}>
        {state.phase === 'rendering' && <p>{t('Drawing the picture…')}</p>}
        {state.phase === 'ready' && <p className="visually-hidden">{t('The picture is ready.')}</p>}
        {state.phase === 'failed' && (
          <p>
            {PICTURE_FAILURE_WORDS[state.reason]}
            {isLarge && state.reason === 'drawing' && ` ${t('The normal size may work.')}`}
          </p>
        )}
      </div>
      {state.phase === 'failed' && (
        <button type="button" className={styles.retry} onClick={onRetry}>
          {t('Try again')}
        </button>
      )}
    </div>
  );
}
