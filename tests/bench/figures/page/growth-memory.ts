import { Ledger, MIB } from '../../../../src/gpu/ledger';
import type { Figure } from '../../harness/figure';
import { growing, LINEAR } from '../../harness/growth';
import type { PageContext } from '../../page/context';
import { SITE_COUNTS, sizedLayers } from '../../page/sizedDots';

const figure: Figure<PageContext> = {
  name: 'Growth of the GPU memory of a design’s dots, from 25,000 to 400,000 sites',
  unit: 'exponent',
  better: 'lower',
  target: LINEAR,
  exact: true,
  prepare: (context) => {
    const sized = sizedLayers(context);
    const mibOf = (count: number) => {
      const ledger = new Ledger();
      ledger.hold('dots', sized(count).layer.held);
      return ledger.bytes() / MIB;
    };
    return growing(SITE_COUNTS, 'MiB', mibOf, 0);
  },
};
export default figure;
