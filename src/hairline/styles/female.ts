import { mark } from '../../words/mark';
import { asked, type HairlineStyle } from '../style';

export const numbers: HairlineStyle = {
  midFrontalMm: asked(55, 59, 64),
  setbackMm: asked(0, 0, 0),
  lateralMm: asked(55, 56, 65),
  shape: { kind: 'arch', flat: 0, flip: 0.6 },
  cornerRadiusMm: 16,
  temple: { forwardMm: 28, behindBrowMm: 31, peakRadiusMm: 16, sideburnRadiusMm: 20 },
  featherMm: asked(6, 8, 10),
  behindMm: 9,
  waveMm: 2,
  asymmetryMm: 0,
  sentinels: false,
};

export const words = { name: mark('Her own line'), line: mark('Her hairline is kept. The dots go behind it.') };

/** The line of its icon: see `StyleIcon`. */
export const icon =
  'M12.4 34C14.4 31.6 15.6 29.4 16 26 16.4 22.6 17.8 20.6 20.8 19.8 24.4 19 28 20.6 32 20.6S39.6 19 43.2 19.8C46.2 20.6 47.6 22.6 48 26 48.4 29.4 49.6 31.6 51.6 34';
