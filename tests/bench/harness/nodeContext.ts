import { type HairMap } from '../../../src/density/hairLoss';
import { prepareBlend, prepareSites, prepareWaves } from '../../../src/density/sites';
import type { PigmentSites } from '../../../src/density/classify';
import { constructHairline } from '../../../src/hairline/construct';
import { styleLine } from '../../../src/hairline/shape';
import { buildField, type HairlineField } from '../../../src/hairline/field';
import type { Head } from '../../../src/anatomy/head';
import { referenceMan, storedSites } from '../../unit/support/head';
import { norwoodSix } from '../../unit/support/density';

/** What figures in Node work on: the man as the page has him, with a finished hairline. */
export interface NodeContext {
  readonly head: Head;
  readonly hair: HairMap;
  readonly pigment: PigmentSites;
  readonly field: HairlineField;
}

export function openNode(): NodeContext {
  const head = referenceMan();
  const hair = norwoodSix(head);
  const sites = prepareSites(head, storedSites('pigment'));
  return {
    head,
    hair,
    pigment: { sites, blend: prepareBlend(sites, hair), waves: prepareWaves(sites, 1) },
    field: buildField(head, constructHairline(head, styleLine('natural', 1))),
  };
}
