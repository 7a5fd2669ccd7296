import { DataTexture, DataUtils, HalfFloatType, LinearFilter, RedFormat } from 'three';
import type { Head } from '../anatomy/head';

const SCALE_PX = 64;

/** Skin mm per unit of the chart as a small texture; outside the chart the nearest known value, so that blurs behave at its border. */
export function scaleTexture(head: Pick<Head, 'chart'>): DataTexture {
  const sum = new Float32Array(SCALE_PX * SCALE_PX);
  const count = new Float32Array(SCALE_PX * SCALE_PX);
  const { uv, mmPerUnit } = head.chart;
  mmPerUnit.forEach((mm, vertex) => {
    if (Number.isNaN(mm)) return;
    const cell = Math.floor(uv[2 * vertex + 1]! * SCALE_PX) * SCALE_PX + Math.floor(uv[2 * vertex]! * SCALE_PX);
    sum[cell]! += mm;
    count[cell]!++;
  });
  let mean = sum.map((total, cell) => (count[cell] ? total / count[cell] : 0));
  while (mean.some((mm) => mm === 0)) mean = mean.map((mm, cell) => mm || aroundMean(mean, cell));
  const texture = new DataTexture(
    Uint16Array.from(mean, (mm) => DataUtils.toHalfFloat(mm)),
    SCALE_PX,
    SCALE_PX,
    RedFormat,
    HalfFloatType,
  );
  texture.magFilter = texture.minFilter = LinearFilter;
  texture.needsUpdate = true;
  return texture;
}

function aroundMean(values: Float32Array, cell: number): number {
  let [sum, n] = [0, 0];
  for (let dy = -1; dy <= 1; dy++)
    for (let dx = -1; dx <= 1; dx++) {
      const [x, y] = [(cell % SCALE_PX) + dx, Math.floor(cell / SCALE_PX) + dy];
      const value = x >= 0 && y >= 0 && x < SCALE_PX && y < SCALE_PX ? values[y * SCALE_PX + x]! : 0;
      sum += value;
      n += value > 0 ? 1 : 0;
    }
  return n ? sum / n : 0;
}
