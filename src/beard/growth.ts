import type { Head } from '../anatomy/head';
import type { SurfaceSites, Vec3 } from '../anatomy/mesh';
import { ramp } from './face';

/** Degrees of waywardness on the neck, where hair whorls a little (A). */
const WHORL = { lengthMm: 26, turn: 0.9 } as const;

/** The way hair grows at a place of the reference man (mm), any length, before it is laid on the skin. */
function growthTowards(x: number, y: number, z: number): Vec3 {
  const outwards = x / (Math.abs(x) + 4);
  const moustache = ramp(88, 100, z) * ramp(-93, -88, y) * ramp(40, 30, Math.abs(x));
  const neck = ramp(-140, -156, y + 0.25 * (z - 70));
  const under = ramp(-122, -138, y) * ramp(118, 96, z) * (1 - neck);
  // Cheeks and chin: down, at the jaw a little backwards; under it back along the skin; on the neck up and outwards.
  const wave = WHORL.turn * Math.sin(x / (0.35 * WHORL.lengthMm) + y / WHORL.lengthMm) * neck;
  const down: Vec3 = [0.12 * outwards, -1, 0.1 - 0.25 * ramp(92, 60, z)];
  const lip: Vec3 = [outwards * (0.4 + Math.abs(x) / 32), -1, 0];
  const back: Vec3 = [0.35 * outwards, -0.35, -1];
  const up: Vec3 = [outwards * 1.1 + wave, 0.55 + 0.3 * wave, 0.1];
  return [0, 1, 2].map((k) => {
    const face = down[k]! + (lip[k]! - down[k]!) * moustache;
    const low = face + (back[k]! - face) * under;
    return low + (up[k]! - low) * neck;
  }) as unknown as Vec3;
}

const known = new WeakMap<SurfaceSites, Float32Array>();

/**
 * Unit tangents of growth in the face's chart, two numbers a site. They are laid on the reference man's skin and hold for every head, since
 * its triangles are the same; made once.
 */
export function growthInChart(face: Head, sites: SurfaceSites): Float32Array {
  let growth = known.get(sites);
  if (!growth) known.set(sites, (growth = layGrowth(face, sites)));
  return growth;
}

function layGrowth(face: Head, { triangle, b, c }: SurfaceSites): Float32Array {
  const out = new Float32Array(2 * triangle.length);
  const { indices } = face.surface;
  const { uv } = face.chart;
  for (let s = 0; s < triangle.length; s++) {
    const [i, j, k] = [0, 1, 2].map((n) => indices[3 * triangle[s]! + n]!) as [number, number, number];
    const edge = (to: number) => vec((axis) => face.reference[3 * to + axis]! - face.reference[3 * i + axis]!);
    const [p, q] = [edge(j), edge(k)];
    const at = vec((axis) => face.reference[3 * i + axis]! + b[s]! * p[axis] + c[s]! * q[axis]);
    const g = growthTowards(...at);
    const [pp, pq, qq, gp, gq] = [dot(p, p), dot(p, q), dot(q, q), dot(g, p), dot(g, q)];
    const det = pp * qq - pq * pq || 1;
    const [along, across] = [(gp * qq - gq * pq) / det, (gq * pp - gp * pq) / det];
    const turn = (axis: 0 | 1) =>
      along * (uv[2 * j + axis]! - uv[2 * i + axis]!) + across * (uv[2 * k + axis]! - uv[2 * i + axis]!);
    const [u, v] = [turn(0), turn(1)];
    const length = Math.hypot(u, v);
    out[2 * s] = length > 0 ? u / length : 0;
    out[2 * s + 1] = length > 0 ? v / length : -1;
  }
  return out;
}

const vec = (value: (axis: 0 | 1 | 2) => number): Vec3 => [value(0), value(1), value(2)];
const dot = (a: Vec3, b: Vec3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
