import { SquareSplitHorizontal } from 'lucide-react';
import { useStore } from 'zustand';
import { chooseMode, compare } from '../../store/compare';
import { t } from '../../words/say';
import buttons from '../ViewButtons.module.css';

/** Begins and ends comparing; `className` says where there is room for it. */
export function CompareButton({ className = '' }: { readonly className?: string | undefined }) {
  const isOn = useStore(compare, ({ mode }) => mode !== 'off');
  return (
    <button
      type="button"
      className={`${buttons.mirror} ${className}`}
      onClick={() => chooseMode(isOn ? 'off' : 'wipe')}
      aria-pressed={isOn}
      data-compares
      title={t('Before and after, sessions or variants side by side')}
    >
      <SquareSplitHorizontal size={18} strokeWidth={1.6} aria-hidden />
      <span className={buttons.word}>{t('Compare')}</span>
    </button>
  );
}
