import { Check, CircleAlert, Ellipsis, X } from 'lucide-react';
import { useStore } from 'zustand';
import { openDialog } from '../../store/dialogs';
import { forgetParted, openClient } from '../../store/library/clients';
import { problemIn } from '../../store/library/connection';
import { problemSentence } from '../../store/library/problems';
import { clients, type Keeping, type OpenClient } from '../../store/library/state';
import { addNotice } from '../../store/studio';
import { mark, t } from '../../words/say';
import { fileProblem } from '../words';
import styles from './KeptStrip.module.css';

const KEEPING_WORDS = { kept: mark('Kept'), saving: mark('Keeping…'), failed: mark('Not kept') } as const;
const KEEPING_ICONS = { kept: Check, saving: Ellipsis, failed: CircleAlert } as const;

/** Whose design the page shows, whether it is kept, and what another tab has done to it. */
export function KeptStrip() {
  const open = useStore(clients, (state) => state.open);
  return (
    <div className={styles.strip}>
      {open && <Kept open={open} />}
      <div role="status" className={styles.told}>
        {open?.elsewhere === 'changed' && (
          <p className={styles.note}>
            {t('{name} was changed in another tab. A change made here is kept as a copy.', { name: open.name })}
            <button type="button" className={styles.button} onClick={() => void show(open.id)}>
              {t('Show the newer one')}
            </button>
          </p>
        )}
        {open?.elsewhere === 'removed' && (
          <p className={styles.note}>
            {t('{name} was removed in another tab. A change made here is kept as a copy.', { name: open.name })}
          </p>
        )}
        <PartedNote />
      </div>
    </div>
  );
}

function Kept({ open }: { readonly open: OpenClient }) {
  const Icon = KEEPING_ICONS[open.keeping];
  return (
    <button
      type="button"
      className={styles.kept}
      onClick={() => openDialog('clients')}
      aria-haspopup="dialog"
      data-keeping={open.keeping}
      title={t('Clients')}
    >
      <span className={styles.name}>{open.name}</span>
      <span className={styles.word}>{wordOf(open.keeping)}</span>
      <Icon size={14} strokeWidth={2} aria-hidden />
    </button>
  );
}

const wordOf = (keeping: Keeping): string => t(KEEPING_WORDS[keeping]);

function PartedNote() {
  const parted = useStore(clients, (state) => state.parted);
  if (!parted) return null;
  const { copyName, newerId } = parted;
  return (
    <p className={styles.note}>
      {newerId === null
        ? t('This client was removed in another tab. What is here is kept as “{copyName}”.', { copyName })
        : t('This client was changed in another tab. Your change is kept as “{copyName}”.', { copyName })}
      {newerId !== null && (
        <button type="button" className={styles.button} onClick={() => void show(newerId)}>
          {t('Show the newer one')}
        </button>
      )}
      <button type="button" className={styles.dismiss} onClick={forgetParted} aria-label={t('Dismiss')}>
        <X size={17} strokeWidth={1.6} aria-hidden />
      </button>
    </p>
  );
}

async function show(id: string): Promise<void> {
  try {
    const opened = await openClient(id);
    if (!opened.ok)
      addNotice(opened.error === 'gone' ? t('This client is no longer here.') : fileProblem(opened.error));
  } catch (error) {
    addNotice(problemSentence(problemIn(error)));
  }
}
