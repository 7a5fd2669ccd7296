/**
 * Catmull–Clark subdivision as a sparse linear map (Catmull & Clark 1978; boundary as a cubic B-spline crease, DeRose et al. 1998).
 * The topology is worked out once; every head shape, chart coordinate or colour is then one product with the stencils.
 * Fine vertices are numbered: coarse vertices, then edges, then faces, so a coarse vertex keeps its number on every level.
 */
export interface Subdivision {
  readonly coarseCount: number;
  readonly fineCount: number;
  /** Four fine vertices per quad; the children of quad q are 4q … 4q+3, child k holding the quad's corner k first. */
  readonly quads: Uint32Array;
  /** Compressed rows: row i is entries start[i] … start[i+1]. */
  readonly start: Uint32Array;
  readonly column: Uint32Array;
  readonly weight: Float32Array;
}

interface Edges {
  readonly count: number;
  /** Two vertices an edge. */
  readonly ends: Uint32Array;
  /** Two quads an edge; the second is −1 on the boundary. */
  readonly faces: Int32Array;
  /** Edge of side k (corner k to k+1) of quad q at 4q+k. */
  readonly ofSide: Uint32Array;
}

function findEdges(quads: Uint32Array, vertexCount: number): Edges {
  // Edges by their lower vertex, in linked lists.
  const latest = new Int32Array(vertexCount).fill(-1);
  const before = new Int32Array(quads.length);
  const ends = new Uint32Array(2 * quads.length);
  const faces = new Int32Array(2 * quads.length).fill(-1);
  const ofSide = new Uint32Array(quads.length);
  let count = 0;
  for (let side = 0; side < quads.length; side++) {
    const a = quads[side]!;
    const b = quads[(side & ~3) | ((side + 1) & 3)]!;
    const low = a < b ? a : b;
    let edge = latest[low]!;
    while (edge >= 0 && ends[2 * edge]! + ends[2 * edge + 1]! !== a + b) edge = before[edge]!;
    if (edge < 0) {
      edge = count++;
      before[edge] = latest[low]!;
      latest[low] = edge;
      ends[2 * edge] = a;
      ends[2 * edge + 1] = b;
      faces[2 * edge] = side >> 2;
    } else if (faces[2 * edge + 1] === -1) faces[2 * edge + 1] = side >> 2;
    else throw new RangeError(`edge ${a}–${b} has more than two quads`);
    ofSide[side] = edge;
  }
  return { count, ends: ends.subarray(0, 2 * count), faces: faces.subarray(0, 2 * count), ofSide };
}

/** Sparse rows in the making; each begins with `open`. */
class Rows {
  count = 0;
  entries = 0;
  readonly start: Uint32Array;
  column: Uint32Array;
  weight: Float64Array;

  constructor(rows: number, entries: number) {
    this.start = new Uint32Array(rows + 1);
    this.column = new Uint32Array(entries);
    this.weight = new Float64Array(entries);
  }

  /** Begins a row of at most `most` entries. */
  open(most: number): void {
    this.start[this.count++] = this.entries;
    if (this.entries + most > this.column.length) this.grow(most);
  }

  /** An entry of a vertex that the row has not yet. */
  put(vertex: number, weight: number): void {
    this.column[this.entries] = vertex;
    this.weight[this.entries++] = weight;
  }

  add(vertex: number, weight: number): void {
    const { column, entries } = this;
    for (let entry = this.start[this.count - 1]!; entry < entries; entry++) {
      if (column[entry] !== vertex) continue;
      this.weight[entry]! += weight;
      return;
    }
    column[entries] = vertex;
    this.weight[entries] = weight;
    this.entries++;
  }

  pack(): Pick<Subdivision, 'start' | 'column' | 'weight'> {
    this.start[this.count] = this.entries;
    return {
      start: this.start,
      column: this.column.slice(0, this.entries),
      weight: Float32Array.from(this.weight.subarray(0, this.entries)),
    };
  }

  private grow(most: number): void {
    const { column, weight } = this;
    this.column = new Uint32Array(2 * column.length + most);
    this.column.set(column);
    this.weight = new Float64Array(2 * weight.length + most);
    this.weight.set(weight);
  }
}

/** For each number below `groups`, the places in `numbers` that hold it, in rising order, as compressed rows. */
function placesOf(numbers: Uint32Array, groups: number): { start: Uint32Array; places: Uint32Array } {
  const start = new Uint32Array(groups + 1);
  for (let place = 0; place < numbers.length; place++) start[numbers[place]! + 1]!++;
  for (let group = 0; group < groups; group++) start[group + 1]! += start[group]!;
  const cursor = start.slice();
  const places = new Uint32Array(numbers.length);
  for (let place = 0; place < numbers.length; place++) places[cursor[numbers[place]!]!++] = place;
  return { start, places };
}

/** Stencils of one Catmull–Clark step over a quad mesh of `vertexCount` vertices (4 numbers a quad). Throws on non-manifold edges. */
export function subdivide(quads: Uint32Array, vertexCount: number): Subdivision {
  const edges = findEdges(quads, vertexCount);
  const faceCount = quads.length / 4;
  // A regular vertex has 9 entries, an edge 6, a face 4.
  const rows = new Rows(vertexCount + edges.count + faceCount, 9 * vertexCount + 6 * edges.count + 4 * faceCount);
  addVertexRows(rows, quads, edges, vertexCount);
  addEdgeRows(rows, quads, edges);
  for (let face = 0; face < faceCount; face++) {
    rows.open(4);
    for (let corner = 4 * face; corner < 4 * face + 4; corner++) rows.add(quads[corner]!, 1 / 4);
  }
  return {
    coarseCount: vertexCount,
    fineCount: rows.count,
    quads: childQuads(quads, edges, vertexCount),
    ...rows.pack(),
  };
}

function addVertexRows(rows: Rows, quads: Uint32Array, { ends, faces }: Edges, vertexCount: number): void {
  const corners = placesOf(quads, vertexCount);
  const around = placesOf(ends, vertexCount);
  const own = around.places;
  for (let vertex = 0; vertex < vertexCount; vertex++) {
    const first = around.start[vertex]!;
    const last = around.start[vertex + 1]!;
    const valence = last - first;
    let border = 0;
    for (let n = first; n < last; n++) if (faces[own[n]! | 1] === -1) border++;
    rows.open(1 + valence + corners.start[vertex + 1]! - corners.start[vertex]!);
    if (valence === 0) rows.add(vertex, 1);
    else if (border > 0) {
      rows.add(vertex, 3 / 4);
      for (let n = first; n < last; n++) if (faces[own[n]! | 1] === -1) rows.add(ends[own[n]! ^ 1]!, 1 / 4 / border);
    } else {
      // Every face around has the vertex, two of its far ends, and one vertex opposite.
      const share = 1 / (valence * valence);
      const [from, to] = [corners.start[vertex]!, corners.start[vertex + 1]!];
      let centre = (valence - 2) / valence;
      for (let n = from; n < to; n++) centre += share / 4;
      rows.put(vertex, centre);
      for (let n = first; n < last; n++) rows.put(ends[own[n]! ^ 1]!, share + share / 4 + share / 4);
      for (let n = from; n < to; n++) {
        const corner = corners.places[n]!;
        rows.add(quads[(corner & ~3) | ((corner + 2) & 3)]!, share / 4);
      }
    }
  }
}

function addEdgeRows(rows: Rows, quads: Uint32Array, { count, ends, faces }: Edges): void {
  for (let edge = 0; edge < count; edge++) {
    rows.open(6);
    const a = ends[2 * edge]!;
    const b = ends[2 * edge + 1]!;
    const other = faces[2 * edge + 1]!;
    // A quarter itself, and a sixteenth of each face's mean.
    const share = other === -1 ? 1 / 2 : 3 / 8;
    rows.put(a, share);
    rows.put(b, share);
    if (other === -1) continue;
    addBeside(rows, quads, faces[2 * edge]!, a, b);
    addBeside(rows, quads, other, a, b);
  }
}

/** The two corners of a face that are not on its edge from `a` to `b`. */
function addBeside(rows: Rows, quads: Uint32Array, face: number, a: number, b: number): void {
  for (let corner = 4 * face; corner < 4 * face + 4; corner++) {
    const vertex = quads[corner]!;
    if (vertex !== a && vertex !== b) rows.add(vertex, 1 / 16);
  }
}

function childQuads(quads: Uint32Array, edges: Edges, vertexCount: number): Uint32Array {
  const fine = new Uint32Array(quads.length * 4);
  const firstFace = vertexCount + edges.count;
  for (let side = 0; side < quads.length; side++) {
    const before = (side & ~3) | ((side + 3) & 3);
    fine[4 * side] = quads[side]!;
    fine[4 * side + 1] = vertexCount + edges.ofSide[side]!;
    fine[4 * side + 2] = firstFace + (side >> 2);
    fine[4 * side + 3] = vertexCount + edges.ofSide[before]!;
  }
  return fine;
}

/** Refines per-vertex values of `size` components each (xyz, uv, colour). `values` holds size × coarseCount numbers. */
export function refine(step: Subdivision, values: ArrayLike<number>, size: number): Float32Array {
  if (values.length !== size * step.coarseCount)
    throw new RangeError(`refine: ${values.length} values for ${step.coarseCount} vertices of ${size}`);
  const out = new Float32Array(size * step.fineCount);
  if (size === 3) return refine3(step, values, out);
  if (size === 1) return refine1(step, values, out);
  const { start, column, weight } = step;
  for (let i = 0; i < step.fineCount; i++)
    for (let entry = start[i]!; entry < start[i + 1]!; entry++) {
      const from = column[entry]! * size;
      const share = weight[entry]!;
      for (let k = 0; k < size; k++) out[i * size + k]! += values[from + k]! * share;
    }
  return out;
}

/** The same for single numbers. */
function refine1(
  { start, column, weight, fineCount }: Subdivision,
  values: ArrayLike<number>,
  out: Float32Array,
): Float32Array {
  for (let i = 0; i < fineCount; i++) {
    let sum = 0;
    for (let entry = start[i]!; entry < start[i + 1]!; entry++)
      sum = Math.fround(sum + values[column[entry]!]! * weight[entry]!);
    out[i] = sum;
  }
  return out;
}

/** Three components at once. */
function refine3(
  { start, column, weight, fineCount }: Subdivision,
  values: ArrayLike<number>,
  out: Float32Array,
): Float32Array {
  for (let i = 0; i < fineCount; i++) {
    let x = 0;
    let y = 0;
    let z = 0;
    for (let entry = start[i]!; entry < start[i + 1]!; entry++) {
      const from = 3 * column[entry]!;
      const share = weight[entry]!;
      x = Math.fround(x + values[from]! * share);
      y = Math.fround(y + values[from + 1]! * share);
      z = Math.fround(z + values[from + 2]! * share);
    }
    out[3 * i] = x;
    out[3 * i + 1] = y;
    out[3 * i + 2] = z;
  }
  return out;
}

/** Splits quads into triangles along the diagonal from corner 0 to corner 2. */
export function triangulate(quads: Uint32Array): Uint32Array {
  const out = new Uint32Array((quads.length / 4) * 6);
  for (let q = 0, t = 0; q < quads.length; q += 4) {
    const [a, b, c, d] = [quads[q]!, quads[q + 1]!, quads[q + 2]!, quads[q + 3]!];
    out[t++] = a;
    out[t++] = b;
    out[t++] = c;
    out[t++] = a;
    out[t++] = c;
    out[t++] = d;
  }
  return out;
}
