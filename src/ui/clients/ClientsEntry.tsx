import { Users } from 'lucide-react';
import { openDialog } from '../../store/dialogs';
import { t } from '../../words/say';
import type { EntryProps } from '../menu/entries';
import { MenuItem } from '../menu/MenuItem';

/** In the menu: the clients in this browser. */
export function ClientsEntry({ onDone }: EntryProps) {
  const open = () => {
    onDone();
    openDialog('clients');
  };
  return <MenuItem Icon={Users} label={t('Clients')} line={t('Designs kept on this device')} onSelect={open} />;
}
