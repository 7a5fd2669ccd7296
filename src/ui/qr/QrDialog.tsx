import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { qrOf, type QrModules } from '../../share/qr';
import { screen } from '../../store/screen';
import { t } from '../../words/say';
import { Dialog } from '../Dialog';
import { QrCode } from './QrCode';
import styles from './QrDialog.module.css';
import { qrSidePx } from './qrSize';

interface Props {
  /** With address and all. */
  readonly link: string;
  readonly onClose: () => void;
}

/** Of the window, px: what the dialog's frame and its words take. */
const FRAME_PX = { width: 64, height: 190 } as const;
/** Beyond this a code is no easier to read, px. */
const ENOUGH_PX = 480;
const WHOLE_MARGIN_PX = 16;

/** The link for the client's own phone; a tap shows the code over the whole window. */
export function QrDialog({ link, onClose }: Props) {
  const [isWhole, setWhole] = useState(false);
  const code = qrOf(link);
  return (
    <Dialog title={t('For the client’s phone')} className={styles.dialog} onClose={onClose}>
      {code.ok ? (
        <>
          <button type="button" className={styles.tap} onClick={() => setWhole(true)} title={t('Larger')}>
            <Sized modules={code.value} isWhole={false} />
          </button>
          <p className={styles.line}>
            {t('Point the phone’s camera at the code: it opens this design there. Tap it to make it larger.')}
          </p>
          {isWhole && <WholeCode modules={code.value} onClose={() => setWhole(false)} />}
        </>
      ) : (
        <p className={styles.line} role="status">
          {t(
            'This design makes too long a link for a code that phones can read. Send the picture as a file, or save the design as a file: both hold all of it.',
          )}
        </p>
      )}
    </Dialog>
  );
}

/** As large as the window lets it be. */
function Sized({ modules, isWhole }: { readonly modules: QrModules; readonly isWhole: boolean }) {
  const pxPerMm = useStore(screen, (state) => state.pxPerMm);
  const [room, setRoom] = useState(() => roomIn(window, isWhole));
  useEffect(() => {
    const measure = () => setRoom(roomIn(window, isWhole));
    addEventListener('resize', measure);
    return () => removeEventListener('resize', measure);
  }, [isWhole]);
  return <QrCode modules={modules} sidePx={qrSidePx(modules, room, pxPerMm)} label={t('QR code of the link')} />;
}

function roomIn({ innerWidth, innerHeight }: Window, isWhole: boolean): number {
  if (isWhole) return Math.min(innerWidth, innerHeight) - 2 * WHOLE_MARGIN_PX;
  return Math.min(innerWidth - FRAME_PX.width, innerHeight - FRAME_PX.height, ENOUGH_PX);
}

/** White over everything; a tap or Escape leads back. */
function WholeCode({ modules, onClose }: { readonly modules: QrModules; readonly onClose: () => void }) {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (!ref.current?.open) ref.current?.showModal();
  }, []);
  return (
    <dialog
      ref={ref}
      className={styles.whole}
      aria-label={t('QR code of the link')}
      onClose={onClose}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <button type="button" className={styles.back} onClick={() => ref.current?.close()} aria-label={t('Back')}>
        <Sized modules={modules} isWhole />
      </button>
    </dialog>
  );
}
