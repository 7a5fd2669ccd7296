import { useEffect, useState, type ComponentType } from 'react';
import { t } from '../../words/say';
import pill from '../Pill.module.css';

type Panel = { readonly Panel: ComponentType } | 'none' | 'failed';

/** The plan; its code comes when it is first wanted, and it stays as it was left. */
export function PlanSlot({ wanted }: { readonly wanted: boolean }) {
  const [state, setState] = useState<Panel>('none');
  const isFetched = wanted && state === 'none';
  useEffect(() => {
    if (!isFetched) return;
    import('./PlanPanel').then(
      ({ PlanPanel }) => setState({ Panel: PlanPanel }),
      () => setState('failed'),
    );
  }, [isFetched]);
  if (state === 'none') return null;
  if (state !== 'failed') return <state.Panel />;
  return (
    <div role="alert">
      <p>{t('The plan could not be loaded. Please check the connection and try again.')}</p>
      <button type="button" className={pill.pill} onClick={() => setState('none')}>
        {t('Try again')}
      </button>
    </div>
  );
}
