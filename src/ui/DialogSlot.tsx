import { useEffect, useState, type ComponentType } from 'react';
import { useStore } from 'zustand';
import { closeDialog, dialogs, type DialogName } from '../store/dialogs';
import { addNotice, dismissNotice } from '../store/studio';
import { t } from '../words/say';

type DialogComponent = ComponentType<{ readonly onClose: () => void }>;

/** Each with its code, which comes when it is first opened. */
const DIALOGS: Readonly<Record<DialogName, () => Promise<DialogComponent>>> = {
  about: async () => (await import('./about/AboutDialog')).AboutDialog,
  clinic: async () => (await import('./clinic/ClinicDialog')).ClinicDialog,
  clients: async () => (await import('./clients/ClientsDialog')).ClientsDialog,
  sheet: async () => (await import('./sheet/ClinicSheet')).ClinicSheet,
  variant: async () => (await import('./variants/VariantDialog')).VariantDialog,
  lock: () => import('./room/LockDialog').then(({ LockDialog }) => LockDialog),
};

/** Shows the dialog that is asked for; one whose code does not arrive says so and leaves the page as it is. */
export function DialogSlot() {
  const wanted = useStore(dialogs, ({ open }) => open);
  const [loaded, setLoaded] = useState<{ readonly name: DialogName; readonly Dialog: DialogComponent } | null>(null);
  useEffect(() => {
    if (wanted === null) return;
    const sorry = t('This part of the page did not arrive. Please check the connection and try again.');
    const fetchDialog = async () => {
      try {
        const Dialog = await DIALOGS[wanted]();
        dismissNotice(sorry);
        setLoaded({ name: wanted, Dialog });
      } catch {
        addNotice(sorry);
        closeDialog();
      }
    };
    void fetchDialog();
  }, [wanted]);
  return wanted !== null && loaded?.name === wanted ? <loaded.Dialog onClose={closeDialog} /> : null;
}
