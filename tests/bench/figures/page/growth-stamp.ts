import { timeMs } from '../../harness/alternate';
import type { Figure } from '../../harness/figure';
import { growing, LINEAR } from '../../harness/growth';
import type { PageContext } from '../../page/context';
import { SITE_COUNTS, sizedLayers } from '../../page/sizedDots';

/** All dots change: what differs is found, put into cells, uploaded, stamped and filtered. */
const figure: Figure<PageContext> = {
  name: 'Growth of stamping a design’s dots, from 25,000 to 400,000 sites',
  unit: 'exponent',
  better: 'lower',
  target: LINEAR,
  prepare: (context) => {
    const { renderer } = context;
    const sized = sizedLayers(context);
    const texel = new Uint16Array(4);
    let turn = 0;
    return growing(SITE_COUNTS, 'ms', (count) => {
      const { layer, sessions } = sized(count);
      const session = sessions[Math.floor(turn++ / SITE_COUNTS.length) % 2]!;
      const finish = () => renderer.readRenderTargetPixels(layer.coverage.mean, 0, 0, 1, 1, texel);
      layer.render(renderer);
      finish();
      return timeMs(() => {
        layer.update(session);
        layer.render(renderer);
        finish();
      });
    });
  },
};
export default figure;
