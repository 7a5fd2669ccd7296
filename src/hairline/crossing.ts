/** Cells along a side of the grid that segments are sorted into. */
const CELLS = 128;

/** Whether a closed loop of uv pairs in the unit square meets itself anywhere but where neighbours join. */
export function crossesItself(uv: Float32Array): boolean {
  const count = uv.length / 2;
  const first = new Int32Array(CELLS * CELLS).fill(-1);
  const next: number[] = [];
  const segment: number[] = [];
  const cell = (x: number) => Math.min(CELLS - 1, Math.max(0, Math.floor(x * CELLS)));
  for (let i = 0; i < count; i++) {
    const j = i + 1 < count ? i + 1 : 0;
    const [au, av, bu, bv] = [uv[2 * i]!, uv[2 * i + 1]!, uv[2 * j]!, uv[2 * j + 1]!];
    for (let y = cell(Math.min(av, bv)); y <= cell(Math.max(av, bv)); y++)
      for (let x = cell(Math.min(au, bu)); x <= cell(Math.max(au, bu)); x++) {
        for (let k = first[y * CELLS + x]!; k >= 0; k = next[k]!) if (cross(uv, segment[k]!, i, count)) return true;
        next.push(first[y * CELLS + x]!);
        first[y * CELLS + x] = segment.push(i) - 1;
      }
  }
  return false;
}

function cross(uv: Float32Array, i: number, j: number, count: number): boolean {
  const apart = Math.abs(i - j);
  if (apart < 2 || apart === count - 1) return false;
  const [a, b, c, d] = [i, (i + 1) % count, j, (j + 1) % count];
  return side(uv, a, b, c) * side(uv, a, b, d) < 0 && side(uv, c, d, a) * side(uv, c, d, b) < 0;
}

/** On which side of the line from p to q a third point lies. */
const side = (uv: Float32Array, p: number, q: number, r: number): number =>
  Math.sign(
    (uv[2 * q]! - uv[2 * p]!) * (uv[2 * r + 1]! - uv[2 * p + 1]!) -
      (uv[2 * r]! - uv[2 * p]!) * (uv[2 * q + 1]! - uv[2 * p + 1]!),
  );
