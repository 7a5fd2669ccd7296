import { UserPlus } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { useStore } from 'zustand';
import { forgetRemoved, keepClient, openLibrary, restoreRemoved, startAnew } from '../../store/library/clients';
import { problemSentence } from '../../store/library/problems';
import { findClients } from '../../store/library/search';
import { clients } from '../../store/library/state';
import { t } from '../../words/say';
import { Dialog } from '../Dialog';
import { Backup, ImportOffer } from './Backup';
import { ClientForm } from './ClientForm';
import { ClientRow } from './ClientRow';
import styles from './ClientsDialog.module.css';
import { useAct, type Act } from './useAct';

interface Props {
  readonly onClose: () => void;
}

/** From this many on a search is of use. */
const MANY = 4;

/** The clients in this browser: keep, find, open, describe, copy, remove, export. */
export function ClientsDialog({ onClose }: Props) {
  const phase = useStore(clients, (state) => state.phase);
  const problem = useStore(clients, (state) => state.problem);
  const [said, act] = useAct();
  useEffect(() => {
    void act(openLibrary);
    return () => {
      forgetRemoved();
      clients.setState({ offered: null });
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once, when it is opened
  }, []);
  return (
    <Dialog title={t('Clients')} className={styles.dialog} onClose={onClose}>
      {phase === 'failed' && problem ? (
        <div className={styles.failed} role="alert">
          <p>{problemSentence(problem)}</p>
          <button type="button" className={styles.button} onClick={() => void act(openLibrary)}>
            {t('Try again')}
          </button>
        </div>
      ) : (
        <>
          <ImportOffer act={act} />
          <p role="status" className={styles.said}>
            {said}
          </p>
          <RemovedLine act={act} />
          <Present act={act} />
          <List act={act} />
          <Backup act={act} />
        </>
      )}
    </Dialog>
  );
}

type ActProps = { readonly act: (action: Act) => Promise<boolean> };

/** Whose design the page shows: to be kept, or kept already. */
function Present({ act }: ActProps) {
  const open = useStore(clients, (state) => state.open);
  const [isFresh, setFresh] = useState(false);
  const keep = async (name: string, note: string) => {
    let isTaken = true;
    await act(async () => {
      isTaken = (await keepClient(name, note)) !== null;
    });
    return isTaken;
  };
  const start = () => {
    startAnew();
    setFresh(true);
  };
  if (open) {
    return (
      <div className={styles.present}>
        <p>{t('{name} is open. Every change is kept.', { name: open.name })}</p>
        <button type="button" className={styles.button} onClick={start}>
          <UserPlus size={17} strokeWidth={1.6} aria-hidden />
          {t('New client')}
        </button>
      </div>
    );
  }
  return (
    <section className={styles.keep}>
      <p className={styles.small}>
        {isFresh
          ? t('A fresh design is open. Name the client to keep it; undo brings the last design back.')
          : t(
              'What the page shows is not kept yet. Name the client, and from then on every change is kept on this device, and only here.',
            )}
      </p>
      <ClientForm key={String(isFresh)} submit={t('Keep this client')} onSubmit={keep} takesFocus={isFresh} />
    </section>
  );
}

function List({ act }: ActProps) {
  const id = useId();
  const [search, setSearch] = useState('');
  const all = useStore(clients, (state) => state.clients);
  const unreadable = useStore(clients, (state) => state.unreadable);
  const found = findClients(all, search);
  return (
    <section className={styles.list} aria-label={t('Kept clients')}>
      {(all.length >= MANY || search !== '') && (
        <>
          <label htmlFor={id} className={styles.label}>
            {t('Find by name or note')}
          </label>
          <input
            id={id}
            type="search"
            className={styles.input}
            value={search}
            maxLength={80}
            autoComplete="off"
            onChange={({ currentTarget }) => setSearch(currentTarget.value)}
          />
        </>
      )}
      <p role="status" className={styles.count}>
        {search.trim() !== '' &&
          t('{count, plural, =0 {Nobody found.} one {# client found.} other {# clients found.}}', {
            count: found.length,
          })}
      </p>
      {found.length > 0 && (
        <ul className={styles.items}>
          {found.map((client) => (
            <ClientRow key={client.id} client={client} act={act} />
          ))}
        </ul>
      )}
      {unreadable > 0 && (
        <p className={styles.small}>
          {t(
            '{count, plural, one {# client could not be read and is left as it is.} other {# clients could not be read and are left as they are.}}',
            { count: unreadable },
          )}
        </p>
      )}
    </section>
  );
}

function RemovedLine({ act }: ActProps) {
  const removed = useStore(clients, (state) => state.removed);
  return (
    <div role="status" className={styles.removed}>
      {removed && (
        <>
          <p>{t('{name} is removed.', { name: removed.record.name })}</p>
          <button type="button" className={styles.button} onClick={() => void act(restoreRemoved)}>
            {t('Undo')}
          </button>
        </>
      )}
    </div>
  );
}
