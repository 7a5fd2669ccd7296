import { Menu as MenuIcon } from 'lucide-react';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { t } from '../../words/say';
import { Dialog } from '../Dialog';
import buttons from '../ViewButtons.module.css';
import { ENTRIES } from './entries';
import styles from './Menu.module.css';

/** All that belongs to the page rather than to a design. */
export function Menu() {
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  /** Gone at once: behind an open dialog the button would refuse the focus, and what is opened next gives it back there. */
  const close = () => {
    flushSync(() => setOpen(false));
    button.current?.focus();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={buttons.mirror}
        onClick={() => setOpen(true)}
        aria-haspopup="dialog"
        title={t('More')}
        data-compares
      >
        <MenuIcon size={18} strokeWidth={1.6} aria-hidden />
        <span className={buttons.word}>{t('More')}</span>
      </button>
      {isOpen && (
        <Dialog title={t('More')} className={styles.menu} onClose={close}>
          <div className={styles.entries}>
            {ENTRIES.map(({ key, Entry }) => (
              <Entry key={key} onDone={close} />
            ))}
          </div>
        </Dialog>
      )}
    </>
  );
}
