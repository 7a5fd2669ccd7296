import { createStore } from 'zustand/vanilla';
import { mayUseTools } from './guard';

/** The large dialogs that anything on the page may open; one at a time. */
export type DialogName = 'sheet' | 'clients' | 'about' | 'clinic' | 'variant' | 'lock';

export const dialogs = createStore<{ readonly open: DialogName | null }>(() => ({ open: null }));

/** Nothing while the page is shown or locked. */
export const openDialog = (open: DialogName): void => {
  if (mayUseTools()) dialogs.setState({ open });
};

export const closeDialog = (): void => dialogs.setState({ open: null });
