import { camera } from './actions/camera';
import { clients } from './actions/clients';
import { comparing } from './actions/compare';
import { dialogs } from './actions/dialogs';
import { links } from './actions/links';
import { page } from './actions/page';
import { panel } from './actions/panel';
import { shape } from './actions/shape';
import { steps } from './actions/steps';
import type { Family } from './family';
import type { Hand } from './hand';

export const FAMILIES: readonly Family[] = [panel, camera, shape, steps, dialogs, comparing, clients, links, page];

const WEIGHT = FAMILIES.reduce((sum, { weight }) => sum + weight, 0);

export function chooseFamily({ random }: Hand): Family {
  let at = random() * WEIGHT;
  return FAMILIES.find(({ weight }) => (at -= weight) < 0) ?? FAMILIES[0]!;
}
