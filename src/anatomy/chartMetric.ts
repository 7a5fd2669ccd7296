import type { Head } from './head';

type Charted = Pick<Head, 'surface' | 'chart'>;

/**
 * The first fundamental form E, F, G per surface vertex, squared skin mm per squared unit of uv, and a fourth number that is the weight of
 * the triangles around it: their mean, weighted by area in the chart. Zeros outside the chart.
 */
export function vertexMetric({ surface, chart }: Charted): Float64Array {
  const sum = new Float64Array((surface.positions.length / 3) * 4);
  for (const t of chart.triangles) {
    const [e, f, g, weight] = triangleMetric({ surface, chart }, t);
    for (let k = 0; k < 3; k++) {
      const at = 4 * surface.indices[3 * t + k]!;
      sum[at]! += e * weight;
      sum[at + 1]! += f * weight;
      sum[at + 2]! += g * weight;
      sum[at + 3]! += weight;
    }
  }
  return sum.map((value, i) => (i % 4 === 3 ? value : value / (sum[i - (i % 4) + 3]! || 1)));
}

function triangleMetric({ surface, chart }: Charted, t: number): [number, number, number, number] {
  const { positions: p, indices } = surface;
  const [i, j, k] = [indices[3 * t]!, indices[3 * t + 1]!, indices[3 * t + 2]!];
  const uv = (v: number, axis: number) => chart.uv[2 * v + axis]! - chart.uv[2 * i + axis]!;
  const [a, b, c, d] = [uv(j, 0), uv(k, 0), uv(j, 1), uv(k, 1)];
  const det = a * d - b * c;
  const [du, dv] = [0, 1].map((column) =>
    [0, 1, 2].map((axis) => {
      const [q, r] = [p[3 * j + axis]! - p[3 * i + axis]!, p[3 * k + axis]! - p[3 * i + axis]!];
      return column === 0 ? (q * d - r * c) / det : (r * a - q * b) / det;
    }),
  ) as [number[], number[]];
  const dot = (x: number[], y: number[]) => x[0]! * y[0]! + x[1]! * y[1]! + x[2]! * y[2]!;
  return [dot(du, du), dot(du, dv), dot(dv, dv), Math.abs(det) / 2];
}

/**
 * The linear map from small steps in the chart to millimetres on the skin, per vertex: (x, y) = (a du + b dv, c dv), three numbers a vertex.
 * Its determinant is the chart's own scale squared, so that areas agree with it. Zeros outside the chart.
 */
export function chartToMm({ surface, chart }: Charted): Float32Array {
  const metric = vertexMetric({ surface, chart });
  const out = new Float32Array((metric.length / 4) * 3);
  for (let i = 0; i < metric.length / 4; i++) {
    const [e, f, g] = [metric[4 * i]!, metric[4 * i + 1]!, metric[4 * i + 2]!];
    const root = Math.sqrt(e * g - f * f);
    if (!(root > 0)) continue;
    const size = chart.mmPerUnit[i]! / Math.sqrt(root);
    out.set([size * Math.sqrt(e), (size * f) / Math.sqrt(e), (size * root) / Math.sqrt(e)], 3 * i);
  }
  return out;
}
