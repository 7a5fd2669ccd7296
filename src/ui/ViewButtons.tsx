import { MirrorRound } from 'lucide-react';
import { VIEWS, type ViewName } from '../design/schema';
import { goToView, toggleMirror } from '../store/studio';
import { t } from '../words/say';
import styles from './ViewButtons.module.css';
import { useStudio } from './useStudio';
import { VIEW_WORDS } from './words';

export function ViewButtons() {
  return VIEWS.map((view) => <ViewButton key={view} view={view} />);
}

function ViewButton({ view }: { readonly view: ViewName }) {
  const shown = useStudio((state) => state.view === view);
  const { name, short, label, key } = VIEW_WORDS[view];
  return (
    <button
      type="button"
      className={styles.view}
      onClick={() => goToView(view)}
      aria-pressed={shown}
      aria-label={label}
      aria-keyshortcuts={key}
      title={`${label} (${key.toUpperCase()})`}
    >
      {short === undefined ? (
        name
      ) : (
        <>
          <span className={styles.long}>{name}</span>
          <span className={styles.short}>{short}</span>
        </>
      )}
    </button>
  );
}

export function MirrorButton() {
  const mirror = useStudio((state) => state.mirror);
  return (
    <button
      type="button"
      className={styles.mirror}
      onClick={toggleMirror}
      aria-pressed={mirror}
      aria-keyshortcuts="m"
      title={`${t('As you know yourself from the mirror')} (M)`}
    >
      <MirrorRound size={18} strokeWidth={1.6} aria-hidden />
      <span className={styles.word}>{t('switch¦Mirror')}</span>
    </button>
  );
}
