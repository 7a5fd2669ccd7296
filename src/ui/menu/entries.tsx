import { Contrast, FileText, Footprints, Info, Lock, Presentation, SquareSplitHorizontal } from 'lucide-react';
import type { ComponentType } from 'react';
import { useStore } from 'zustand';
import { present } from '../../store/presenting';
import { beginStart } from '../../store/start';
import { mark, t } from '../../words/say';
import { chooseMode } from '../../store/compare';
import { openDialog } from '../../store/dialogs';
import { ClinicEntry } from '../clinic/ClinicEntry';
import { ClientsEntry } from '../clients/ClientsEntry';
import { OpenEntry } from '../open/OpenEntry';
import { nextTheme, theme } from '../theme';
import { useMedia } from '../useMedia';
import { LanguageEntry } from './LanguageEntry';
import { MenuItem } from './MenuItem';
import { QualityEntry } from './QualityEntry';

export interface EntryProps {
  /** Closes the menu; what was opened from it stays. */
  readonly onDone: () => void;
}

const THEME_WORDS = { auto: mark('As on this device'), light: mark('Light'), dark: mark('Dark') } as const;

function ThemeEntry() {
  const now = useStore(theme, (state) => state.theme);
  return <MenuItem Icon={Contrast} label={t('Light or dark page')} line={t(THEME_WORDS[now])} onSelect={nextTheme} />;
}

const NARROW_QUERY = '(max-width: 760px)';

/** Where the caption has no room for it. */
function CompareEntry({ onDone }: EntryProps) {
  const isNarrow = useMedia(NARROW_QUERY);
  if (!isNarrow) return null;
  const begin = () => {
    onDone();
    chooseMode('wipe');
  };
  return (
    <MenuItem
      Icon={SquareSplitHorizontal}
      label={t('Compare')}
      line={t('Before and after, sessions or variants side by side')}
      onSelect={begin}
    />
  );
}

function SheetEntry({ onDone }: EntryProps) {
  const open = () => {
    onDone();
    openDialog('sheet');
  };
  return (
    <MenuItem
      Icon={FileText}
      label={t('Sheet to keep')}
      line={t('All sessions and the measures, as PDF and picture')}
      onSelect={open}
    />
  );
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

function AboutEntry({ onDone }: EntryProps) {
  const open = () => {
    onDone();
    openDialog('about');
  };
  return <MenuItem Icon={Info} label={t('About')} line={t('Version, privacy and licences')} onSelect={open} />;
}

/** The menu, from top to bottom. */
export const ENTRIES: readonly { readonly key: string; readonly Entry: ComponentType<EntryProps> }[] = [
  { key: 'start', Entry: StartEntry },
  { key: 'present', Entry: PresentEntry },
  { key: 'lock', Entry: LockEntry },
  { key: 'compare', Entry: CompareEntry },
  { key: 'clients', Entry: ClientsEntry },
  { key: 'open', Entry: OpenEntry },
  { key: 'sheet', Entry: SheetEntry },
  { key: 'language', Entry: LanguageEntry },
  { key: 'theme', Entry: ThemeEntry },
  { key: 'quality', Entry: QualityEntry },
  { key: 'clinic', Entry: ClinicEntry },
  { key: 'about', Entry: AboutEntry },
];
