import { mark } from '../../words/mark';
import { asked, OVER_THE_CANTHUS, SOFT_TEMPLE, type HairlineStyle } from '../style';

export const numbers: HairlineStyle = {
  midFrontalMm: asked(80, 82, 90),
  setbackMm: asked(15, 18, 25),
  lateralMm: OVER_THE_CANTHUS,
  shape: { kind: 'arch', flat: 0, flip: 0.5 },
  cornerRadiusMm: 12,
  temple: SOFT_TEMPLE,
  featherMm: asked(8, 10, 12),
  behindMm: 0,
  waveMm: 4,
  asymmetryMm: 0.7,
  sentinels: true,
};

export const words = { name: mark('Conservative'), line: mark('Higher, with open corners. It ages well.') };

/** The line of its icon: see `StyleIcon`. */
export const icon =
  'M12.4 34C14.6 31 16.3 28 16.5 23.8 16.7 20 16.6 16.4 19 13.2 21.2 10.4 24.4 11.6 26.6 13.9 28.2 15.6 30 16.6 32 16.6S35.8 15.6 37.4 13.9C39.6 11.6 42.8 10.4 45 13.2 47.4 16.4 47.3 20 47.5 23.8 47.7 28 49.4 31 51.6 34';
