import { wantsBeard } from '../beard/wish';
import type { Design } from '../design/schema';
import { beardFile } from '../store/beardFile';
import type { Client } from './client';

/** Whether a design needs the targets of edited faces. */
export const needsShapes = ({ client: { face } }: Design): boolean =>
  face !== undefined && Object.keys(face).length > 0;

/** Whether a design wants a beard that this client was worked out without, and that can be had. */
export const lacksBeard = ({ beard }: Pick<Client, 'beard'>, design: Design): boolean =>
  !beard && wantsBeard(design) && beardFile.getState().phase !== 'failed';
