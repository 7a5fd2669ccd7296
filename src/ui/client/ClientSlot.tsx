import { useEffect, useState, type ComponentType } from 'react';
import styles from './ClientParts.module.css';
import { CLIENT_WORDS } from './clientWords';

type Panel = { readonly Panel: ComponentType } | 'none' | 'failed';

/** The controls of the client; their code comes when they are first wanted, and they stay as they were left. */
export function ClientSlot({ wanted }: { readonly wanted: boolean }) {
  const [state, setState] = useState<Panel>('none');
  const isFetched = wanted && state === 'none';
  useEffect(() => {
    if (!isFetched) return;
    import('./ClientPanel').then(
      ({ ClientPanel }) => setState({ Panel: ClientPanel }),
      () => setState('failed'),
    );
  }, [isFetched]);
  if (state === 'none') return null;
  if (state !== 'failed') return <state.Panel />;
  return (
    <div className={styles.sliders} role="alert">
      <p>{CLIENT_WORDS.unavailable}</p>
      <button type="button" className={styles.reset} onClick={() => setState('none')}>
        {CLIENT_WORDS.again}
      </button>
    </div>
  );
}
