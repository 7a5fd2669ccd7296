import { Copy, Ellipsis, Pencil, Trash2 } from 'lucide-react';
import { useId, useState } from 'react';
import { useStore } from 'zustand';
import { describeClient, duplicateClient, openClient, removeClient } from '../../store/library/clients';
import type { ClientRecord } from '../../store/library/record';
import { clients } from '../../store/library/state';
import { t } from '../../words/say';
import { ClientForm } from './ClientForm';
import styles from './ClientsDialog.module.css';
import { dateWords } from './dateWords';
import { openFailure } from './openFailure';
import type { Act } from './useAct';

interface Props {
  readonly client: ClientRecord;
  readonly act: (action: Act) => Promise<boolean>;
}

/** A client in the list: opened by a tap, with more to do behind the dots. */
export function ClientRow({ client, act }: Props) {
  const lineId = useId();
  const [state, setState] = useState<'closed' | 'more' | 'describing'>('closed');
  const isOpen = useStore(clients, ({ open }) => open?.id === client.id);
  const { id, name, note, changedMs } = client;
  /** What is open is to be seen. */
  const open = async (dialog: HTMLDialogElement | null): Promise<string | void> => {
    const opened = await openClient(id);
    if (opened.ok) return dialog?.close();
    return openFailure(opened.error);
  };
  const describe = async (nextName: string, nextNote: string) => {
    let isTaken = true;
    await act(async () => {
      isTaken = await describeClient(id, nextName, nextNote);
      if (isTaken) setState('closed');
    });
    return isTaken;
  };
  return (
    <li className={styles.item} data-open={isOpen} data-client>
      <div className={styles.row}>
        <button
          type="button"
          className={styles.open}
          onClick={({ currentTarget }) => {
            const dialog = currentTarget.closest('dialog');
            void act(() => open(dialog));
          }}
          aria-current={isOpen || undefined}
          aria-label={t('Open {name}', { name })}
          aria-describedby={`${lineId}note ${lineId}when`}
        >
          <Face id={id} name={name} />
          <span className={styles.told}>
            <span className={styles.name}>{name}</span>
            {note !== '' && (
              <span id={`${lineId}note`} className={styles.line}>
                {note}
              </span>
            )}
            <span id={`${lineId}when`} className={styles.line}>
              {isOpen ? t('Open now') : t('Changed {date}', { date: dateWords(changedMs) })}
            </span>
          </span>
        </button>
        <button
          type="button"
          className={styles.icon}
          onClick={() => setState(state === 'closed' ? 'more' : 'closed')}
          aria-expanded={state !== 'closed'}
          aria-label={t('More for {name}', { name })}
        >
          <Ellipsis {...ICON} />
        </button>
      </div>
      {state === 'more' && (
        <div className={styles.buttons}>
          <button type="button" className={styles.button} onClick={() => setState('describing')}>
            <Pencil {...ICON} />
            {t('Name and note')}
          </button>
          <button type="button" className={styles.button} onClick={() => void act(() => duplicateClient(id))}>
            <Copy {...ICON} />
            {t('Duplicate')}
          </button>
          <button type="button" className={styles.button} onClick={() => void act(() => removeClient(id))}>
            <Trash2 {...ICON} />
            {t('Remove')}
          </button>
        </div>
      )}
      {state === 'describing' && (
        <ClientForm
          name={name}
          note={note}
          submit={t('Save')}
          onSubmit={describe}
          onCancel={() => setState('closed')}
          takesFocus
        />
      )}
    </li>
  );
}

const ICON = { size: 17, strokeWidth: 1.6, 'aria-hidden': true } as const;

/** The small picture, or the name's first letter until there is one. */
function Face({ id, name }: { readonly id: string; readonly name: string }) {
  const blob = useStore(clients, ({ thumbnails }) => thumbnails.get(id));
  const show = (image: HTMLImageElement | null) => {
    if (!image || !blob) return undefined;
    const url = URL.createObjectURL(blob);
    image.src = url;
    return () => URL.revokeObjectURL(url);
  };
  const [isBroken, setBroken] = useState(false);
  return (
    <span className={styles.face} aria-hidden>
      {!blob || isBroken ? (
        Array.from(name)[0]?.toLocaleUpperCase()
      ) : (
        <img ref={show} width={56} height={56} alt="" onError={() => setBroken(true)} />
      )}
    </span>
  );
}
