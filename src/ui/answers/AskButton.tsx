import { CircleHelp } from 'lucide-react';
import { useRef, useState } from 'react';
import { addNotice, dismissNotice } from '../../store/studio';
import type * as Loaded from './AnswersDialog';
import type { Place } from './answers';
import styles from './AskButton.module.css';
import { ASK_WORDS } from './askWords';

interface Props {
  /** The part of the page that is asked about; all of it if left out. */
  readonly place?: Place;
  readonly className?: string | undefined;
  readonly wordClassName?: string | undefined;
}

/** Opens the answers, those to this part of the page first; their code and words come when they are first wanted. */
export function AskButton({ place, className = styles.ask, wordClassName }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  const [loaded, open] = useState<typeof Loaded | null>(null);
  const ask = async () => {
    try {
      const parts = await import('./AnswersDialog');
      dismissNotice(ASK_WORDS.unavailable);
      open(parts);
    } catch {
      addNotice(ASK_WORDS.unavailable);
    }
  };
  const close = () => {
    open(null);
    button.current?.focus();
  };
  return (
    <>
      <button ref={button} type="button" className={className} onClick={() => void ask()} aria-haspopup="dialog">
        <CircleHelp size={18} strokeWidth={1.6} aria-hidden />
        <span className={wordClassName}>{place ? ASK_WORDS.about : ASK_WORDS.all}</span>
      </button>
      {loaded && <loaded.AnswersDialog {...(place ? { place } : {})} onClose={close} />}
    </>
  );
}
