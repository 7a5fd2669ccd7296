import { describe, expect, it } from 'vitest';
import { beardField } from '../../../src/beard/field';
import { groundOf } from '../../../src/beard/ground';
import { mmToLine } from '../../../src/beard/lines';
import type { BeardEdits } from '../../../src/design/client';
import { faceOfPerson, storedBeard } from '../support/beard';
import { headOf } from '../support/head';

const source = storedBeard();
const PEOPLE = ['man', 'woman'] as const;
type Person = (typeof PEOPLE)[number];

const fieldOf = (person: Person, edits: BeardEdits) =>
  beardField(source, faceOfPerson(person), headOf(person).chart.inside, edits);
const ground = groundOf(source, faceOfPerson('man'), headOf('man').chart.inside);

/** Mean distance to a line's usual place of the skin where the beard is half there, of what moves wholly with it. */
function edgeMm(person: Person, line: 'upper' | 'neck', edits: BeardEdits): number {
  const { edge } = fieldOf(person, edits);
  const { mmPerUnit } = faceOfPerson(person).chart;
  let [sum, weight] = [0, 0];
  ground.vertices.forEach((vertex, n) => {
    const other = line === 'upper' ? ground.neck : ground.upper;
    if (ground[line].moves[n]! < 0.99 || ground.borderMm[n]! < 8 || mmToLine(other, n, vertex, mmPerUnit) < 14) return;
    const half = edge[vertex]! * (1 - edge[vertex]!);
    sum += half * mmToLine(ground[line], n, vertex, mmPerUnit);
    weight += half;
  });
  return sum / weight;
}

describe.each(PEOPLE)('the lines of a beard on the %s', (person) => {
  it('are measured in true millimetres', () => {
    const { surface, chart } = faceOfPerson(person);
    const mm = new Map<number, number>();
    ground.vertices.forEach((v, n) => mm.set(v, mmToLine(ground.upper, n, v, chart.mmPerUnit)));
    const slopes: number[] = [];
    for (const t of chart.triangles) {
      const corners = [0, 1, 2].map((k) => surface.indices[3 * t + k]!) as [number, number, number];
      if (corners.some((v) => Math.abs(mm.get(v)!) > 20 || Math.abs(mm.get(v)!) < 1)) continue;
      slopes.push(
        slope(
          surface.positions,
          corners,
          corners.map((v) => mm.get(v)!),
        ),
      );
    }
    slopes.sort((a, b) => a - b);
    expect(slopes.length).toBeGreaterThan(1000);
    // The chart is conformal on the man; a woman's upper lip, fuller than his, is stretched in it one way.
    const [middle, most] = person === 'man' ? [0.05, 1.2] : [0.06, 1.35];
    expect(Math.abs(slopes[Math.floor(0.5 * slopes.length)]! - 1)).toBeLessThan(middle);
    expect(slopes[Math.floor(0.1 * slopes.length)]).toBeGreaterThan(0.8);
    expect(slopes[Math.floor(0.9 * slopes.length)]).toBeLessThan(most);
  });

  it('move by as much as they are told', () => {
    const usual = edgeMm(person, 'upper', {});
    for (const cheekMm of [-15, 8]) expect(edgeMm(person, 'upper', { cheekMm }) - usual).toBeCloseTo(-cheekMm, -0.5);
    const neck = edgeMm(person, 'neck', {});
    for (const neckMm of [-12, 12]) expect(edgeMm(person, 'neck', { neckMm }) - neck).toBeCloseTo(neckMm, -0.5);
  });

  it('leave out the upper lip where the moustache is shaved', () => {
    const { edge } = fieldOf(person, { moustache: false });
    const usual = fieldOf(person, {}).edge;
    const lip = Array.from(ground.vertices.keys()).filter((n) => ground.moustacheShare[n]! > 0.99);
    expect(Math.max(...lip.map((n) => usual[ground.vertices[n]!]!))).toBeGreaterThan(0.95);
    expect(Math.max(...lip.map((n) => edge[ground.vertices[n]!]!))).toBeLessThan(0.02);
  });
});

/** Length of the gradient of a linear function over a triangle. */
function slope(p: Float32Array, [i, j, k]: [number, number, number], values: number[]): number {
  const edge = (to: number) => [0, 1, 2].map((axis) => p[3 * to + axis]! - p[3 * i + axis]!);
  const [u, v] = [edge(j), edge(k)];
  const dot = (a: number[], b: number[]) => a.reduce((sum, value, n) => sum + value * b[n]!, 0);
  const [uu, uv, vv] = [dot(u, u), dot(u, v), dot(v, v)];
  const [du, dv] = [values[1]! - values[0]!, values[2]! - values[0]!];
  return Math.sqrt((du * du * vv - 2 * du * dv * uv + dv * dv * uu) / (uu * vv - uv * uv));
}

it('has 20–80 follicles a cm², most on chin and moustache', () => {
  const { fullPerCm2 } = fieldOf('man', {});
  const at = (test: (n: number) => boolean) =>
    Array.from(ground.vertices.keys())
      .filter(test)
      .map((n) => fullPerCm2[ground.vertices[n]!]!);
  const all = at(() => true);
  expect(Math.min(...all)).toBeGreaterThanOrEqual(20);
  expect(Math.max(...all)).toBeLessThanOrEqual(80);
  expect(Math.min(...at((n) => ground.moustacheShare[n]! > 0.99))).toBeGreaterThan(65);
});

it('has holes where it is patchy, most on the cheeks, and none where it is not', () => {
  const whole = fieldOf('man', {}).keep;
  const { keep } = fieldOf('man', { patchy: 0.6 });
  const missing = (test: (n: number) => boolean) => {
    const some = Array.from(ground.vertices.keys()).filter(test);
    return some.filter((n) => keep[ground.vertices[n]!]! < 0.5).length / some.length;
  };
  expect(ground.vertices.every((v) => whole[v] === 1)).toBe(true);
  const cheeks = missing((n) => ground.patchiness[n]! > 0.9);
  expect(cheeks).toBeGreaterThan(0.25);
  expect(cheeks).toBeLessThan(0.75);
  expect(missing((n) => ground.moustacheShare[n]! > 0.9)).toBeLessThan(0.5 * cheeks);
});
