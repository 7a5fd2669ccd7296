/** Per-vertex colour detail of the face (from the CC0 skin texture) and ambient occlusion, on the first subdivision level. */
import sharp from 'sharp';
import { BufferAttribute, BufferGeometry, Ray, Vector3, DoubleSide } from 'three';
import { MeshBVH } from 'three-mesh-bvh';
import { refine, type Subdivision } from '../../src/anatomy/subdivision';
import type { TriMesh } from '../../src/anatomy/mesh';
import { createRandom } from '../../src/density/sampling/random';
import type { Cage } from './cage';
import { texturePath } from './makehuman';

/** A skin texture under `skins`, and how far back on the sides its face is free of painted hair, mm forward on the reference man. */
interface Skin {
  readonly path: string;
  readonly faceFromMm: readonly [number, number];
}

export const SKINS = {
  man: { path: 'young_caucasian_male/textures/young_lightskinned_male_diffuse.png', faceFromMm: [62, 92] },
  woman: { path: 'young_caucasian_female/textures/young_lightskinned_female_diffuse.png', faceFromMm: [86, 112] },
} as const satisfies Record<string, Skin>;
/** Stored value that means "as the skin's own colour". */
const DETAIL_ONE = 128;

const toLinear = (byte: number) => {
  const s = byte / 255;
  return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4;
};
const smoothstep = (low: number, high: number, x: number) => {
  const t = Math.max(0, Math.min(1, (x - low) / (high - low)));
  return t * t * (3 - 2 * t);
};

const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1]!;

/** Any one texture coordinate per fine vertex, uv as stored by MakeHuman. */
function textureCoordinates(cage: Cage, step: Subdivision): Float32Array {
  const uv = new Float32Array(2 * step.fineCount);
  const coarse = (corner: number) =>
    [cage.uvs[2 * cage.uvQuads[corner]!]!, cage.uvs[2 * cage.uvQuads[corner]! + 1]!] as const;
  for (let corner = 0; corner < cage.quads.length; corner++) {
    const first = corner & ~3;
    const near = [corner, first | ((corner + 1) & 3), first | ((corner + 2) & 3), first | ((corner + 3) & 3)];
    const mean = (...from: number[]) =>
      [0, 1].map((k) => from.reduce((sum, c) => sum + coarse(c)[k]! / from.length, 0));
    const children = [mean(near[0]!), mean(near[0]!, near[1]!), mean(...near), mean(near[0]!, near[3]!)];
    children.forEach((value, k) => uv.set(value, 2 * step.quads[4 * corner + k]!));
  }
  return uv;
}

/**
 * Colour of the skin relative to its median, three bytes a level-1 vertex, 128 = 1. Scalp, jaw and neck are left at 1: the texture has
 * a buzz cut and a beard's shadow painted on. `levelOne` is the reference man, on whom face and cheeks are told.
 */
export async function bakeColour(
  cage: Cage,
  step: Subdivision,
  levelOne: Float32Array,
  skin: Skin,
): Promise<Uint8Array> {
  const { data, info } = await sharp(texturePath('skins', skin.path))
    .removeAlpha()
    .blur(0.7)
    .raw()
    .toBuffer({ resolveWithObject: true });
  const uv = textureCoordinates(cage, step);
  const sample = (i: number) => {
    const x = Math.min(info.width - 1, Math.max(0, Math.round(uv[2 * i]! * info.width - 0.5)));
    const y = Math.min(info.height - 1, Math.max(0, Math.round((1 - uv[2 * i + 1]!) * info.height - 0.5)));
    return [0, 1, 2].map((k) => toLinear(data[3 * (y * info.width + x) + k]!));
  };
  const place = (i: number) => [levelOne[3 * i]!, levelOne[3 * i + 1]!, levelOne[3 * i + 2]!] as const;
  const faceMask = (i: number) => {
    const [x, y, z] = place(i);
    const front =
      smoothstep(...skin.faceFromMm, z + 0.1 * Math.abs(x)) * (1 - smoothstep(8, 34, y)) * smoothstep(-150, -126, y);
    return front;
  };
  // The cheeks are what "skin colour" means; lids, lips and the inside of the mouth have most of the vertices.
  const cheeks = Array.from({ length: step.fineCount }, (_, i) => i).filter((i) => {
    const [x, y, z] = place(i);
    return Math.abs(x) > 28 && Math.abs(x) < 56 && y > -86 && y < -50 && z > 84;
  });
  const middle = [0, 1, 2].map((k) => median(cheeks.map((i) => sample(i)[k]!)));
  const out = new Uint8Array(3 * step.fineCount);
  for (let i = 0; i < step.fineCount; i++) {
    const mask = faceMask(i);
    sample(i).forEach((value, k) => {
      const ratio = 1 + mask * (value / middle[k]! - 1);
      out[3 * i + k] = Math.max(0, Math.min(255, Math.round(ratio * DETAIL_ONE)));
    });
  }
  return out;
}

/** The cheek line of a beard on the reference man, (z, y) from the sideburn to under the nose, mm. */
const CHEEK_LINE: readonly (readonly [number, number])[] = [
  [40, -44],
  [62, -58],
  [84, -78],
  [106, -90],
  [116, -84],
  [124, -74],
];

function cheekLineAt(z: number): number {
  const after = CHEEK_LINE.findIndex(([at]) => at >= z);
  if (after === 0) return CHEEK_LINE[0]![1];
  const [a, b] = [CHEEK_LINE.at(after - 1)!, CHEEK_LINE.at(after)!];
  return after < 0 ? b[1] : a[1] + ((b[1] - a[1]) * (z - a[0])) / (b[0] - a[0]);
}

/** Where a shaved beard shows as a shadow, one byte a vertex; the lips, told by their red in `colour`, are left out. */
export function bakeBeard(levelOne: Float32Array, colour: Uint8Array): Uint8Array {
  return Uint8Array.from({ length: levelOne.length / 3 }, (_, i) => {
    const [x, y, z] = [levelOne[3 * i]!, levelOne[3 * i + 1]!, levelOne[3 * i + 2]!];
    const below = smoothstep(0, 13, cheekLineAt(z) - y);
    const jaw = smoothstep(30, 52, z) * smoothstep(-158, -140, y - 0.25 * (z - 70));
    const lips =
      Math.abs(x) < 34 && y > -112 && y < -84 ? smoothstep(1.05, 1.16, colour[3 * i]! / colour[3 * i + 1]!) : 0;
    return Math.round(255 * below * jaw * (1 - lips));
  });
}

const RAYS = 128;
const REACH_MM = 120;

/** Share of the cosine-weighted hemisphere that is open, one byte a vertex. */
export function bakeOcclusion(mesh: TriMesh, normals: Float32Array): Uint8Array {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(mesh.positions, 3));
  geometry.setIndex(new BufferAttribute(mesh.indices, 1));
  const bvh = new MeshBVH(geometry);
  const random = createRandom(7);
  const [ray, tangent, bitangent, normal] = [new Ray(), new Vector3(), new Vector3(), new Vector3()];
  return Uint8Array.from({ length: mesh.positions.length / 3 }, (_, i) => {
    normal.fromArray(normals, 3 * i);
    tangent
      .set(Math.abs(normal.x) < 0.7 ? 1 : 0, Math.abs(normal.x) < 0.7 ? 0 : 1, 0)
      .cross(normal)
      .normalize();
    bitangent.crossVectors(normal, tangent);
    let open = 0;
    for (let n = 0; n < RAYS; n++) {
      const radius = Math.sqrt((n + random()) / RAYS);
      const angle = 2 * Math.PI * ((n * 0.618034 + random() / RAYS) % 1);
      ray.direction
        .copy(normal)
        .multiplyScalar(Math.sqrt(1 - radius * radius))
        .addScaledVector(tangent, radius * Math.cos(angle))
        .addScaledVector(bitangent, radius * Math.sin(angle));
      ray.origin.fromArray(mesh.positions, 3 * i).addScaledVector(normal, 0.4);
      const hit = bvh.raycastFirst(ray, DoubleSide);
      open += hit ? Math.min(1, hit.distance / REACH_MM) ** 2 : 1;
    }
    return Math.round((255 * open) / RAYS);
  });
}

export const levelOne = (step: Subdivision, cageXyz: Float32Array, surfaceCount: number) =>
  refine(step, cageXyz.subarray(0, 3 * surfaceCount), 3);
