import { Share2 } from 'lucide-react';
import { useRef, useState, type ComponentType } from 'react';
import { addNotice, dismissNotice } from '../store/studio';
import { t } from '../words/say';
import styles from './ViewButtons.module.css';
import { SHARE_UNAVAILABLE } from './words';

interface DialogProps {
  readonly onClose: () => void;
}

/** Opens the dialog in which the picture is drawn and given away; its code comes when it is first wanted. */
export function ShareButton() {
  const button = useRef<HTMLButtonElement>(null);
  const [dialog, setDialog] = useState<{ readonly Dialog: ComponentType<DialogProps> } | null>(null);
  const open = async () => {
    try {
      const { ShareDialog } = await import('./ShareDialog');
      dismissNotice(t(SHARE_UNAVAILABLE));
      setDialog({ Dialog: ShareDialog });
    } catch {
      addNotice(t(SHARE_UNAVAILABLE));
    }
  };
  const close = () => {
    setDialog(null);
    button.current?.focus();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.mirror}
        onClick={() => void open()}
        aria-haspopup="dialog"
        title={t('A picture or a link, to keep or to send')}
      >
        <Share2 size={18} strokeWidth={1.6} aria-hidden />
        <span className={styles.word}>{t('Share')}</span>
      </button>
      {dialog && <dialog.Dialog onClose={close} />}
    </>
  );
}
