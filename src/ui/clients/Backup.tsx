import { Download, Upload } from 'lucide-react';
import { useRef, useState } from 'react';
import { useStore } from 'zustand';
import { exportClients, importOffered, offerClients } from '../../store/library/clients';
import { clients } from '../../store/library/state';
import { readOpened } from '../../share/openFile';
import { t } from '../../words/say';
import { saveText } from '../open/saveText';
import { openProblem } from '../open/openWords';
import styles from './ClientsDialog.module.css';
import { dateWords } from './dateWords';
import type { Act } from './useAct';

interface Props {
  readonly act: (action: Act) => Promise<boolean>;
}

const ICON = { size: 17, strokeWidth: 1.6, 'aria-hidden': true } as const;
const WEEK_MS = 7 * 24 * 3600 * 1000;

/** All clients to a file and from one, and when that is due. */
export function Backup({ act }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const isEmpty = useStore(clients, (state) => state.clients.length === 0);
  const save: Act = async () => {
    saveText(await exportClients(), `hairline-studio-clients-${new Date().toISOString().slice(0, 10)}.json`);
    return t('All clients are saved as a file. Names and notes are in it: keep it as you keep your records.');
  };
  const read: Act = async () => {
    const [file] = field.current?.files ?? [];
    if (!file) return undefined;
    const opened = await readOpened(file);
    if (field.current) field.current.value = '';
    if (!opened.ok) return openProblem(opened.error);
    if (opened.value.kind === 'design') {
      return t('This file holds one design, not clients. Open it from the menu.');
    }
    offerClients(opened.value.file);
    return undefined;
  };
  return (
    <section className={styles.backup} aria-label={t('Export and import')}>
      {!isEmpty && <Reminder />}
      <div className={styles.buttons}>
        <button type="button" className={styles.button} disabled={isEmpty} onClick={() => void act(save)}>
          <Download {...ICON} />
          {t('Export all')}
        </button>
        <button type="button" className={styles.button} onClick={() => field.current?.click()}>
          <Upload {...ICON} />
          {t('Import a file')}
        </button>
        <input
          ref={field}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={t('Import a file')}
          onChange={() => void act(read)}
        />
      </div>
    </section>
  );
}

/** Where the browser has not promised to keep them: how long ago the last export was. */
function Reminder() {
  const [nowMs] = useState(() => Date.now());
  const persisted = useStore(clients, (state) => state.persisted);
  const lastMs = useStore(clients, (state) => state.lastExportMs);
  const last =
    lastMs === null ? t('They were never exported.') : t('Last export: {date}.', { date: dateWords(lastMs) });
  if (persisted)
    return (
      <p className={styles.small}>
        {t('The clients are in this browser alone.')} {last}
      </p>
    );
  const isDue = lastMs === null || nowMs - lastMs > WEEK_MS;
  return (
    <p className={styles.small} data-due={isDue}>
      {t(
        'This browser may clear what it keeps when room is short or after days without a visit: export from time to time.',
      )}{' '}
      {last}
    </p>
  );
}

/** A file of clients waits for a word. */
export function ImportOffer({ act }: Props) {
  const offered = useStore(clients, (state) => state.offered);
  if (!offered) return null;
  const { clients: incoming, unreadable } = offered;
  const add: Act = async () => {
    const { added, copies, known } = await importOffered();
    return t(
      '{added, plural, one {# client} other {# clients}} added, {copies, plural, one {# kept as a copy} other {# kept as copies}}, {known} here already.',
      { added: added.length, copies: copies.length, known },
    );
  };
  return (
    <div className={styles.offer} role="alert">
      <p>
        {t('This file holds {count, plural, one {# client} other {# clients}}. Nothing that is here is changed.', {
          count: incoming.length,
        })}{' '}
        {unreadable > 0 &&
          t('{count, plural, one {# more} other {# more}} could not be read and will be left out.', {
            count: unreadable,
          })}
      </p>
      <div className={styles.buttons}>
        {incoming.length > 0 && (
          <button type="button" className={styles.main} onClick={() => void act(add)}>
            {t('Add {count, plural, one {it} other {them}}', { count: incoming.length })}
          </button>
        )}
        <button type="button" className={styles.button} onClick={() => offerClients(null)}>
          {t('Leave it')}
        </button>
      </div>
    </div>
  );
}
