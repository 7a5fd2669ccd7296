import { mark } from '../../words/mark';
import { asked, OVER_THE_CANTHUS, SOFT_TEMPLE, type HairlineStyle } from '../style';

export const numbers: HairlineStyle = {
  midFrontalMm: asked(75, 80, 85),
  setbackMm: asked(25, 30, 35),
  lateralMm: OVER_THE_CANTHUS,
  shape: { kind: 'arch', flat: 0, flip: 0.5 },
  cornerRadiusMm: 9,
  temple: SOFT_TEMPLE,
  featherMm: asked(8, 10, 12),
  behindMm: 0,
  waveMm: 4,
  asymmetryMm: 0.9,
  sentinels: true,
};

export const words = { name: mark('Receded'), line: mark('Deep corners, as on a man of some years.') };

/** The line of its icon: see `StyleIcon`. */
export const icon =
  'M12.4 34C14.4 30.6 15.9 27 16 22 16.1 16 17 9.6 20.4 7.6 23.4 6.4 25.4 11 27 13.6 28.4 15.7 30 16.8 32 16.8S35.6 15.7 37 13.6C38.6 11 40.6 6.4 43.6 7.6 47 9.6 47.9 16 48 22 48.1 27 49.6 30.6 51.6 34';
