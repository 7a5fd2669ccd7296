import { expect, it } from 'vitest';
import type { HairlineStudioElement as Shipped } from '../../../public/embed';
import type { HairlineStudioElement as Built } from '../../../src/embed/element';

/** Checked by the compiler: what the types say of the element is what it has. */
const asShipped = (built: Built): Pick<Shipped, 'link' | 'open' | 'snapshot'> => built;
const asBuilt = (shipped: Shipped): Pick<Built, 'open' | 'snapshot'> => shipped;

it('the shipped types are the element’s', () => {
  expect([asShipped, asBuilt]).toHaveLength(2);
});
