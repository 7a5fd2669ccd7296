import { Building2 } from 'lucide-react';
import { useStore } from 'zustand';
import { clinic } from '../../store/clinic';
import { openDialog } from '../../store/dialogs';
import { t } from '../../words/say';
import { MenuItem } from '../menu/MenuItem';
import { isChecking } from './checking';

/** Leads to the mistakes of the clinic's file, where there are any. Clients see it too: how many is said to who checks the file. */
export function ClinicEntry({ onDone }: { readonly onDone: () => void }) {
  const mistakes = useStore(clinic, (state) => state.mistakes);
  if (mistakes === 0) return null;
  const open = () => {
    onDone();
    openDialog('clinic');
  };
  return (
    <MenuItem
      Icon={Building2}
      label={t('Clinic’s settings')}
      line={
        isChecking()
          ? t('{mistakes, plural, one {# mistake in clinic.json} other {# mistakes in clinic.json}}', { mistakes })
          : t('For who looks after this page')
      }
      onSelect={open}
    />
  );
}
