import { describe, expect, it } from 'vitest';
import { fromLipsMm } from '../../../src/beard/lines';
import { chartedVertices } from '../../../src/beard/face';
import type { SkinLandmark } from '../../../src/anatomy/landmarks';
import { faceOfPerson, storedBeard } from '../support/beard';
import { referenceMan } from '../support/head';

const man = referenceMan();
const { inside } = storedBeard();
const triangles = Array.from(inside.keys()).filter((t) => inside[t]);

describe('the chart of the face', () => {
  it.each<SkinLandmark>(['pogonion', 'menton'])('has the %s', (name) => {
    expect(inside[man.landmarks[name].site.triangle]).toBe(1);
  });

  it.each<SkinLandmark>([
    'glabella',
    'nasion',
    'pronasale',
    'lateral-canthus.left',
    'tragus.left',
    'ear-top.right',
    'nape',
  ])('leaves out the %s', (name) => {
    expect(inside[man.landmarks[name].site.triangle]).toBe(0);
  });

  it('measures as much as a beard and its lines’ ways need', () => {
    expect(faceOfPerson('man').chart.areaMm2 / 100).toBeGreaterThan(260);
    expect(faceOfPerson('man').chart.areaMm2 / 100).toBeLessThan(330);
  });

  it('has no lips', () => {
    const { positions } = man.surface;
    const deepest = Math.min(
      ...Array.from(chartedVertices(faceOfPerson('man')), (v) =>
        fromLipsMm(positions[3 * v]!, positions[3 * v + 1]!, positions[3 * v + 2]!),
      ),
    );
    expect(deepest).toBeGreaterThan(-1.6);
  });

  it('meets the scalp’s chart at the sideburns and shares next to nothing with it', () => {
    const shared = triangles.filter((t) => man.chart.inside[t]);
    expect(shared.length).toBeGreaterThan(0);
    expect(shared.length / triangles.length).toBeLessThan(0.01);
    const heights = shared.map((t) => man.surface.positions[3 * man.surface.indices[3 * t]! + 1]!);
    const tragus = man.landmarks['tragus.left'].at[1];
    for (const y of heights) expect(Math.abs(y - tragus)).toBeLessThan(14);
  });

  it.each(['man', 'woman'] as const)('turns no triangle over, and keeps its scale, on the %s', (person) => {
    const { surface, chart } = faceOfPerson(person);
    const scales = Array.from(chartedVertices(faceOfPerson(person)), (v) => chart.mmPerUnit[v]!).sort((a, b) => a - b);
    const turned: number[] = [];
    for (const t of triangles) {
      const [a, b, c] = [0, 1, 2].map((k) => 2 * surface.indices[3 * t + k]!) as [number, number, number];
      const { uv } = chart;
      const [p, q] = [uv[b]! - uv[a]!, uv[c]! - uv[a]!];
      const [r, s] = [uv[b + 1]! - uv[a + 1]!, uv[c + 1]! - uv[a + 1]!];
      if (!(p * s - q * r > 0)) turned.push(t);
    }
    expect(turned).toEqual([]);
    const median = scales[scales.length >> 1]!;
    expect(scales[0]! / median).toBeGreaterThan(0.6);
    expect(scales.at(-1)! / median).toBeLessThan(2);
  });
});
