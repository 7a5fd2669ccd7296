import { Contrast } from 'lucide-react';
import type { ComponentType } from 'react';
import { useStore } from 'zustand';
import { mark, t } from '../../words/say';
import { ClinicEntry } from '../clinic/ClinicEntry';
import { ClientsEntry } from '../clients/ClientsEntry';
import { OpenEntry } from '../open/OpenEntry';
import { nextTheme, theme } from '../theme';
import { LanguageEntry } from './LanguageEntry';
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

/** The menu, from top to bottom. */
export const ENTRIES: readonly { readonly key: string; readonly Entry: ComponentType<EntryProps> }[] = [
  { key: 'clients', Entry: ClientsEntry },
  { key: 'open', Entry: OpenEntry },
  { key: 'language', Entry: LanguageEntry },
  { key: 'theme', Entry: ThemeEntry },
  { key: 'clinic', Entry: ClinicEntry },
];
