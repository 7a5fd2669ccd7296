import { BufferAttribute, BufferGeometry, DataUtils, Float16BufferAttribute } from 'three';
import { chartToMm } from '../anatomy/chartMetric';
import type { ScalpChart } from '../anatomy/chart';
import type { Head } from '../anatomy/head';
import { COLLAR_SHADE_MM, REGIONS } from './headGeometry';

/** Fine triangles a quad of the level before has, and coarse ones. */
const FINE_OF_QUAD = 8;
const COARSE_OF_QUAD = 2;
/** Attributes that the skin of the beard has in common with all skin. */
const SHARED = ['position', 'normal', 'aColour', 'aOpen', 'aShirt'] as const;

export interface BeardGeometry {
  readonly fine: BufferGeometry;
  readonly coarse: BufferGeometry;
}

/**
 * The triangles of the face's chart, fine and coarse, with its uv and metric: the same vertices as the head's, so that they lie on its skin
 * to the last bit. A triangle that shows the scalp's chart or the collar is left to it.
 */
export function beardGeometry(head: Head, chart: ScalpChart, skin: BeardGeometry): BeardGeometry {
  const toMm = chartToMm({ surface: head.surface, chart });
  // Steps of 4 µm on the skin, and of a thousandth of its scale.
  const uv = new BufferAttribute(
    Uint16Array.from(chart.uv, (t) => (Number.isNaN(t) ? 0 : Math.round(65535 * t))),
    2,
    true,
  );
  const metric = new Float16BufferAttribute(
    Uint16Array.from({ length: (4 * toMm.length) / 3 }, (_, i) =>
      DataUtils.toHalfFloat(i % 4 === 3 ? Number(toMm[3 * (i >> 2)]! > 0) : toMm[3 * (i >> 2) + (i % 4)]!),
    ),
    4,
  );
  const made = (from: BufferGeometry, all: Uint32Array, triangles: Iterable<number>) => {
    const scalp = from.getAttribute('aChart').array;
    const shirt = from.getAttribute('aShirt').array;
    const isTaken = (vertex: number) => scalp[4 * vertex + 3]! > 0 || shirt[2 * vertex + 1]! > -COLLAR_SHADE_MM;
    const corners: number[] = [];
    for (const t of triangles) {
      const [a, b, c] = [all[3 * t]!, all[3 * t + 1]!, all[3 * t + 2]!];
      if (![a, b, c].some(isTaken)) corners.push(a, b, c);
    }
    const geometry = new BufferGeometry();
    for (const name of SHARED) geometry.setAttribute(name, from.getAttribute(name));
    geometry.setAttribute('aUv', uv);
    geometry.setAttribute('aChart', metric);
    geometry.setIndex(new BufferAttribute(Uint32Array.from(corners), 1));
    return geometry;
  };
  const coarse = made(skin.coarse, head.coarseIndices, coarseTriangles(head, chart));
  coarse.addGroup(0, coarse.index!.count, REGIONS.indexOf('scalp'));
  return { fine: made(skin.fine, head.surface.indices, chart.triangles), coarse };
}

/** Coarse triangles of the chart, which holds whole quads. */
function coarseTriangles({ coarseIndices }: Head, { inside }: ScalpChart): number[] {
  const out: number[] = [];
  for (let t = 0; t < coarseIndices.length / 3; t++)
    if (inside[FINE_OF_QUAD * Math.floor(t / COARSE_OF_QUAD)]) out.push(t);
  return out;
}
