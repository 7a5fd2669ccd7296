import type { Head } from './head';

type Charted = Pick<Head, 'surface' | 'chart'>;

/**
 * The first fundamental form E, F, G per surface vertex, squared skin mm per squared unit of uv, and a fourth number that is the weight of
 * the triangles around it: their mean, weighted by area in the chart. Zeros outside the chart.
 */
export function vertexMetric({ surface: { positions: p, indices }, chart: { triangles, uv } }: Charted): Float64Array {
  const sum = new Float64Array((p.length / 3) * 4);
  for (let n = 0; n < triangles.length; n++) {
    const t = 3 * triangles[n]!;
    const i = indices[t]!;
    const j = indices[t + 1]!;
    const k = indices[t + 2]!;
    const a = uv[2 * j]! - uv[2 * i]!;
    const b = uv[2 * k]! - uv[2 * i]!;
    const c = uv[2 * j + 1]! - uv[2 * i + 1]!;
    const d = uv[2 * k + 1]! - uv[2 * i + 1]!;
    const det = a * d - b * c;
    let e = 0;
    let f = 0;
    let g = 0;
    for (let axis = 0; axis < 3; axis++) {
      const q = p[3 * j + axis]! - p[3 * i + axis]!;
      const r = p[3 * k + axis]! - p[3 * i + axis]!;
      const du = (q * d - r * c) / det;
      const dv = (r * a - q * b) / det;
      e += du * du;
      f += du * dv;
      g += dv * dv;
    }
    const weight = Math.abs(det) / 2;
    addTo(sum, i, e, f, g, weight);
    addTo(sum, j, e, f, g, weight);
    addTo(sum, k, e, f, g, weight);
  }
  for (let at = 0; at < sum.length; at += 4) {
    const weight = sum[at + 3]! || 1;
    for (let k = at; k < at + 3; k++) sum[k]! /= weight;
  }
  return sum;
}

function addTo(sum: Float64Array, vertex: number, e: number, f: number, g: number, weight: number): void {
  sum[4 * vertex]! += e * weight;
  sum[4 * vertex + 1]! += f * weight;
  sum[4 * vertex + 2]! += g * weight;
  sum[4 * vertex + 3]! += weight;
}

/**
 * The linear map from small steps in the chart to millimetres on the skin, per vertex: (x, y) = (a du + b dv, c dv), three numbers a vertex.
 * Its determinant is the chart's own scale squared, so that areas agree with it. Zeros outside the chart.
 */
export function chartToMm({ surface, chart }: Charted): Float32Array {
  const metric = vertexMetric({ surface, chart });
  const out = new Float32Array((metric.length / 4) * 3);
  for (let i = 0; i < metric.length / 4; i++) {
    const e = metric[4 * i]!;
    const f = metric[4 * i + 1]!;
    const g = metric[4 * i + 2]!;
    const root = Math.sqrt(e * g - f * f);
    if (!(root > 0)) continue;
    const size = chart.mmPerUnit[i]! / Math.sqrt(root);
    out[3 * i] = size * Math.sqrt(e);
    out[3 * i + 1] = (size * f) / Math.sqrt(e);
    out[3 * i + 2] = (size * root) / Math.sqrt(e);
  }
  return out;
}
