import { mark } from '../../words/mark';
import { asked, OVER_THE_CANTHUS, type HairlineStyle } from '../style';

export const numbers: HairlineStyle = {
  midFrontalMm: asked(57, 61, 65),
  setbackMm: asked(0, 2.5, 5),
  lateralMm: OVER_THE_CANTHUS,
  shape: { kind: 'arch', flat: 0, flip: 0.6 },
  cornerRadiusMm: 14,
  temple: { forwardMm: 28, behindBrowMm: 33, peakRadiusMm: 15, sideburnRadiusMm: 22 },
  featherMm: asked(3, 4, 5),
  behindMm: 0,
  waveMm: 2,
  asymmetryMm: 0.5,
  sentinels: true,
};

export const words = { name: mark('Juvenile'), line: mark('Low and closed, as in youth. Few faces keep it for life.') };

/** The line of its icon: see `StyleIcon`. */
export const icon =
  'M12.4 34C14.2 31.8 15.4 29.8 15.8 27 16.2 23.8 17.6 22.2 20.6 21.8 24.4 21.3 28 22.4 32 22.4S39.6 21.3 43.4 21.8C46.4 22.2 47.8 23.8 48.2 27 48.6 29.8 49.8 31.8 51.6 34';
