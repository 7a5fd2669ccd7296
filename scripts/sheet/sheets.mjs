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

/** Where hair is thickest: behind and over the client's right ear. */
const SIDE_CLOSE = { target: [-55, 10, -40], azimuth: -145, elevation: 12, span: 50 };
const CROWN_CLOSE = { target: [0, 70, -20], azimuth: 180, elevation: 50, span: 150 };
const SHORT_MM = [0.1, 0.5, 1.5, 3, 6, 13];
const TYPES = ['straight', 'wavy', 'curly', 'coily'];
const CUTS = ['middle', 'side', 'crown', 'back'];
const MELANINS = [0, 0.25, 0.5, 0.75, 1];

const haired = (label, head, hair, where, look) =>
  linked(label, { ...lookOf(head, { client: { hair }, ...look }), ...where });

/** Lengths, types, cuts, colours and grey; the thin crown before and after. */
const hairOf = (head) => {
  const near = { pose: SIDE_CLOSE };
  const whole = { view: 'three-quarter' };
  const back = { view: 'back' };
  return {
    [`hair-short-${head}`]: [near, whole, back].map((where) =>
      SHORT_MM.map((lengthMm) => haired(`${lengthMm} mm`, head, { lengthMm }, where)),
    ),
    [`hair-types-${head}`]: [6, 13, 60, 200].flatMap((lengthMm) =>
      [lengthMm > 13 ? whole : near, back].map((where) =>
        TYPES.map((type) => haired(`${type}, ${lengthMm} mm`, head, { lengthMm, type }, where)),
      ),
    ),
    [`hair-cuts-${head}`]: [50, 120, 250].flatMap((lengthMm) =>
      CUTS.map((cut) =>
        ['front', 'three-quarter', 'left', 'back', 'top'].map((view) =>
          haired(`${cut}, ${lengthMm} mm, ${view}`, head, { lengthMm, cut }, { view }),
        ),
      ),
    ),
    [`hair-colours-${head}`]: [0.5, 6, 120].flatMap((lengthMm) => [
      [0, 0.5, 1].map((grey) => haired(`grey ${grey}, ${lengthMm} mm`, head, { lengthMm, grey }, whole)),
      MELANINS.map((melanin) => haired(`melanin ${melanin}, ${lengthMm} mm`, head, { lengthMm, melanin }, whole)),
      MELANINS.map((melanin) => haired(`red, ${melanin}`, head, { lengthMm, melanin, red: 1 }, whole)),
    ]),
    [`hair-thin-${head}`]: ['middle', 'crown'].flatMap((cut) =>
      [CROWN_CLOSE, { ...CROWN_CLOSE, span: 60 }].map((pose) =>
        [0, 1, 3].map((sessions) =>
          haired(`${cut}, session ${sessions}`, head, { lengthMm: 90, cut }, { pose }, { sessions }),
        ),
      ),
    ),
  };
};

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
    ...hairOf(head),
    [`close-${head}`]: ['hairline', 'middle'].flatMap((spot) =>
      closeUps(head, spot, SESSION_LOOKS).map((row, i) => [...row, ...closeUps(head, spot, HEALING_LOOKS)[i]]),
    ),
  };
};

export const sheets = () => Object.assign({}, ...HEADS.map(ofHead));
