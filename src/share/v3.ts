import * as v from 'valibot';
import { EYE_DISTANCES } from '../design/camera';
import { LIGHTS } from '../design/contract';
import { BRUSHES, type LineEdits, type Stroke } from '../design/line';
import { HEADS, SHADES, STYLES, SUNS, VIEWS, type Design, type SessionCount } from '../design/schema';
import type { SharedDocument } from './document';
import { atMost } from './lists';
import { packPath, unpackPath } from './strokes';
import type { DocumentV2 } from './v2';

/**
 * Version 3 of what a link carries: the line as hands have shaped it, its character, a blend of two styles, the brush's strokes, the
 * name of one's own style, the distance of the eye. Lists of names may grow and ranges widen; names, meanings and defaults stay.
 */

const MAX_SEED = 2 ** 32 - 1;
/** Wide of the head and of any window; mm. */
const MAX_OFFSET_MM = 400;
const SPAN_MM = { min: 1, max: 4000 } as const;
/** Wide of what any hand may ask; mm. */
const MAX_MM = 300;
const MAX_KNOTS = 64;
const MAX_STROKES = 1000;
const MAX_NAME = 80;

const between = (min: number, max: number) => v.pipe(v.number(), v.minValue(min), v.maxValue(max));
const whole = (min: number, max: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));
const offset = between(-MAX_OFFSET_MM, MAX_OFFSET_MM);
const gap = whole(14, 365);
const mm = v.exactOptional(between(-MAX_MM, MAX_MM));
const positiveMm = v.exactOptional(between(0, MAX_MM));
const share = between(0, 1);

const side = v.strictObject({
  lateralMm: mm,
  setbackMm: mm,
  humpMm: mm,
  templeBehindMm: mm,
  templeAboveMm: mm,
  sideburnFrontMm: mm,
  sideburnAboveMm: mm,
  earMm: mm,
});

const line = v.strictObject({
  midFrontalMm: mm,
  peakMm: mm,
  left: v.exactOptional(side),
  right: v.exactOptional(side),
  napeMm: mm,
  front: v.exactOptional(atMost(MAX_KNOTS, v.strictTuple([between(-MAX_MM, MAX_MM), between(-MAX_MM, MAX_MM)]))),
});

const character = v.strictObject({
  cornerRadiusMm: positiveMm,
  featherMm: positiveMm,
  macroMm: positiveMm,
  microMm: positiveMm,
  asymmetryMm: positiveMm,
  sentinels: v.exactOptional(between(0, 10)),
  hardness: v.exactOptional(share),
  scatter: v.exactOptional(share),
});

/** Brush by its number, mm across, strength, packed path. */
const stroke = v.strictTuple([
  whole(0, BRUSHES.length - 1),
  between(0.1, MAX_MM),
  share,
  v.pipe(
    v.string(),
    v.check((text) => unpackPath(text) !== null),
  ),
]);

const design = v.strictObject({
  head: v.optional(v.picklist(HEADS), 'man'),
  style: v.optional(v.picklist(STYLES), 'natural'),
  blend: v.optional(v.nullable(v.strictObject({ style: v.picklist(STYLES), share })), null),
  line: v.optional(line, {}),
  character: v.optional(character, {}),
  strokes: v.optional(atMost(MAX_STROKES, stroke), []),
  styleName: v.optional(v.pipe(v.string(), v.maxLength(MAX_NAME)), ''),
  sessions: v.optional(whole(0, 4), 3),
  tone: v.optional(between(1, 10), 4.5),
  shade: v.optional(v.picklist(SHADES), 'auto'),
  seed: v.optional(whole(0, MAX_SEED), 1),
  gaps: v.optional(v.strictTuple([gap, gap, gap]), [28, 28, 28]),
  day: v.optional(between(0, 3650), 30),
  sun: v.optional(v.picklist(SUNS), 'usual'),
  touchUp: v.optional(v.union([v.literal(0), between(365, 3650)]), 0),
});

const pose = v.strictObject({
  target: v.strictTuple([offset, offset, offset]),
  azimuth: between(-180, 180),
  elevation: between(-90, 90),
  span: between(SPAN_MM.min, SPAN_MM.max),
});

/** What is left out has its default. A pose, where there is one, is where the camera stands; else the view. */
const document = v.strictObject({
  design: v.optional(design, {}),
  view: v.optional(v.picklist(VIEWS), 'three-quarter'),
  pose: v.optional(pose),
  eye: v.optional(v.nullable(v.picklist(EYE_DISTANCES)), null),
  light: v.optional(v.picklist(LIGHTS), 'clinic'),
  turn: v.optional(between(-180, 180), 0),
  shine: v.optional(between(0, 1), 0.35),
  mirror: v.optional(v.boolean(), false),
});

type Wire = v.InferOutput<typeof document>;

/** Texts that a packed document probably holds. A byte of it changed, and no link of this version opens any more. */
const DICTIONARY =
  '"conservative""modern""edge-up""widows-peak""rounded""juvenile""receded""broken""natural""black""dark""medium""soft""pale""auto"' +
  '"sheltered""usual""strong""sun""window""evening""ring""street""clinic""three-quarter""left""right""top""crown""back""hairline""front""man"' +
  '"character":{"cornerRadiusMm":12,"featherMm":5.5,"macroMm":3,"microMm":1.5,"asymmetryMm":0.7,"sentinels":2,"hardness":0.5,"scatter":0.25},' +
  '"strokes":[[0,12,0.5,"]],"styleName":"","eye":1000,"front":[[-45.12,6.34],[30.5,4]],"blend":{"style":"modern","share":0.5},' +
  '"line":{"midFrontalMm":72.5,"peakMm":12,"left":{"lateralMm":60.25,"setbackMm":12.5,"humpMm":4,"templeBehindMm":37,"templeAboveMm":12,' +
  '"sideburnFrontMm":22,"sideburnAboveMm":10,"earMm":2},"right":{"lateralMm":60.25,"setbackMm":12.5},"napeMm":5}' +
  '{"design":{"head":"woman","style":"female","sessions":2,"tone":7.5,"shade":"soft","seed":10,"gaps":[14,21,28],"day":365,' +
  '"sun":"strong","touchUp":1095},"view":"front","light":"flat","turn":-45,"shine":0.5,"mirror":true}' +
  '{"design":{"style":"modern","sessions":1,"day":7},"pose":{"target":[0.123,-4.567,89.01],"azimuth":-34.567,"elevation":12.345,"span":234.567}}';

/** What this version knew of a document. */
export interface DocumentV3 extends Omit<SharedDocument, 'design' | 'variants'> {
  readonly design: Omit<Design, 'version' | 'client' | 'zone' | 'later'>;
}

/** The document with every default filled in. */
function open({ design: wire, pose: at, view, eye, light, turn, shine, mirror }: Wire): DocumentV3 {
  const strokes = wire.strokes.map(([brush, sizeMm, strength, path]): Stroke => ({
    brush: BRUSHES[brush]!,
    sizeMm,
    strength,
    path: unpackPath(path)!,
  }));
  const sessions = wire.sessions as SessionCount;
  return {
    design: { ...wire, strokes, sessions },
    camera: at ?? view,
    eyeMm: eye,
    light,
    turn,
    shine,
    mirror,
  };
}

function close({ design: shared, camera, eyeMm, light, turn, shine, mirror }: DocumentV3): Wire {
  const { strokes, gaps, line: edits, ...plain } = shared;
  const wire = {
    design: {
      ...plain,
      line: closeLine(edits),
      strokes: strokes.map(({ brush, sizeMm, strength, path }): Wire['design']['strokes'][number] => [
        BRUSHES.indexOf(brush),
        sizeMm,
        strength,
        packPath(path),
      ]),
      gaps: [...gaps] as Wire['design']['gaps'],
    },
    eye: eyeMm,
    light,
    turn,
    shine,
    mirror,
  };
  if (typeof camera === 'string') return { ...wire, view: camera };
  return { ...wire, view: DEFAULTS.view, pose: { ...camera, target: [...camera.target] } };
}

const closeLine = ({ front, ...rest }: LineEdits): Wire['design']['line'] =>
  front ? { ...rest, front: front.map(([lateralMm, setbackMm]) => [lateralMm, setbackMm]) } : rest;

const DEFAULTS: Wire = v.parse(document, {});

/** A document of version 2 as it was meant: the style's line as it is, seen through the usual lens. */
export function fromV2({ design: known, ...looks }: DocumentV2): DocumentV3 {
  const { blend, line: edits, character: own, strokes, styleName } = open(DEFAULTS).design;
  const { head, style, ...rest } = known;
  return {
    ...looks,
    eyeMm: null,
    design: { head, style, blend, line: edits, character: own, strokes, styleName, ...rest },
  };
}

/** What version 4 is made of besides its own. */
export const partsOfV3 = { design: design.entries, document: document.entries, open, close } as const;

export const v3 = { dictionary: DICTIONARY, schema: document, open } as const;
