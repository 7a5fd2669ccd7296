import { Copy, Download, Link, QrCode, Share2 } from 'lucide-react';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { canShare, copyLink, copyPicture, sharePicture, type HandOver } from '../share/handOver';
import { currentLink } from '../store/address';
import type { PictureState } from '../store/picture';
import { mark, t } from '../words/say';
import { titleOf } from './pictureOrder';
import { QrDialog } from './qr/QrDialog';
import styles from './ShareDialog.module.css';
import { HAND_OVER_WORDS, PICTURE_WORDS } from './words';

const ICON = { size: 18, strokeWidth: 1.6, 'aria-hidden': true } as const;

const CARRIES = mark(
  'A saved picture carries the design: opened here, it can be worked on. Messengers that shrink pictures drop it; send it as a file.',
);

/** What can be done with the picture and the link, and how it went. */
export function ShareActions({ state }: { readonly state: PictureState }) {
  const [ended, setEnded] = useState<HandOver | null>(null);
  const [showsCode, showCode] = useState(false);
  const ready = state.phase === 'ready' ? state : undefined;
  const sheetTakesIt = useMemo(() => ready !== undefined && canShare(ready.file), [ready]);
  const hand = async (over: Promise<HandOver>) => {
    setEnded(null);
    setEnded(await over);
  };
  return (
    <>
      <div className={styles.actions}>
        <Save state={state} onSave={() => setEnded(null)} />
        <button
          type="button"
          className={styles.action}
          disabled={!ready}
          onClick={() => ready && void hand(copyPicture(ready.file))}
        >
          <Copy {...ICON} />
          {t('Copy picture')}
        </button>
        {ready && sheetTakesIt && (
          <button type="button" className={styles.action} onClick={() => void hand(share(ready))}>
            <Share2 {...ICON} />
            {t('Share…')}
          </button>
        )}
        <button type="button" className={styles.action} onClick={() => void hand(copyLink(currentLink()))}>
          <Link {...ICON} />
          {t('Copy link')}
        </button>
        <button type="button" className={styles.action} onClick={() => showCode(true)} aria-haspopup="dialog">
          <QrCode {...ICON} />
          {t('QR code')}
        </button>
      </div>
      {ended === null && <p className={styles.outcome}>{t(CARRIES)}</p>}
      <p role="status" className={styles.outcome}>
        {ended && HAND_OVER_WORDS[ended]}
      </p>
      {ended === 'link-refused' && <LinkByHand />}
      {showsCode && <QrDialog link={currentLink()} onClose={() => showCode(false)} />}
    </>
  );
}

function Save({ state, onSave }: { readonly state: PictureState; readonly onSave: () => void }) {
  const label = (
    <>
      <Download {...ICON} />
      {t('Save picture')}
    </>
  );
  if (state.phase !== 'ready') {
    return (
      <button type="button" className={styles.save} disabled>
        {label}
      </button>
    );
  }
  return (
    <a className={styles.save} href={state.url} download={state.file.name} onClick={onSave}>
      {label}
    </a>
  );
}

function share({ file, order }: Extract<PictureState, { phase: 'ready' }>): Promise<HandOver> {
  const title = titleOf(order);
  return sharePicture(file, title, `${title}. ${PICTURE_WORDS.promise}.\n${currentLink()}`);
}

/** The link as text, selected so that the next key or tap can copy it. */
function LinkByHand() {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <div className={styles.byHand}>
      <label htmlFor={id}>{t('Link')}</label>
      <input
        ref={field}
        id={id}
        className={styles.link}
        readOnly
        value={currentLink()}
        onFocus={(event) => event.currentTarget.select()}
      />
    </div>
  );
}
