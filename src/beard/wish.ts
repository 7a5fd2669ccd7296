import type { Head } from '../anatomy/head';
import type { Design } from '../design/schema';

/** What of a design decides its beard. */
export type BeardedDesign = Pick<Design, 'head' | 'client' | 'zone'>;

/** A shave that leaves a beard's shadow, mm. */
export const SHAVED_BEARD_MM = 0.1;

/** Whether pigment goes into the beard: asked for where all is treated, or the beard alone is. */
export const isFilled = ({ client, zone }: BeardedDesign): boolean =>
  zone === 'beard' || (zone === 'all' && client.beard?.fill === true);

/** Whether a beard is drawn hair by hair; a shaved one that nobody has touched is a shade of the skin. */
export const wantsBeard = (design: BeardedDesign): boolean => design.client.beard?.grows === true || isFilled(design);

/** Whether hair grows: as chosen, else on a man. Pigment goes between a shaved man's hairs, which are drawn then. */
export const isHairy = ({ head, client }: BeardedDesign): boolean => client.beard?.grows ?? head === 'man';

/** A beard this sparse has no sideburns to meet (A). */
const SPARSE = 0.2;

/** Whether sideburns go on into a beard. */
export const meetsSideburns = (design: BeardedDesign): boolean =>
  wantsBeard(design) && isHairy(design) && (design.client.beard?.density ?? 1) > SPARSE;

/** Whether the skin has the shade of a shaved beard: not where somebody has none, nor where its hairs can be drawn. */
export const isShaded = (design: BeardedDesign, canDraw: boolean): boolean =>
  design.client.beard?.grows !== false && !(canDraw && wantsBeard(design));

/** A head as it is shaded, its beard's shade taken away where it has none. */
export const unshaded = (head: Head): Head => ({ ...head, beard: new Float32Array(head.beard.length) });
