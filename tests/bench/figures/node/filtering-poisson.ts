import PoissonDiskSampling from 'poisson-disk-sampling';
import { timeMs } from '../../harness/alternate';
import type { Figure } from '../../harness/figure';
import { filtering } from '../../harness/filtering';
import type { NodeContext } from '../../harness/nodeContext';

const TRIES = 10;
/** Points of one unit of distance a unit of area that ten tries reach (measured). */
const PACKING = 0.593;

/** Finding the dots of a design against making as many anew, as evenly spaced as that library does, on a flat square. */
const figure: Figure<NodeContext> = {
  name: "Speed of choosing a design's dots among the stored sites",
  against: 'making as many points by poisson-disk-sampling (10 tries)',
  unit: '/s',
  better: 'higher',
  target: 100,
  prepare: (context) => {
    const wanted = context.pigment.sites.count;
    const perMm2 = wanted / context.head.chart.areaMm2;
    const side = Math.sqrt(wanted / perMm2);
    let points = 0;
    return {
      ours: filtering(context),
      reference: () => {
        const minDistance = Math.sqrt(PACKING / perMm2);
        const sampler = new PoissonDiskSampling({ shape: [side, side], minDistance, tries: TRIES });
        const ms = timeMs(() => (points = sampler.fill().length));
        return (1000 * points) / ms;
      },
      details: () => ({ sites: wanted, points }),
    };
  },
};
export default figure;
