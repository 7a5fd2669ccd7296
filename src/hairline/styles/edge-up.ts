import { mark } from '../../words/mark';
import { asked, type HairlineStyle } from '../style';

export const numbers: HairlineStyle = {
  midFrontalMm: asked(65, 68.5, 70),
  setbackMm: asked(0, 2, 3),
  lateralMm: asked(70, 72, 80),
  shape: { kind: 'straight' },
  cornerRadiusMm: 1.5,
  temple: { forwardMm: 10, behindBrowMm: 37, peakRadiusMm: 2, sideburnRadiusMm: 3 },
  featherMm: asked(0, 0.6, 1),
  behindMm: 0,
  waveMm: 0,
  asymmetryMm: 0,
  ruled: true,
  sentinels: false,
};

export const words = { name: mark('Edge-up'), line: mark('Straight and square, as from the barber.') };

/** The line of its icon: see `StyleIcon`. */
export const icon = 'M12.4 34 16.6 30.2 16.2 20.5C21.4 20.9 26.6 21 32 21S42.6 20.9 47.8 20.5L47.4 30.2 51.6 34';
