import { expect, test } from 'vitest';
import { buffersOf, Packer } from '../../../src/client/parcel';
import { workOut } from '../../../src/client/sitting';
import { Stages } from '../../../src/client/stages';
import { LOSS_PATTERNS, STAGE_RANGE, USUAL_FUE, USUAL_STRIP, type ClientEdits } from '../../../src/design/client';
import { STROKE_GRID } from '../../../src/design/line';
import { DEFAULT_DESIGN } from '../../../src/design/schema';
import { storedBeard } from '../support/beard';
import { clientSource } from '../support/client';

const PATH = [0.45, 0.55, 0.55, 0.55].map((t) => Math.round(t * STROKE_GRID));
const PATCH = { u: STROKE_GRID / 2, v: STROKE_GRID / 2, radiusMm: 15 };

const CLIENTS: Readonly<Record<string, ClientEdits>> = {
  'a strip': { scars: [USUAL_STRIP] },
  'FUE dots': { scars: [USUAL_FUE] },
  'a drawn scar': { scars: [{ kind: 'drawn', widthMm: 4, path: PATH }] },
  'a keloid': { scars: [{ kind: 'keloid', widthMm: 10, path: PATH }] },
  ...Object.fromEntries(
    LOSS_PATTERNS.map((pattern): [string, ClientEdits] => [
      `loss: ${pattern}`,
      { loss: { pattern, stage: STAGE_RANGE[pattern].max } },
    ]),
  ),
  thinning: { loss: { thinning: 0.6 } },
  patches: { loss: { patches: [PATCH] } },
  'a transplant': { grafts: { place: 'front', perCm2: 25 } },
  'a beard': { beard: { grows: true, fill: true, patchy: 0.5 } },
  'coily hair': { hair: { type: 'coily', lengthMm: 40 } },
  'a tape': { tape: { circumferenceMm: 590, hairlineMm: 80 } },
  'a face': { face: { sex: 0.2, age: 60, african: 0.5, controls: { round: 1 } } },
};

const source = { ...clientSource(), beard: storedBeard() };
const stages = new Stages();

test.each(Object.entries(CLIENTS))('a client with %s can be handed to another thread', (_, client) => {
  const { key, design, model, dots } = workOut(source, { ...DEFAULT_DESIGN, client }, stages);
  const parcel = new Packer().pack({ key, design, model, dots });
  const sent = structuredClone(parcel, { transfer: buffersOf(parcel) });
  expect(sent.content).toEqual(parcel.content);
});

test('a function among the data is refused, by its name', () => {
  const packer = new Packer();
  expect(() => packer.pack({ band: { fray: () => 0 } })).toThrow(new TypeError('parcel: fray is no data'));
});
