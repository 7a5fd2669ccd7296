import { mark } from '../../words/mark';
import { asked, OVER_THE_CANTHUS, SOFT_TEMPLE, type HairlineStyle } from '../style';

export const numbers: HairlineStyle = {
  midFrontalMm: asked(70, 76, 85),
  setbackMm: asked(10, 15, 25),
  lateralMm: OVER_THE_CANTHUS,
  shape: { kind: 'arch', flat: 0, flip: 0.6 },
  cornerRadiusMm: 11,
  temple: SOFT_TEMPLE,
  featherMm: asked(8, 11, 15),
  behindMm: 0,
  waveMm: 5,
  asymmetryMm: 0.9,
  sentinels: true,
  scatter: 0.6,
};

export const words = { name: mark('Broken'), line: mark('A faded edge with dots scattered ahead of it.') };

/** The line of its icon: see `StyleIcon`. */
export const icon =
  'M12.4 34C14.8 31.4 16.8 28.6 17 24.6 17.2 21 16.6 17.8 18.9 15.6 21 13.8 22.4 14.2 24 16.2 25.4 17.8 26.6 15.9 28.2 17.2 29.6 18.4 30.6 18.6 32 17.8S34.4 18.6 35.8 17.4C37.4 16 38.6 17.8 40 16.4 41.6 14.4 43 13.6 45.1 15.6 47.4 17.8 46.8 21 47 24.6 47.2 28.6 49.2 31.4 51.6 34';
