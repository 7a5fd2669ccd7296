import { BufferAttribute, BufferGeometry } from 'three';
import { chartToMm } from '../anatomy/chartMetric';
import type { Head } from '../anatomy/head';

/** Vertex data of the head: one buffer a kind, made once per head. */
export function headGeometry(head: Head): BufferGeometry {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(head.surface.positions, 3));
  geometry.setAttribute('normal', new BufferAttribute(head.normals, 3));
  geometry.setAttribute('aColour', new BufferAttribute(halfBytes(head.colour), 3, true));
  geometry.setAttribute('aOpen', new BufferAttribute(openBytes(head), 3, true));
  geometry.setAttribute('aUv', new BufferAttribute(withoutNaN(head.chart.uv), 2));
  geometry.setAttribute('aChart', new BufferAttribute(chartOf(head), 4));
  geometry.setAttribute('aShirt', new BufferAttribute(shirtOf(head.reference), 2));
  geometry.setIndex(new BufferAttribute(head.surface.indices, 1));
  return geometry;
}

const byte = (unit: number): number => Math.round(255 * Math.max(0, Math.min(1, unit)));

/** Colours up to twice their mean. */
function halfBytes(colour: Float32Array): Uint8Array {
  const out = new Uint8Array(colour.length);
  for (let i = 0; i < out.length; i++) out[i] = byte(colour[i]! / 2);
  return out;
}

/** Open sky, ear and beard. */
function openBytes({ occlusion, ear, reference, beard }: Head): Uint8Array {
  const out = new Uint8Array(3 * occlusion.length);
  for (let i = 0; i < occlusion.length; i++) {
    out[3 * i] = byte(occlusion[i]!);
    out[3 * i + 1] = ear[i] === 0 ? 0 : byte(ear[i]! * standingOut(reference[3 * i]!));
    out[3 * i + 2] = byte(beard[i]!);
  }
  return out;
}

function withoutNaN(uv: Float32Array): Float32Array {
  const out = new Float32Array(uv.length);
  for (let i = 0; i < uv.length; i++) out[i] = uv[i]! || 0;
  return out;
}

/** `chartToMm`, and whether every triangle around lies in the chart. */
function chartOf(head: Head): Float32Array {
  const border = chartBorder(head);
  const toMm = chartToMm(head);
  const out = new Float32Array(4 * border.length);
  for (let i = 0; i < border.length; i++) {
    out[4 * i] = toMm[3 * i]!;
    out[4 * i + 1] = toMm[3 * i + 1]!;
    out[4 * i + 2] = toMm[3 * i + 2]!;
    out[4 * i + 3] = border[i]!;
  }
  return out;
}

/** Kinds of skin that are drawn from afar by a program each, in the order of their groups. */
export const REGIONS = ['scalp', 'bare', 'shirt'] as const;
type Region = (typeof REGIONS)[number];

/** The collar darkens the skin up to so far above it, mm. */
export const COLLAR_SHADE_MM = 8;
/** The bust's lower edge is softer than this nowhere, in its radii. */
const SOFT_EDGE = 0.02;

/** The same vertices with fewer triangles between them, one group a region; only where the chart is safe to read differs. */
export function coarseGeometry(head: Head, fine: BufferGeometry): BufferGeometry {
  const geometry = new BufferGeometry();
  for (const [name, attribute] of Object.entries(fine.attributes)) geometry.setAttribute(name, attribute);
  const chart = coarseChart(head, fine);
  geometry.setAttribute('aChart', new BufferAttribute(chart, 4));
  const shirt = fine.getAttribute('aShirt').array as Float32Array;
  const { sorted, counts } = byRegion(head.coarseIndices, regionsOf(head.coarseIndices, chart, shirt));
  let start = 0;
  counts.forEach((count, material) => {
    geometry.addGroup(start, count, material);
    start += count;
  });
  geometry.setIndex(new BufferAttribute(sorted, 1));
  return geometry;
}

const REGION = Object.fromEntries(REGIONS.map((name, region) => [name, region])) as Record<Region, number>;

/** The number of each triangle's region. */
function regionsOf(indices: Uint32Array, chart: Float32Array, shirt: Float32Array): Uint8Array {
  const regions = new Uint8Array(indices.length / 3).fill(REGION.bare);
  for (let corner = 0; corner < indices.length; corner++) {
    const vertex = indices[corner]!;
    const triangle = (corner / 3) | 0;
    if (shirt[2 * vertex]! < SOFT_EDGE || shirt[2 * vertex + 1]! > -COLLAR_SHADE_MM) regions[triangle] = REGION.shirt;
    else if (chart[4 * vertex + 3]! > 0 && regions[triangle] === REGION.bare) regions[triangle] = REGION.scalp;
  }
  return regions;
}

/** Corners of triangles, region by region, and how many each has. */
function byRegion(indices: Uint32Array, regions: Uint8Array): { sorted: Uint32Array; counts: number[] } {
  const counts = REGIONS.map(() => 0);
  for (let triangle = 0; triangle < regions.length; triangle++) counts[regions[triangle]!]! += 3;
  const next = counts.map((_, region) => counts.slice(0, region).reduce((sum, count) => sum + count, 0));
  const sorted = new Uint32Array(indices.length);
  for (let triangle = 0; triangle < regions.length; triangle++) {
    const region = regions[triangle]!;
    for (let k = 0; k < 3; k++) sorted[next[region]!++] = indices[3 * triangle + k]!;
  }
  return { sorted, counts };
}

/** As `aChart`: none where one of a vertex's coarse triangles leaves the chart. */
function coarseChart({ chart: { uv }, coarseIndices: of }: Head, fine: BufferGeometry): Float32Array {
  const chart = (fine.getAttribute('aChart').array as Float32Array).slice();
  for (let corner = 0; corner < of.length; corner += 3) {
    const a = of[corner]!;
    const b = of[corner + 1]!;
    const c = of[corner + 2]!;
    if (Number.isNaN(uv[2 * a]! + uv[2 * b]! + uv[2 * c]!)) chart[4 * a + 3] = chart[4 * b + 3] = chart[4 * c + 3] = 0;
  }
  return chart;
}

/** So many rings of triangles around an opening can be seen through it. */
const RINGS_SEEN_WITHIN = 5;

/** What is seen of the head from within: the shirt, and the surroundings of openings, out of the coarse triangles. */
export function insideGeometry(head: Head, coarse: BufferGeometry): BufferGeometry {
  const geometry = new BufferGeometry();
  for (const name of ['position', 'aShirt']) geometry.setAttribute(name, coarse.getAttribute(name));
  const of = head.coarseIndices;
  const seen = openRim(of, head.normals.length / 3);
  for (let ring = 1; ring < RINGS_SEEN_WITHIN; ring++) {
    const before = seen.slice();
    for (let corner = 0; corner < of.length; corner += 3)
      if (before[of[corner]!]! | before[of[corner + 1]!]! | before[of[corner + 2]!]!)
        seen[of[corner]!] = seen[of[corner + 1]!] = seen[of[corner + 2]!] = 1;
  }
  const shirt = coarse.getAttribute('aShirt').array;
  for (let vertex = 0; vertex < seen.length; vertex++) if (shirt[2 * vertex + 1]! > 0) seen[vertex] = 1;
  const corners: number[] = [];
  for (let corner = 0; corner < of.length; corner += 3)
    if (seen[of[corner]!]! | seen[of[corner + 1]!]! | seen[of[corner + 2]!]!)
      corners.push(of[corner]!, of[corner + 1]!, of[corner + 2]!);
  geometry.setIndex(corners);
  return geometry;
}

/** 1 for vertices at an edge that has a triangle on one side alone. */
function openRim(indices: Uint32Array, vertexCount: number): Uint8Array {
  // Edges by their lower vertex, in linked lists; `sides` says how many triangles each has.
  const latest = new Int32Array(vertexCount).fill(-1);
  const before = new Int32Array(indices.length);
  const upper = new Uint32Array(indices.length);
  const sides = new Uint8Array(indices.length);
  for (let corner = 0; corner < indices.length; corner++) {
    const a = indices[corner]!;
    const b = indices[corner % 3 === 2 ? corner - 2 : corner + 1]!;
    const low = a < b ? a : b;
    const high = a < b ? b : a;
    let edge = latest[low]!;
    while (edge >= 0 && upper[edge] !== high) edge = before[edge]!;
    if (edge < 0) {
      edge = corner;
      before[edge] = latest[low]!;
      latest[low] = edge;
      upper[edge] = high;
    }
    sides[edge]!++;
  }
  const rim = new Uint8Array(vertexCount);
  for (let low = 0; low < vertexCount; low++)
    for (let edge = latest[low]!; edge >= 0; edge = before[edge]!)
      if (sides[edge]! & 1) rim[low] = rim[upper[edge]!] = 1;
  return rim;
}

/** The skin around an ear moves with it but lies on the skull: what stands out of that is the ear itself, 0…1. */
const standingOut = (referenceXMm: number): number => Math.min(1, Math.max(0, (Math.abs(referenceXMm) - 71) / 5));

/**
 * Per vertex, as drawn on the reference man: inside the bust's soft lower edge (in its radii), and mm below the shirt's collar. The edge is
 * higher behind, where the mesh itself ends 248 mm down.
 */
function shirtOf(reference: Float32Array): Float32Array {
  const out = new Float32Array((2 * reference.length) / 3);
  for (let i = 0, at = 0; i < out.length; i += 2, at += 3) {
    const x = reference[at]!;
    const y = reference[at + 1]!;
    const z = reference[at + 2]!;
    out[i] = 1 - Math.hypot(x / 246, Math.min(0, y + 130) / (134 - 22 * Math.min(1, Math.max(0, -z / 80))));
    out[i + 1] = -168 - 0.5 * (z - 10) + 0.0012 * x * x - y;
  }
  return out;
}

/** 1 for vertices whose every triangle lies in the chart. */
function chartBorder({ surface: { indices }, normals, chart: { inside } }: Head): Uint8Array {
  const within = new Uint8Array(normals.length / 3).fill(1);
  for (let t = 0; t < inside.length; t++)
    if (inside[t] === 0) within[indices[3 * t]!] = within[indices[3 * t + 1]!] = within[indices[3 * t + 2]!] = 0;
  return within;
}
