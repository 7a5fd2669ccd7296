import { t } from '../words/say';
import { Distances } from './Distances';
import { Section } from './Section';
import styles from './ViewGrid.module.css';
import { MirrorButton, ViewButtons } from './ViewButtons';

/** The views on a phone. */
export function ViewGrid() {
  return (
    <Section title={t('View')}>
      {(titleId) => (
        <>
          <div role="group" aria-labelledby={titleId} className={styles.grid}>
            <ViewButtons />
          </div>
          <div className={styles.mirror}>
            <MirrorButton />
            <p className={styles.line}>{t('As you know yourself from the mirror.')}</p>
          </div>
          <Distances />
        </>
      )}
    </Section>
  );
}
