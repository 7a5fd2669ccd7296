import { describe, expect, test } from 'vitest';
import { readHeadData } from '../../../src/anatomy/head';
import { buildModel } from '../../../src/client/model';
import { DEFAULT_DESIGN } from '../../../src/design/schema';
import { combMarks } from '../../../src/hair/comb';
import { guideWidths, hairShade, vertexCells } from '../../../src/hair/cover';
import { followGuides } from '../../../src/hair/follow';
import { guideCurves, guideRoots } from '../../../src/hair/guides';
import { strandRoots } from '../../../src/hair/roots';
import { headShell } from '../../../src/hair/shell';
import { GRID_SIZE } from '../../../src/hairline/raster';
import { headBundle, storedSites } from '../support/head';

const follicles = storedSites('follicles');
const source = { headData: readHeadData(headBundle()), follicles, pigment: storedSites('pigment') };

const client = (pattern: 'norwood' | 'norwood-vertex', stage: number) =>
  buildModel(source, { ...DEFAULT_DESIGN, client: { ...DEFAULT_DESIGN.client, loss: { pattern, stage } } });

type Model = ReturnType<typeof client>;

/** Share of the full density that grows within so many mm of the crown, by the shafts of a list. */
function shareAtCrown({ head, follicles: { count, xyz } }: Model, um: Uint8Array, leastUm: number): number {
  const { at } = head.landmarks.crown;
  let [there, grown] = [0, 0];
  for (let i = 0; i < count; i++) {
    if (Math.hypot(xyz[3 * i]! - at[0], xyz[3 * i + 1]! - at[1], xyz[3 * i + 2]! - at[2]) > 10) continue;
    there++;
    if (um[i]! >= leastUm) grown++;
  }
  return (grown / there) * (115 / 92);
}

describe('a crown that thins', () => {
  const three = client('norwood-vertex', 3);
  const [four, five, six] = [client('norwood', 4), client('norwood', 5), client('norwood', 6)];

  test('keeps long hair in its middle, the less the farther loss has come, and none where it is bald for good', () => {
    const shares = [three, four, five, six].map((model) => shareAtCrown(model, model.longUm, 30));
    expect(shares[0]).toBeGreaterThan(0.2);
    expect(shares[0]).toBeLessThan(0.4);
    for (let k = 1; k < 4; k++) expect(shares[k]).toBeLessThan(shares[k - 1]!);
    expect(shares[3]).toBe(0);
    expect(shareAtCrown(three, three.shaftUm, 30)).toBe(0);
  });

  test('has hair of all calibres there', () => {
    const { at } = three.head.landmarks.crown;
    const { xyz, count } = three.follicles;
    const shafts: number[] = [];
    for (let i = 0; i < count; i++) {
      const far = Math.hypot(xyz[3 * i]! - at[0], xyz[3 * i + 1]! - at[1], xyz[3 * i + 2]! - at[2]);
      if (far < 10 && three.longUm[i]! >= 30) shafts.push(three.longUm[i]!);
    }
    shafts.sort((a, b) => a - b);
    expect(shafts[0]).toBeLessThan(40);
    expect(shafts.at(-1)).toBeGreaterThan(80);
  });

  test('lies in the shade of its hair, less than skin under whole hair does; a chin does not', () => {
    const { head, follicles: placed, longUm, hair } = three;
    const growth = { growth: hair.growth, size: GRID_SIZE };
    const roots = strandRoots(head, head.chart.uv, follicles, placed.uv, longUm, growth);
    const ground = { roots, guides: guideRoots(roots), shell: headShell(head), marks: combMarks(head) };
    const curves = guideCurves(ground, { cut: 'crown', type: 'straight', lengthMm: 150 });
    const widths = guideWidths(roots, followGuides(roots, ground.guides, ground.marks, 'crown'), ground.guides.length);
    const { positions } = head.surface;
    const shade = hairShade(positions, vertexCells(positions), ground.shell, curves, widths, 1);
    const near = (p: readonly number[], mm: number): number => {
      let [sum, n] = [0, 0];
      for (let i = 0; i < shade.length; i++)
        if (Math.hypot(...[0, 1, 2].map((k) => positions[3 * i + k]! - p[k]!)) < mm)
          [sum, n] = [sum + shade[i]!, n + 1];
      return sum / n;
    };
    const { crown, occiput, glabella } = head.landmarks;
    const [thin, whole] = [near(crown.at, 12), near(occiput.at, 12)];
    expect(whole).toBeGreaterThan(0.95);
    expect(thin).toBeGreaterThan(0.2);
    expect(thin).toBeLessThan(whole);
    expect(near([glabella.at[0], glabella.at[1] - 90, glabella.at[2]], 30)).toBeLessThan(0.05);
  });
});
