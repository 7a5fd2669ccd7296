/** A site that has no place in the grid. */
export const EMPTY = 0xffffffff;

/** Ways out of a cell: over a side, then over a corner. */
const WAYS = [
  [-1, 0],
  [1, 0],
  [0, -1],
  [0, 1],
  [-1, -1],
  [1, -1],
  [-1, 1],
  [1, 1],
] as const;

/** How far a site lies from the side that it would be moved over, in cells. */
const gapTo = (within: number, step: number): number => (step < 0 ? within : step > 0 ? 1 - within : 0);

/**
 * Where each site lies in a square grid of cells: slot = cell × capacity + place. Where a cell is full, the site in it that lies nearest
 * to a cell with room goes over there, if it lies near enough to that one's side; EMPTY for the few that find none.
 * @param uv two numbers a site, in rank order: who comes first stays if nobody can go
 * @param near so near to a side, in cells, a site may go over it; 0: none goes
 */
export function assignSlots(uv: Float32Array, grid: number, capacity: number, near = 0): Uint32Array {
  const slots = new Uint32Array(uv.length / 2).fill(EMPTY);
  const taken = new Uint8Array(grid * grid);
  const held = new Int32Array(grid * grid * capacity);
  const put = (site: number, slot: number) => {
    slots[site] = slot;
    held[slot] = site;
  };
  const within = (site: number, axis: 0 | 1, cell: number) => uv[2 * site + axis]! * grid - cell;

  /** Takes a site of a full cell, or the one that finds it full, to a neighbour; what is free then, or EMPTY. */
  const makeRoom = (site: number, x: number, y: number): number => {
    let [best, from, to] = [near, EMPTY, EMPTY];
    for (let place = -1; place < capacity; place++) {
      const slot = (y * grid + x) * capacity + place;
      const one = place < 0 ? site : held[slot]!;
      const [across, up] = [within(one, 0, x), within(one, 1, y)];
      // Who has come over from elsewhere stays.
      if (across < 0 || across >= 1 || up < 0 || up >= 1) continue;
      for (const [dx, dy] of WAYS) {
        const gap = Math.max(gapTo(across, dx), gapTo(up, dy));
        const [nx, ny] = [x + dx, y + dy];
        if (gap >= best || nx < 0 || ny < 0 || nx >= grid || ny >= grid || taken[ny * grid + nx]! >= capacity) continue;
        [best, from, to] = [gap, place < 0 ? EMPTY : slot, ny * grid + nx];
      }
    }
    if (to === EMPTY) return EMPTY;
    const over = to * capacity + taken[to]!++;
    if (from === EMPTY) return over;
    put(held[from]!, over);
    return from;
  };

  for (let site = 0; site < slots.length; site++) {
    const x = Math.floor(uv[2 * site]! * grid);
    const y = Math.floor(uv[2 * site + 1]! * grid);
    if (!(x >= 0 && y >= 0 && x < grid && y < grid)) continue;
    const cell = y * grid + x;
    const slot = taken[cell]! < capacity ? cell * capacity + taken[cell]!++ : makeRoom(site, x, y);
    if (slot !== EMPTY) put(site, slot);
  }
  return slots;
}
