import { clientsFiles } from './clientsFiles';
import { clinics } from './clinics';
import { designFiles } from './designFiles';
import { links } from './links';
import { messages } from './messages';
import { pictures } from './pictures';
import { queries } from './queries';
import type { Target } from './target';

/** Every way by which something from outside gets to the page. */
export const TARGETS: readonly Target[] = [links, designFiles, clientsFiles, pictures, clinics, queries, messages];
