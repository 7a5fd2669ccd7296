import { t } from '../words/say';
import { useInset } from './useInset';
import styles from './ViewBar.module.css';
import { ViewButtons } from './ViewButtons';

/** Below the head, where there is a panel beside it. */
export function ViewBar() {
  const ref = useInset<HTMLElement>('bottom');
  return (
    <section ref={ref} className={styles.bar} aria-label={t('Views of the head')}>
      <div role="group" aria-label={t('View')} className={styles.pill}>
        <ViewButtons />
      </div>
    </section>
  );
}
