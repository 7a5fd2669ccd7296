import { Check, CircleAlert, Ellipsis, X } from 'lucide-react';
import { useStore } from 'zustand';
import { openDialog } from '../../store/dialogs';
import { forgetLeft, forgetParted, openClient } from '../../store/library/clients';
import { problemIn } from '../../store/library/connection';
import { problemSentence } from '../../store/library/problems';
import { clients, type Keeping, type Left, type OpenClient } from '../../store/library/state';
import { addNotice } from '../../store/studio';
import { mark, t } from '../../words/say';
import { openFailure } from './openFailure';
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
        <LeftNote />
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
      <Dismiss onClick={forgetParted} />
    </p>
  );
}

const LEFT_WORDS: Readonly<Record<Left['why'], string>> = {
  other: mark('{name} stays as it was kept. What is shown now belongs to no client.'),
  changed: mark('{name} has changed since. So that nothing is lost, what is shown now belongs to no client.'),
  gone: mark('The client of this design is no longer here. What is shown now belongs to no client.'),
  unreachable: mark('The client of this design could not be read. What is shown now belongs to no client.'),
};

/** What is shown is nobody's, though it follows on a client. */
function LeftNote() {
  const left = useStore(clients, (state) => state.left);
  if (!left) return null;
  return (
    <p className={styles.note} data-left={left.why}>
      <span className={styles.sentence}>{t(LEFT_WORDS[left.why], { name: left.name })}</span>
      {left.why === 'changed' && (
        <button type="button" className={styles.button} onClick={() => void show(left.id)}>
          {t('Show the newer one')}
        </button>
      )}
      <Dismiss onClick={forgetLeft} />
    </p>
  );
}

function Dismiss({ onClick }: { readonly onClick: () => void }) {
  return (
    <button type="button" className={styles.dismiss} onClick={onClick} aria-label={t('Dismiss')}>
      <X size={17} strokeWidth={1.6} aria-hidden />
    </button>
  );
}

async function show(id: string): Promise<void> {
  try {
    const opened = await openClient(id);
    if (!opened.ok) addNotice(openFailure(opened.error));
  } catch (error) {
    addNotice(problemSentence(problemIn(error)));
  }
}
