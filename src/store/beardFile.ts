import { createStore } from 'zustand/vanilla';

/** What has become of the file that every beard is made of: fetched when a client first has one. */
export interface BeardFile {
  readonly phase: 'absent' | 'loading' | 'here' | 'failed';
}

export const beardFile = createStore<BeardFile>(() => ({ phase: 'absent' }));

/** A person asks to try again. */
export function retryBeard(): void {
  if (beardFile.getState().phase === 'failed') beardFile.setState({ phase: 'absent' });
}
