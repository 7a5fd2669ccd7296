import { FolderOpen } from 'lucide-react';
import { useRef, type ChangeEvent } from 'react';
import { addNotice } from '../../store/studio';
import { t } from '../../words/say';
import { MenuItem } from '../menu/MenuItem';
import type { EntryProps } from '../menu/entries';

/** What the page opens. */
export const OPENS = '.png,.json,image/png,application/json';

/** In the menu: a design from a picture or a file. */
export function OpenEntry({ onDone }: EntryProps) {
  const field = useRef<HTMLInputElement>(null);
  const open = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const [file] = currentTarget.files ?? [];
    if (!file) return;
    onDone();
    import('./openGiven').then(
      ({ openGiven }) => openGiven({ kind: 'file', file }),
      () => addNotice(t('This part of the page did not arrive. Please check the connection and try again.')),
    );
  };
  return (
    <>
      <MenuItem
        Icon={FolderOpen}
        label={t('Open a design…')}
        line={t('A picture or a file that was saved here')}
        onSelect={() => field.current?.click()}
      />
      <input ref={field} type="file" accept={OPENS} hidden aria-label={t('Open a design…')} onChange={open} />
    </>
  );
}
