import { retryScene, type FailureReason } from '../store/studio';
import { t } from '../words/say';
import { Loading } from './Loading';
import styles from './SceneStatus.module.css';
import { useStudio } from './useStudio';
import { FAILURE_WORDS } from './failureWords';

/** In the middle of the free part of the window: what the scene is doing while there is no head to look at. */
export function SceneStatus() {
  const scene = useStudio((state) => state.scene);
  return (
    <div className={styles.middle}>
      {scene.phase === 'loading' && <Loading progress={scene.progress} />}
      <div role="alert">{scene.phase === 'failed' && <Failure reason={scene.reason} />}</div>
    </div>
  );
}

function Failure({ reason }: { readonly reason: FailureReason }) {
  const { title, line } = FAILURE_WORDS[reason];
  return (
    <div className={styles.failure}>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.line}>{line}</p>
      <button type="button" className={styles.retry} onClick={retryScene}>
        {t('Try again')}
      </button>
    </div>
  );
}
