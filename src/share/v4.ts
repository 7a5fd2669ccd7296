import * as v from 'valibot';
import {
  EYE_COLOURS,
  GRAFT_PLACES,
  HAIR_CUTS,
  HAIR_TYPES,
  LOSS_PATTERNS,
  ZONES,
  type ClientEdits,
  type DrawnScar,
  type Scar,
} from '../design/client';
import { STROKE_GRID } from '../design/line';
import { SHAPE_CONTROLS } from '../design/shapeControls';
import type { Design } from '../design/schema';
import type { SharedDocument } from './document';
import { atMost } from './lists';
import { packPath, unpackPath } from './strokes';
import { partsOfV3, v3, type DocumentV3 } from './v3';

/**
 * Version 4 of what a link carries: the client (head, tape measures, skin, hair, loss, scars, beard, transplant), the zone that pigment
 * goes to, and a later class of loss. Lists of names may grow and ranges widen; names, meanings and defaults stay.
 */

/** Wide of what any hand may ask. */
const MAX_MM = 1000;
const MAX_SCARS = 50;
const MAX_PATCHES = 50;

const between = (min: number, max: number) => v.pipe(v.number(), v.minValue(min), v.maxValue(max));
const whole = (min: number, max: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));
const plain = {
  share: v.exactOptional(between(0, 1)),
  signed: v.exactOptional(between(-1, 1)),
  mm: v.exactOptional(between(-MAX_MM, MAX_MM)),
  positiveMm: v.exactOptional(between(0, MAX_MM)),
  flag: v.exactOptional(v.boolean()),
} as const;

const face = v.strictObject({
  sex: plain.share,
  age: v.exactOptional(between(0, 120)),
  weight: plain.signed,
  african: plain.share,
  asian: plain.share,
  controls: v.exactOptional(
    v.strictObject(
      Object.fromEntries(SHAPE_CONTROLS.map((name) => [name, plain.signed])) as Record<
        (typeof SHAPE_CONTROLS)[number],
        typeof plain.signed
      >,
    ),
  ),
});

const tape = v.strictObject({
  circumferenceMm: plain.positiveMm,
  hairlineMm: plain.positiveMm,
  earToEarMm: plain.positiveMm,
  nasionInionMm: plain.positiveMm,
});

const skin = v.strictObject({
  undertone: plain.signed,
  redness: plain.share,
  freckles: plain.share,
  tanLine: plain.share,
});

const hair = v.strictObject({
  type: v.exactOptional(v.picklist(HAIR_TYPES)),
  lengthMm: plain.positiveMm,
  cut: v.exactOptional(v.picklist(HAIR_CUTS)),
  melanin: plain.share,
  red: plain.share,
  grey: plain.share,
  brows: plain.share,
  eyes: v.exactOptional(v.picklist(EYE_COLOURS)),
});

/** u and v in steps of the chart, mm. */
const patch = v.strictTuple([whole(0, STROKE_GRID), whole(0, STROKE_GRID), between(0, MAX_MM)]);
const loss = v.strictObject({
  pattern: v.exactOptional(v.picklist(LOSS_PATTERNS)),
  stage: v.exactOptional(between(0, 10)),
  thinning: plain.share,
  patches: v.exactOptional(atMost(MAX_PATCHES, patch)),
});

const mm = between(-MAX_MM, MAX_MM);
const path = v.pipe(
  v.string(),
  v.check((text) => unpackPath(text) !== null),
);
/** Kind and its numbers in the order of their type. */
const scar = v.variant('kind', [
  v.strictObject({ kind: v.literal('strip'), heightMm: mm, lengthMm: mm, widthMm: mm, lines: v.picklist([1, 2]) }),
  v.strictObject({ kind: v.literal('fue'), heightMm: mm, lengthMm: mm, bandMm: mm, perCm2: between(0, 1000) }),
  v.strictObject({ kind: v.picklist(['drawn', 'keloid']), widthMm: mm, path }),
]);

const beard = v.strictObject({
  grows: plain.flag,
  lengthMm: plain.positiveMm,
  density: plain.share,
  patchy: plain.share,
  cheekMm: plain.mm,
  neckMm: plain.mm,
  moustache: plain.flag,
  fill: plain.flag,
});

const client = v.strictObject({
  face: v.exactOptional(face),
  tape: v.exactOptional(tape),
  skin: v.exactOptional(skin),
  hair: v.exactOptional(hair),
  loss: v.exactOptional(loss),
  scars: v.exactOptional(atMost(MAX_SCARS, scar)),
  beard: v.exactOptional(beard),
  grafts: v.exactOptional(v.strictObject({ place: v.picklist(GRAFT_PLACES), perCm2: between(0, 1000) })),
});

const design = v.strictObject({
  ...partsOfV3.design,
  client: v.optional(client, {}),
  zone: v.optional(v.picklist(ZONES), 'all'),
  later: v.optional(between(0, 10), 0),
});

/** What is left out has its default. A pose, where there is one, is where the camera stands; else the view. */
const document = v.strictObject({ ...partsOfV3.document, design: v.optional(design, {}) });

type Wire = v.InferOutput<typeof document>;

/** Texts that a packed document probably holds. A byte of it changed, and no link of this version opens any more. */
const DICTIONARY =
  '"skull-width":"skull-depth":"skull-height":"occiput":"oval":"round":"square":"triangle":"forehead-height":"forehead-slope":"forehead-bulge":"temples":"brow-height":"brow-depth":' +
  '"brow-angle":"eye-size":"eye-spacing":"eye-height":"epicanthus":"ear-size":"ear-stand":"ear-lobe":"ear-height":"ear-tilt":"nose-length":"nose-width":"nose-bridge":"nose-tip":' +
  '"nose-projection":"nostrils":"mouth-width":"lips":"cheekbones":"cheek-volume":"jaw-width":"jaw-drop":"chin-height":"chin-projection":"neck-width":"neck-depth":"double-chin":"face-weight":' +
  '"straight""wavy""curly""coily""middle""side""dark""brown""hazel""green""blue""grey""none""norwood-a""norwood-vertex""ludwig""totalis"' +
  '"hairline""top""crown""scalp""scars""beard""painted""keloid","grafts":{"place":"front","perCm2":20}' +
  '"patches":[[1024,900,12.5]],"thinning":0.5,"scars":[{"kind":"strip","heightMm":10,"lengthMm":250,"widthMm":2.5,"lines":1},' +
  '{"kind":"fue","heightMm":20,"lengthMm":200,"bandMm":55,"perCm2":18},{"kind":"drawn","widthMm":4,"path":"]' +
  '"beard":{"grows":true,"lengthMm":3,"density":0.7,"patchy":0.5,"cheekMm":-5,"neckMm":5,"moustache":false,"fill":true}' +
  '"skin":{"undertone":0.5,"redness":0.25,"freckles":0.5,"tanLine":0.3}"zone":"all","later":6' +
  '{"face":{"sex":0.85,"age":45,"weight":0.25,"african":0.3,"asian":0.25,"controls":{"skull-width":0.25,"ear-size":-0.15}}' +
  '"tape":{"circumferenceMm":575,"hairlineMm":75,"earToEarMm":335,"nasionInionMm":355}' +
  ',"hair":{"type":"curly","lengthMm":6,"cut":"side","melanin":0.75,"red":0.25,"grey":0.5,"brows":0.75,"eyes":"blue"}' +
  ',"client":{"loss":{"pattern":"norwood","stage":4.5}}' +
  v3.dictionary;

/** What this version knew of a document. */
export interface DocumentV4 extends Omit<SharedDocument, 'design' | 'variants'> {
  readonly design: Omit<Design, 'version'>;
}

/** The document with every default filled in. */
function open({ design: wire, ...looks }: Wire): DocumentV4 {
  const { client: edits, zone, later, ...known } = wire;
  const { design: opened, ...rest } = partsOfV3.open({ design: known, ...looks });
  return { ...rest, design: { ...opened, client: openClient(edits), zone, later } };
}

function close({ design: shared, ...looks }: DocumentV4): Wire {
  const { client: edits, zone, later, ...known } = shared;
  const { design: closed, ...rest } = partsOfV3.close({ design: known, ...looks });
  return { ...rest, design: { ...closed, client: closeClient(edits), zone, later } };
}

type WireClient = Wire['design']['client'];

function openClient({ scars, loss: lost, ...edits }: WireClient): ClientEdits {
  const { patches, ...otherLoss } = lost ?? {};
  const opened = patches?.map(([u, at, radiusMm]) => ({ u, v: at, radiusMm }));
  return inOrder({
    ...edits,
    ...(lost && { loss: opened ? { ...otherLoss, patches: opened } : otherLoss }),
    ...(scars && {
      scars: scars.map((each): Scar => ('path' in each ? { ...each, path: unpackPath(each.path)! } : each)),
    }),
  });
}

function closeClient({ scars, loss: lost, ...edits }: ClientEdits): WireClient {
  const patches = lost?.patches?.map(({ u, v: at, radiusMm }): [number, number, number] => [u, at, radiusMm]);
  const { patches: _, ...plainLoss } = lost ?? {};
  return {
    ...edits,
    ...(lost && { loss: patches ? { ...plainLoss, patches } : plainLoss }),
    ...(scars && {
      scars: scars.map((each) => (isDrawn(each) ? { ...each, path: packPath(each.path) } : { ...each })),
    }),
  };
}

const isDrawn = (each: Scar): each is DrawnScar => each.kind === 'drawn' || each.kind === 'keloid';

const PARTS = ['face', 'tape', 'skin', 'hair', 'loss', 'scars', 'beard', 'grafts'] as const;

/** The same with its parts in one order, whoever has put them together. */
const inOrder = (edits: ClientEdits): ClientEdits =>
  Object.fromEntries(PARTS.filter((part) => edits[part] !== undefined).map((part) => [part, edits[part]]));

const DEFAULTS: Wire = v.parse(document, {});

/** A document of version 3 as it was meant: the head as it was, all of its loss treated. */
export function fromV3({ design: known, ...looks }: DocumentV3): DocumentV4 {
  const { client: edits, zone, later } = open(DEFAULTS).design;
  return { ...looks, design: { ...known, client: edits, zone, later } };
}

/** What version 5 is made of besides its own. */
export const partsOfV4 = { design: design.entries, document: document.entries, open, close } as const;

export const v4 = { dictionary: DICTIONARY, schema: document, open } as const;
