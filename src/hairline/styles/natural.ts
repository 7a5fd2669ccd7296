import { mark } from '../../words/mark';
import { asked, OVER_THE_CANTHUS, SOFT_TEMPLE, type HairlineStyle } from '../style';

export const numbers: HairlineStyle = {
  midFrontalMm: asked(70, 73, 75),
  setbackMm: asked(10, 12.5, 15),
  lateralMm: OVER_THE_CANTHUS,
  shape: { kind: 'arch', flat: 0, flip: 0.7 },
  cornerRadiusMm: 8,
  temple: SOFT_TEMPLE,
  featherMm: asked(5, 6.5, 8),
  behindMm: 0,
  waveMm: 3,
  asymmetryMm: 0.7,
  sentinels: true,
};

export const words = { name: mark('Natural'), line: mark('A shallow curve, rounded corners and a soft edge.') };

/** The line of its icon: see `StyleIcon`. */
export const icon =
  'M12.4 34C14.8 31.4 16.9 29 17.1 25.2 17.3 21.8 17 18.8 19.2 16.7 21.6 14.6 24.6 16.3 26.8 17.5 28.4 18.4 30.2 18.9 32 18.9S35.6 18.4 37.2 17.5C39.4 16.3 42.4 14.6 44.8 16.7 47 18.8 46.7 21.8 46.9 25.2 47.1 29 49.2 31.4 51.6 34';
