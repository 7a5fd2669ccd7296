import { FileDown, ImageDown, Share2 } from 'lucide-react';
import { useState } from 'react';
import type { Clinic } from '../../clinic/clinic';
import { canShare, sharePicture, type HandOver } from '../../share/handOver';
import type { PlanSection } from '../../share/sheet/layout';
import type { SheetFailure } from '../../store/sheet';
import { mark, t } from '../../words/say';
import { Dialog } from '../Dialog';
import share from '../ShareDialog.module.css';
import { HAND_OVER_WORDS } from '../words';
import styles from './SheetDialog.module.css';
import { useSheet, type SheetState } from './useSheet';

const ICON = { size: 18, strokeWidth: 1.6, 'aria-hidden': true } as const;

const FAILURES: Readonly<Record<SheetFailure, string>> = {
  cancelled: mark('The sheet was not drawn. Your design is kept.'),
  'no-head': mark('There is no head to draw just now. Your design is kept.'),
  drawing: mark('The sheet could not be drawn on this device. Your design is kept.'),
};

interface Props {
  readonly onClose: () => void;
  readonly clinic: Clinic;
  /** Sections of the plan, on pages of their own. */
  readonly plan: readonly PlanSection[];
}

/** Draws a sheet to keep, of before, all sessions and a year after, and offers it as PDF and as a picture. */
export function SheetDialog({ onClose, clinic, plan }: Props) {
  const { state, begin, cancel } = useSheet(clinic, plan);
  return (
    <Dialog title={t('Sheet to keep')} className={styles.sheet} onClose={onClose}>
      <div className={styles.frame}>
        {state.phase === 'ready' && (
          <img
            className={styles.picture}
            src={state.pngUrl}
            alt={t('Before, after each session and a year after, in front and three-quarter view, with the measures.')}
          />
        )}
        <Progress state={state} />
        {state.phase === 'drawing' && (
          <button type="button" className={share.action} onClick={cancel}>
            {t('Cancel')}
          </button>
        )}
        {state.phase === 'failed' && (
          <button type="button" className={share.retry} onClick={begin}>
            {t('Draw it')}
          </button>
        )}
      </div>
      {state.phase === 'ready' && <Offers {...state} />}
    </Dialog>
  );
}

function Progress({ state }: { readonly state: SheetState }) {
  return (
    <>
      {state.phase === 'drawing' && (
        <progress className={styles.progress} value={state.done} max={state.all} aria-label={t('Pictures drawn')} />
      )}
      <p role="status" className={state.phase === 'ready' ? 'visually-hidden' : styles.said}>
        {state.phase === 'drawing' &&
          t('Drawing picture {number} of {all}…', { number: Math.min(state.done + 1, state.all), all: state.all })}
        {state.phase === 'ready' && t('The sheet is ready.')}
        {state.phase === 'failed' && t(FAILURES[state.reason])}
      </p>
    </>
  );
}

function Offers({ png, pdf, pngUrl, pdfUrl }: Extract<SheetState, { phase: 'ready' }>) {
  const [ended, setEnded] = useState<HandOver | null>(null);
  const hand = async () => setEnded(await sharePicture(pdf, t('Sheet to keep'), t('Preview, not a promise')));
  return (
    <>
      <div className={share.actions}>
        <a className={share.save} href={pdfUrl} download={pdf.name}>
          <FileDown {...ICON} />
          {t('Save PDF')}
        </a>
        <a className={share.action} href={pngUrl} download={png.name}>
          <ImageDown {...ICON} />
          {t('Save picture')}
        </a>
        {canShare(pdf) && (
          <button type="button" className={share.action} onClick={() => void hand()}>
            <Share2 {...ICON} />
            {t('Share…')}
          </button>
        )}
      </div>
      <p role="status" className={share.outcome}>
        {ended ? HAND_OVER_WORDS[ended] : t('Made on this device. Print it or send it on.')}
      </p>
    </>
  );
}
