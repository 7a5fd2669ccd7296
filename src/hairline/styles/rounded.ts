import { mark } from '../../words/mark';
import { asked, OVER_THE_CANTHUS, SOFT_TEMPLE, type HairlineStyle } from '../style';

export const numbers: HairlineStyle = {
  midFrontalMm: asked(68, 70, 72),
  setbackMm: asked(2, 3, 5),
  lateralMm: OVER_THE_CANTHUS,
  shape: { kind: 'arch', flat: 0, flip: 0.9 },
  cornerRadiusMm: 22,
  temple: SOFT_TEMPLE,
  featherMm: asked(4, 5, 6),
  behindMm: 0,
  waveMm: 2,
  asymmetryMm: 0.5,
  sentinels: true,
};

export const words = { name: mark('Rounded'), line: mark('One soft arc, without corners.') };

/** The line of its icon: see `StyleIcon`. */
export const icon =
  'M12.4 34C14.4 31.4 15.8 28.6 16.2 25.4 17.2 20.6 22.4 19.4 32 19.4S46.8 20.6 47.8 25.4C48.2 28.6 49.6 31.4 51.6 34';
