import { mark } from '../../words/mark';
import { asked, OVER_THE_CANTHUS, SOFT_TEMPLE, type HairlineStyle } from '../style';

export const numbers: HairlineStyle = {
  midFrontalMm: asked(75, 77.5, 80),
  setbackMm: asked(13, 15, 17),
  lateralMm: OVER_THE_CANTHUS,
  shape: { kind: 'arch', flat: 0, flip: 0.6 },
  cornerRadiusMm: 11,
  peak: { tallMm: asked(10, 12.5, 15), wideMm: 27 },
  temple: SOFT_TEMPLE,
  featherMm: asked(5, 6.5, 8),
  behindMm: 0,
  waveMm: 3,
  asymmetryMm: 0.7,
  sentinels: true,
};

export const words = { name: mark('Widow’s peak'), line: mark('The centre comes down to a soft point.') };

/** The line of its icon: see `StyleIcon`. */
export const icon =
  'M12.4 34C14.8 31.4 16.9 29 17.1 25 17.3 21 17.2 17.6 19.6 15.1 22 12.8 25.2 14.2 27.4 16.4 29.4 18.4 30.8 21.4 32 22.8 33.2 21.4 34.6 18.4 36.6 16.4 38.8 14.2 42 12.8 44.4 15.1 46.8 17.6 46.7 21 46.9 25 47.1 29 49.2 31.4 51.6 34';
