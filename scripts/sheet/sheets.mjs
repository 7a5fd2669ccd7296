// What is drawn on each contact sheet: name → rows of cells.

const HEADS = ['man', 'woman'];
const STYLES = ['conservative', 'natural', 'modern', 'edge-up', 'widows-peak', 'female'];
const USUAL = { man: 'natural', woman: 'female' };
const VIEWS = ['front', 'three-quarter', 'left', 'right', 'top', 'crown', 'back', 'hairline'];
const TONES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const SHADES = ['auto', 'black', 'dark', 'medium', 'soft', 'pale'];
const LIT = ['clinic', 'sun', 'window', 'evening', 'ring', 'street'];
const DAYS = [0, 3, 7, 14, 30, 365, 3 * 365, 5 * 365, 10 * 365];
const EYES_MM = [300, 1000, 3000];
const NEAR_MM_PER_PX = [0.3, 0.1, 0.05, 0.02];
export const CELL = { width: 400, height: 440 };
/** As near as 0.02 mm a pixel is let only the camera of a high window; a cell is cut from its middle. */
export const NEAR_WINDOW = { width: 1000, height: 1100 };

/** On the skin, head space, mm; degrees. */
const SPOTS = {
  man: {
    hairline: { target: [12, 65.3, 101.1], azimuth: 16, elevation: 24 },
    middle: { target: [0, 87.4, 18], azimuth: 0, elevation: 75 },
  },
  woman: {
    hairline: { target: [12, 55.9, 88.2], azimuth: 16, elevation: 24 },
    middle: { target: [0, 82.8, 4.3], azimuth: 0, elevation: 75 },
  },
};

/** A cell is drawn from the page's query, or from what a link holds; `eyeMm` presses the button of that distance. */
const cell = (label, query) => ({ label, query });
const linked = (label, document) => ({ label, document });

const lookOf = (head, look) => ({ design: { head, style: USUAL[head], ...look } });

const closeUps = (head, spot, looks) =>
  NEAR_MM_PER_PX.map((mmPerPx) =>
    looks.map(([name, look]) => ({
      ...linked(`${name}, ${mmPerPx} mm a pixel`, {
        ...lookOf(head, look),
        pose: { ...SPOTS[head][spot], span: mmPerPx * NEAR_WINDOW.width },
      }),
      window: NEAR_WINDOW,
    })),
  );

const SESSION_LOOKS = [0, 1, 3].map((n) => [n === 0 ? 'bare' : `session ${n}`, { sessions: n }]);
const HEALING_LOOKS = [0, 7, 30].map((day) => [`day ${day}`, { day }]);

const byStyle = (head) =>
  STYLES.filter((style) => head === 'woman' || style !== 'female').flatMap((style) =>
    ['three-quarter', 'front', 'top'].map((view) =>
      [0, 1, 2, 3].map((n) =>
        cell(`${style}, session ${n}, ${view}`, `head=${head}&style=${style}&sessions=${n}&view=${view}`),
      ),
    ),
  );

const ofHead = (head) => {
  const usual = `head=${head}&style=${USUAL[head]}`;
  const halves = (list) => [list.slice(0, list.length / 2), list.slice(list.length / 2)];
  return {
    [`styles-${head}`]: byStyle(head),
    [`tones-${head}`]: [0, 3].flatMap((n) =>
      halves(TONES).map((tones) =>
        tones.map((tone) => cell(`tone ${tone}, session ${n}`, `${usual}&tone=${tone}&sessions=${n}`)),
      ),
    ),
    [`views-${head}`]: [0, 3].flatMap((n) =>
      halves(VIEWS).map((views) =>
        views.map((view) => cell(`${view}, session ${n}`, `${usual}&view=${view}&sessions=${n}`)),
      ),
    ),
    [`lights-${head}`]: ['front', 'three-quarter', 'top', 'hairline'].flatMap((view) =>
      [2, 4.5, 8].map((tone) =>
        LIT.map((light) => cell(`${light}, tone ${tone}`, `${usual}&light=${light}&tone=${tone}&view=${view}`)),
      ),
    ),
    [`shades-${head}`]: ['clinic', 'flat'].flatMap((light) =>
      ['top', 'hairline'].map((view) =>
        SHADES.map((shade) => cell(`${shade}, ${light}`, `${usual}&shade=${shade}&view=${view}&light=${light}`)),
      ),
    ),
    [`time-${head}`]: [1, 3].flatMap((sessions) =>
      ['three-quarter', 'hairline'].map((view) =>
        DAYS.map((day) => linked(`day ${day}, session ${sessions}`, { ...lookOf(head, { sessions, day }), view })),
      ),
    ),
    [`distances-${head}`]: ['three-quarter', 'hairline'].flatMap((view) =>
      [false, true].map((measured) =>
        EYES_MM.map((eyeMm) => ({
          ...cell(`${eyeMm} mm, ${measured ? 'true size' : 'filling'}, ${view}`, `${usual}&view=${view}`),
          eyeMm,
          pxPerMm: measured ? 96 / 25.4 : null,
        })),
      ),
    ),
    [`shine-${head}`]: ['three-quarter', 'top', 'hairline'].flatMap((view) =>
      ['clinic', 'sun', 'ring'].map((light) =>
        [0, 0.5, 1].map((shine) => linked(`shine ${shine}, ${light}`, { ...lookOf(head, {}), view, light, shine })),
      ),
    ),
    [`close-${head}`]: ['hairline', 'middle'].flatMap((spot) =>
      closeUps(head, spot, SESSION_LOOKS).map((row, i) => [...row, ...closeUps(head, spot, HEALING_LOOKS)[i]]),
    ),
  };
};

/** Beards by length, and patchy ones filled session by session, on light and dark skin. */
const CHEEK = { target: [52, -88, 66], azimuth: 62, elevation: 0, span: 70 };
const BEARD_LENGTHS_MM = [0.1, 1, 3, 10];
const bearded = (label, beard, rest = {}) => {
  const { view = 'three-quarter', pose, ...look } = rest;
  const camera = pose ? { pose } : { view };
  return linked(label, { ...lookOf('man', { client: { beard }, ...look }), ...camera });
};
const patchyBeard = { grows: true, lengthMm: 0.5, patchy: 0.6 };
const beards = [
  ...['front', 'three-quarter', 'left'].map((view) =>
    BEARD_LENGTHS_MM.map((lengthMm) => bearded(`${lengthMm} mm, ${view}`, { grows: true, lengthMm }, { view })),
  ),
  ...[2, 5, 9].map((tone) =>
    [0, 1, 2, 3].map((sessions) =>
      bearded(`patchy, tone ${tone}, session ${sessions}`, { ...patchyBeard, fill: true }, { tone, sessions }),
    ),
  ),
  [0, 1, 2, 3].map((sessions) =>
    bearded(`cheek, session ${sessions}`, { ...patchyBeard, fill: true }, { sessions, pose: CHEEK }),
  ),
];

export const sheets = () => Object.assign({ beards }, ...HEADS.map(ofHead));
