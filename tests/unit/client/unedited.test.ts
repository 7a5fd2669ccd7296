import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { buildModel } from '../../../src/client/model';
import { Stages } from '../../../src/client/stages';
import { DEFAULT_DESIGN, HEADS } from '../../../src/design/schema';
import { clientSource } from '../support/client';

const hashOf = (...arrays: readonly ArrayBufferView[]): string => {
  const hash = createHash('sha256');
  for (const { buffer, byteOffset, byteLength } of arrays) hash.update(new Uint8Array(buffer, byteOffset, byteLength));
  return hash.digest('hex').slice(0, 16);
};

/** Positions, normals and the chart's scale, and where dots and hairs are, as they were before heads could be edited. */
const FROZEN = {
  man: { surface: '697e22c45b8e0ea1', dots: '01c0bf4a9d956862', hairs: '0d7cff7de22ea2df' },
  woman: { surface: '328b44855611ac79', dots: '65d95def4d19d98a', hairs: 'c578754777ca528f' },
};

test.each(HEADS)('the %s without edits is bit for bit who was in the first release', (head) => {
  const stages = new Stages();
  const design = { ...DEFAULT_DESIGN, head };
  const first = buildModel(clientSource(), design, stages);
  // Somebody else has sat here in between.
  buildModel(clientSource(), { ...design, client: { face: { age: 60, controls: { round: 1 } } } }, stages);
  for (const model of [first, buildModel(clientSource(), { ...design, client: { face: {}, tape: {} } }, stages)]) {
    const { surface, normals, chart } = model.head;
    expect({
      surface: hashOf(surface.positions, normals, chart.mmPerUnit),
      dots: hashOf(model.dotLooks.uv, model.pigment.sites.xyz, model.pigment.blend),
      hairs: hashOf(model.follicles.xyz, model.shaftUm, model.dashes.dash.direction),
    }).toEqual(FROZEN[head]);
  }
});

test('an edit makes anew only what depends on it', () => {
  const stages = new Stages();
  const client = { face: { age: 50 } };
  const first = buildModel(clientSource(), { ...DEFAULT_DESIGN, client }, stages);
  const again = buildModel(clientSource(), { ...DEFAULT_DESIGN, client: { ...client, skin: { redness: 1 } } }, stages);
  const older = buildModel(clientSource(), { ...DEFAULT_DESIGN, client: { face: { age: 51 } } }, stages);
  expect(again.head).toBe(first.head);
  expect(again.dashes).toBe(first.dashes);
  expect(older.head).not.toBe(first.head);
  expect(older.head.chart.uv).toBe(first.head.chart.uv);
  expect(older.pigment.sites.uv).toBe(first.pigment.sites.uv);
});
