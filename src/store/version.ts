import { createStore } from 'zustand/vanilla';

/** Whether a newer version of the app lies ready on the device. */
export const version = createStore<{ readonly waits: boolean }>(() => ({ waits: false }));
