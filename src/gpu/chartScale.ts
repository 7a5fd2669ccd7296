import { DataTexture, DataUtils, HalfFloatType, LinearFilter, RedFormat } from 'three';
import type { Head } from '../anatomy/head';

const SCALE_PX = 64;

/** Skin mm per unit of the chart as a small texture; outside the chart the nearest known value, so that blurs behave at its border. */
export function scaleTexture(head: Pick<Head, 'chart'>): DataTexture {
  const sum = new Float32Array(SCALE_PX * SCALE_PX);
  const count = new Float32Array(SCALE_PX * SCALE_PX);
  const { uv, mmPerUnit } = head.chart;
  for (let vertex = 0; vertex < mmPerUnit.length; vertex++) {
    const mm = mmPerUnit[vertex]!;
    if (Number.isNaN(mm)) continue;
    const cell = Math.floor(uv[2 * vertex + 1]! * SCALE_PX) * SCALE_PX + Math.floor(uv[2 * vertex]! * SCALE_PX);
    sum[cell]! += mm;
    count[cell]!++;
  }
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
  const column = cell % SCALE_PX;
  const row = (cell / SCALE_PX) | 0;
  let sum = 0;
  let n = 0;
  for (let y = Math.max(0, row - 1); y <= Math.min(SCALE_PX - 1, row + 1); y++)
    for (let x = Math.max(0, column - 1); x <= Math.min(SCALE_PX - 1, column + 1); x++) {
      const value = values[y * SCALE_PX + x]!;
      sum += value;
      if (value > 0) n++;
    }
  return n ? sum / n : 0;
}
