import { BufferAttribute, BufferGeometry } from 'three';
import { chartToMm } from '../anatomy/chartMetric';
import type { Head } from '../anatomy/head';

/** Vertex data of the head: one buffer a kind, made once per head. */
export function headGeometry(head: Head): BufferGeometry {
  const count = head.normals.length / 3;
  const bytes = (size: number, value: (vertex: number, k: number) => number) => {
    const out = Uint8Array.from({ length: size * count }, (_, i) => {
      const unit = value(Math.floor(i / size), i % size);
      return Math.round(255 * Math.max(0, Math.min(1, unit)));
    });
    return new BufferAttribute(out, size, true);
  };
  const border = chartBorder(head);
  const toMm = chartToMm(head);
  const chart = Float32Array.from({ length: 4 * count }, (_, i) =>
    i % 4 === 3 ? border[i >> 2]! : toMm[3 * (i >> 2) + (i % 4)]!,
  );
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(head.surface.positions, 3));
  geometry.setAttribute('normal', new BufferAttribute(head.normals, 3));
  geometry.setAttribute(
    'aColour',
    bytes(3, (i, k) => head.colour[3 * i + k]! / 2),
  );
  geometry.setAttribute(
    'aOpen',
    bytes(3, (i, k) => [head.occlusion[i]!, head.ear[i]! * standingOut(head.reference[3 * i]!), head.beard[i]!][k]!),
  );
  geometry.setAttribute(
    'aUv',
    new BufferAttribute(
      head.chart.uv.map((t) => (Number.isNaN(t) ? 0 : t)),
      2,
    ),
  );
  geometry.setAttribute('aChart', new BufferAttribute(chart, 4));
  geometry.setAttribute('aShirt', new BufferAttribute(shirtOf(head.reference), 2));
  geometry.setIndex(new BufferAttribute(head.surface.indices, 1));
  return geometry;
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
  const shirt = fine.getAttribute('aShirt').array;
  const isScalp = (vertex: number) => chart[4 * vertex + 3]! > 0;
  const isShirt = (vertex: number) => shirt[2 * vertex]! < SOFT_EDGE || shirt[2 * vertex + 1]! > -COLLAR_SHADE_MM;
  const regionOf = (triangle: Uint32Array): Region =>
    triangle.some(isShirt) ? 'shirt' : triangle.some(isScalp) ? 'scalp' : 'bare';
  const corners: Record<Region, number[]> = { scalp: [], bare: [], shirt: [] };
  for (const triangle of trianglesOf(head.coarseIndices)) corners[regionOf(triangle)].push(...triangle);
  let start = 0;
  REGIONS.forEach((region, material) => {
    geometry.addGroup(start, corners[region].length, material);
    start += corners[region].length;
  });
  geometry.setIndex(new BufferAttribute(Uint32Array.from(REGIONS.flatMap((region) => corners[region])), 1));
  return geometry;
}

/** As `aChart`: none where one of a vertex's coarse triangles leaves the chart. */
function coarseChart({ chart: { uv }, coarseIndices }: Head, fine: BufferGeometry): Float32Array {
  const chart = (fine.getAttribute('aChart').array as Float32Array).slice();
  const onChart = (vertex: number) => !Number.isNaN(uv[2 * vertex]!);
  for (const triangle of trianglesOf(coarseIndices)) {
    if (!triangle.every(onChart)) for (const vertex of triangle) chart[4 * vertex + 3] = 0;
  }
  return chart;
}

function* trianglesOf(indices: Uint32Array): Generator<Uint32Array> {
  for (let corner = 0; corner < indices.length; corner += 3) yield indices.subarray(corner, corner + 3);
}

/** So many rings of triangles around an opening can be seen through it. */
const RINGS_SEEN_WITHIN = 5;

/** What is seen of the head from within: the shirt, and the surroundings of openings, out of the coarse triangles. */
export function insideGeometry(head: Head, coarse: BufferGeometry): BufferGeometry {
  const geometry = new BufferGeometry();
  for (const name of ['position', 'aShirt']) geometry.setAttribute(name, coarse.getAttribute(name));
  const seen = openRim(head.coarseIndices, head.normals.length / 3);
  for (let ring = 1; ring < RINGS_SEEN_WITHIN; ring++) {
    const before = seen.slice();
    for (const triangle of trianglesOf(head.coarseIndices)) {
      if (triangle.some((vertex) => before[vertex])) for (const vertex of triangle) seen[vertex] = 1;
    }
  }
  const shirt = coarse.getAttribute('aShirt').array;
  const isSeen = (vertex: number) => seen[vertex] === 1 || shirt[2 * vertex + 1]! > 0;
  const corners: number[] = [];
  for (const triangle of trianglesOf(head.coarseIndices)) if (triangle.some(isSeen)) corners.push(...triangle);
  geometry.setIndex(corners);
  return geometry;
}

/** 1 for vertices at an edge that has a triangle on one side alone. */
function openRim(indices: Uint32Array, vertexCount: number): Uint8Array {
  const once = new Set<number>();
  const key = (a: number, b: number) => Math.min(a, b) * vertexCount + Math.max(a, b);
  for (const [a, b, c] of trianglesOf(indices) as Iterable<Uint32Array & [number, number, number]>) {
    for (const edge of [key(a, b), key(b, c), key(c, a)]) if (!once.delete(edge)) once.add(edge);
  }
  const rim = new Uint8Array(vertexCount);
  for (const edge of once) rim[edge % vertexCount] = rim[Math.floor(edge / vertexCount)] = 1;
  return rim;
}

/** The skin around an ear moves with it but lies on the skull: what stands out of that is the ear itself, 0…1. */
const standingOut = (referenceXMm: number): number => Math.min(1, Math.max(0, (Math.abs(referenceXMm) - 71) / 5));

/**
 * Per vertex, as drawn on the reference man: inside the bust's soft lower edge (in its radii), and mm below the shirt's collar. The edge is
 * higher behind, where the mesh itself ends 248 mm down.
 */
function shirtOf(reference: Float32Array): Float32Array {
  return Float32Array.from({ length: (2 * reference.length) / 3 }, (_, i) => {
    const [x, y, z] = [0, 1, 2].map((k) => reference[3 * (i >> 1) + k]!) as [number, number, number];
    if (i & 1) return -168 - 0.5 * (z - 10) + 0.0012 * x * x - y;
    return 1 - Math.hypot(x / 246, Math.min(0, y + 130) / (134 - 22 * Math.min(1, Math.max(0, -z / 80))));
  });
}

/** 1 for vertices whose every triangle lies in the chart. */
function chartBorder(head: Head): Uint8Array {
  const { indices } = head.surface;
  const within = new Uint8Array(head.normals.length / 3).fill(1);
  indices.forEach((vertex, i) => {
    if (!head.chart.inside[Math.floor(i / 3)]) within[vertex] = 0;
  });
  return within;
}
