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
const NEAR_WINDOW = { width: 1000, height: 1100 };

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

/** Paths as a link packs them: on top, and behind the crown. */
const ON_TOP = '2A7QD6gBeJgBYw';
const BEHIND = 'gA_EE4ABMoQBMQ';
const strip = (widthMm, lines = 1) => ({ kind: 'strip', heightMm: 15, lengthMm: 260, widthMm, lines });
const FUE = { kind: 'fue', heightMm: 25, lengthMm: 200, bandMm: 55, perCm2: 18 };
const SCARS = {
  'strip 2 mm': [strip(2)],
  'strip 8 mm': [strip(8)],
  'two lines': [strip(4, 2)],
  FUE: [FUE],
};
const DRAWN = [
  { kind: 'drawn', widthMm: 4, path: ON_TOP },
  { kind: 'keloid', widthMm: 10, path: BEHIND },
];
/** At the back of the man's head, on his scars. */
const AT_SCARS = { target: [10, 0, -92], azimuth: 172, elevation: 0, span: 60 };

const scarSheet = () => {
  const scarred = (name, scars, look, place) =>
    linked(`${name}, session ${look.sessions}`, { ...lookOf('man', { ...look, client: { scars } }), ...place });
  const bySession = (name, scars, place) => [0, 1, 2, 3].map((sessions) => scarred(name, scars, { sessions }, place));
  return [
    ...Object.entries(SCARS).flatMap(([name, scars]) => [
      bySession(name, scars, { view: 'back' }),
      bySession(`${name}, close`, scars, { pose: AT_SCARS }),
    ]),
    bySession('drawn and keloid', DRAWN, { view: 'crown' }),
    ...[2, 5, 9].map((tone) =>
      Object.entries(SCARS).map(([name, scars]) =>
        scarred(`${name}, tone ${tone}`, scars, { sessions: 0, tone }, { view: 'back' }),
      ),
    ),
  ];
};

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

const classesOf = (head, pattern, stages) =>
  stages.map((stage) => ({ name: `${pattern} ${stage}`, head, pattern, stage }));
/** Classes of hair loss, each on its usual head and some on the other. */
const CLASSES = [
  ...classesOf('man', 'norwood', [1, 2, 3, 4, 5, 6, 7]),
  ...classesOf('man', 'norwood-vertex', [2, 3, 4]),
  ...classesOf('man', 'norwood-a', [2, 3, 4, 5]),
  ...classesOf('woman', 'ludwig', [1, 2, 3]),
  ...classesOf('woman', 'norwood', [4]),
  ...classesOf('man', 'ludwig', [2]),
  ...classesOf('man', 'none', [0]),
  ...classesOf('woman', 'totalis', [0]),
];
const ROUND_ABOUT = ['top', 'three-quarter', 'back'];
const ZONES = ['all', 'hairline', 'top', 'crown', 'scalp', 'painted'];
/** As a link has them: u, v and radius. */
const PATCHES = [
  [1000, 1300, 15],
  [1300, 1100, 9],
  [1000, 700, 20],
];

const lossLook = (name, head, client, look, view) =>
  linked(`${name}, ${view}`, { ...lookOf(head, { client, ...look }), view });

const losses = {
  loss: CLASSES.map(({ name, head, pattern, stage }) =>
    [0, 3].flatMap((sessions) =>
      ROUND_ABOUT.map((view) =>
        lossLook(`${name}, session ${sessions}`, head, { loss: { pattern, stage } }, { sessions }, view),
      ),
    ),
  ),
  'loss-other': [
    { name: 'thinning', client: { loss: { pattern: 'norwood', stage: 2, thinning: 0.7 } } },
    { name: 'patches', client: { loss: { pattern: 'none', patches: PATCHES } } },
    ...['front', 'top', 'crown'].map((place) => ({
      name: `grafts ${place}`,
      client: { grafts: { place, perCm2: 25 } },
    })),
  ].map(({ name, client }) =>
    [0, 3].flatMap((sessions) =>
      ROUND_ABOUT.map((view) => lossLook(`${name}, session ${sessions}`, 'man', client, { sessions }, view)),
    ),
  ),
  zones: ZONES.map((zone) =>
    ROUND_ABOUT.map((view) => lossLook(zone, 'man', { loss: { pattern: 'norwood', stage: 5 } }, { zone }, view)),
  ),
  later: [
    [2, 4],
    [3, 6],
    [4, 7],
  ].map(([stage, later]) =>
    [0, later].flatMap((then) =>
      [30, 2920].map((day) =>
        lossLook(
          `${stage}, later ${then}, day ${day}`,
          'man',
          { loss: { pattern: 'norwood', stage } },
          { later: then, day },
          'three-quarter',
        ),
      ),
    ),
  ),
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

const allHeads = () => Object.assign({}, ...HEADS.map(ofHead));

export const sheets = () => ({ scars: scarSheet(), ...losses, beards, ...allHeads() });
