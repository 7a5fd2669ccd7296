import type { SessionCount } from '../../design/schema';
import { editDesign } from '../../store/studio';
import { mark, t } from '../../words/say';
import { useStudio } from '../useStudio';
import { Row } from './Row';
import styles from './Start.module.css';

const SESSIONS: readonly SessionCount[] = [0, 1, 2, 3, 4];

const LINES: Readonly<Record<SessionCount, string>> = {
  0: mark('As it is now, without any dots.'),
  1: mark('A first, light layer. It is pale on purpose.'),
  2: mark('Dots between the first ones: fuller and darker.'),
  3: mark('What most people have: density and detail.'),
  4: mark('A further one, only where it is needed.'),
};

/** How many sessions to look at. */
export function SessionsStep() {
  const sessions = useStudio((state) => state.design.sessions);
  return (
    <>
      <Row
        title={t('Show me')}
        options={SESSIONS}
        value={sessions}
        onChange={(value) => editDesign({ sessions: value })}
      >
        {(option) =>
          option === 0 ? t('Before') : t('{count, plural, one {# session} other {# sessions}}', { count: option })
        }
      </Row>
      <p className={styles.line} role="status">
        {t(LINES[sessions])}
      </p>
    </>
  );
}
