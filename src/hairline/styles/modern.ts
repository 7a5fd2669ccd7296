import { mark } from '../../words/mark';
import { asked, OVER_THE_CANTHUS, type HairlineStyle } from '../style';

export const numbers: HairlineStyle = {
  midFrontalMm: asked(68, 71, 73),
  setbackMm: asked(5, 8, 10),
  lateralMm: OVER_THE_CANTHUS,
  shape: { kind: 'arch', flat: 0.3, flip: 0.75 },
  cornerRadiusMm: 5,
  temple: { forwardMm: 14, behindBrowMm: 37, peakRadiusMm: 8, sideburnRadiusMm: 18 },
  featherMm: asked(2, 3, 4),
  behindMm: 0,
  waveMm: 1,
  asymmetryMm: 0.5,
  sentinels: true,
};

export const words = { name: mark('Modern'), line: mark('A flat centre and firm corners. Neat, not ruled.') };

/** The line of its icon: see `StyleIcon`. */
export const icon =
  'M12.4 34C15 32 17.2 30.2 17.3 26.8L17.4 20.8C17.5 18.8 18.6 18 20.4 18.4 24 19.3 28 19.8 32 19.8S40 19.3 43.6 18.4C45.4 18 46.5 18.8 46.6 20.8L46.7 26.8C46.8 30.2 49 32 51.6 34';
