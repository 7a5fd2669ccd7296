import { createStore } from 'zustand/vanilla';

/** The large dialogs that anything on the page may open; one at a time. */
export type DialogName = 'sheet' | 'clients' | 'about' | 'clinic' | 'variant';

export const dialogs = createStore<{ readonly open: DialogName | null }>(() => ({ open: null }));

export const openDialog = (open: DialogName): void => dialogs.setState({ open });

export const closeDialog = (): void => dialogs.setState({ open: null });
