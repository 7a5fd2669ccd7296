import { Contrast, Footprints, Lock, Presentation } from 'lucide-react';
import type { ComponentType } from 'react';
import { useStore } from 'zustand';
import { openDialog } from '../../store/dialogs';
import { present } from '../../store/presenting';
import { beginStart } from '../../store/start';
import { mark, t } from '../../words/say';
import { nextTheme, theme } from '../theme';
import { MenuItem } from './MenuItem';

export interface EntryProps {
  /** Closes the menu; what was opened from it stays. */
  readonly onDone: () => void;
}

const THEME_WORDS = { auto: mark('As on this device'), light: mark('Light'), dark: mark('Dark') } as const;

function ThemeEntry() {
  const now = useStore(theme, (state) => state.theme);
  return <MenuItem Icon={Contrast} label={t('Light or dark page')} line={t(THEME_WORDS[now])} onSelect={nextTheme} />;
}

function StartEntry({ onDone }: EntryProps) {
  const begin = () => {
    onDone();
    beginStart();
  };
  return (
    <MenuItem Icon={Footprints} label={t('Guided start')} line={t('A first look in four steps')} onSelect={begin} />
  );
}

function PresentEntry() {
  return <MenuItem Icon={Presentation} label={t('Present')} line={t('The head alone, large (P)')} onSelect={present} />;
}

function LockEntry({ onDone }: EntryProps) {
  const open = () => {
    onDone();
    openDialog('lock');
  };
  return <MenuItem Icon={Lock} label={t('Lock for the client')} line={t('To look, not to change')} onSelect={open} />;
}

/** The menu, from top to bottom. */
export const ENTRIES: readonly { readonly key: string; readonly Entry: ComponentType<EntryProps> }[] = [
  { key: 'start', Entry: StartEntry },
  { key: 'present', Entry: PresentEntry },
  { key: 'lock', Entry: LockEntry },
  { key: 'theme', Entry: ThemeEntry },
];
