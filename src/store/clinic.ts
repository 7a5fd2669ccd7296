import { createStore } from 'zustand/vanilla';
import { DEFAULT_CLINIC, UNKNOWN_CLINIC, type Clinic } from '../clinic/clinic';

export interface ClinicState {
  readonly clinic: Clinic;
  /** Of its file, as it was read; null where there is none. */
  readonly text: string | null;
  /** Whether it is there but could not be fetched; its prices are then not known. */
  readonly failed: boolean;
  /** How many mistakes the file has. */
  readonly mistakes: number;
}

export const clinic = createStore<ClinicState>(() => ({
  clinic: UNKNOWN_CLINIC,
  text: null,
  failed: false,
  mistakes: 0,
}));

/** The page's query, completed by the clinic's. */
type CompleteQuery = (search: string) => string;

/** What a clinic's page has to do with the visit. */
export interface Visit {
  readonly openStart: (complete: CompleteQuery) => Promise<void>;
  /** Resolves once there is one, or none will be. */
  readonly firstPicture: Promise<void>;
}

/** Answers of a server that has no such file. */
const NO_FILE: readonly number[] = [404, 410];

/**
 * Reads the clinic's own page, beside the head's files and after them in the queue: the first picture waits for neither the file nor its
 * code. Its client and style are opened where nobody has asked for another one. Without a file the page is the studio's own; until it is known whether there is one, no price is.
 */
export async function loadClinic({ openStart, firstPicture }: Visit): Promise<void> {
  try {
    const response = await fetch('./clinic.json', { priority: 'low' });
    if (NO_FILE.includes(response.status)) return clinic.setState({ clinic: DEFAULT_CLINIC });
    if (!response.ok) return clinic.setState({ failed: true });
    const text = await response.text();
    // Whom it starts with comes as early as it can; all else after the first picture.
    if (!text.includes('"start"')) await firstPicture;
    const { readClinic, withStart } = await import('../clinic/read');
    const { clinic: read, mistakes } = readClinic(text);
    clinic.setState({ clinic: read, text, mistakes: mistakes.length });
    if (read.start !== '') await openStart((search) => withStart(search, read.start));
  } catch {
    clinic.setState({ failed: true });
  }
}
