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
  const known = new Map<number, number>();
  const ends: number[] = [];
  const faces: number[] = [];
  const ofSide = new Uint32Array(quads.length);
  for (let side = 0; side < quads.length; side++) {
    const a = quads[side]!;
    const b = quads[(side & ~3) | ((side + 1) & 3)]!;
    const key = Math.min(a, b) * vertexCount + Math.max(a, b);
    let edge = known.get(key);
    if (edge === undefined) {
      edge = faces.length / 2;
      known.set(key, edge);
      ends.push(a, b);
      faces.push(side >> 2, -1);
    } else if (faces[2 * edge + 1] === -1) faces[2 * edge + 1] = side >> 2;
    else throw new RangeError(`edge ${a}–${b} has more than two quads`);
    ofSide[side] = edge;
  }
  return { count: faces.length / 2, ends: Uint32Array.from(ends), faces: Int32Array.from(faces), ofSide };
}

/** Stencils of one Catmull–Clark step over a quad mesh of `vertexCount` vertices (4 numbers a quad). Throws on non-manifold edges. */
export function subdivide(quads: Uint32Array, vertexCount: number): Subdivision {
  const edges = findEdges(quads, vertexCount);
  const faceCount = quads.length / 4;
  const rows: Map<number, number>[] = [];
  const add = (row: Map<number, number>, vertex: number, weight: number) =>
    row.set(vertex, (row.get(vertex) ?? 0) + weight);
  const addFace = (row: Map<number, number>, face: number, weight: number) => {
    for (let k = 0; k < 4; k++) add(row, quads[4 * face + k]!, weight / 4);
  };

  const facesOf: number[][] = Array.from({ length: vertexCount }, () => []);
  const edgesOf: number[][] = Array.from({ length: vertexCount }, () => []);
  for (let corner = 0; corner < quads.length; corner++) facesOf[quads[corner]!]!.push(corner >> 2);
  for (let end = 0; end < edges.ends.length; end++) edgesOf[edges.ends[end]!]!.push(end >> 1);

  for (let vertex = 0; vertex < vertexCount; vertex++) {
    const row = new Map<number, number>();
    rows.push(row);
    const around = edgesOf[vertex]!;
    const valence = around.length;
    const border = around.filter((edge) => edges.faces[2 * edge + 1] === -1);
    const far = (edge: number) => edges.ends[2 * edge]! + edges.ends[2 * edge + 1]! - vertex;
    if (valence === 0) add(row, vertex, 1);
    else if (border.length > 0) {
      add(row, vertex, 3 / 4);
      for (const edge of border) add(row, far(edge), 1 / 4 / border.length);
    } else {
      add(row, vertex, (valence - 2) / valence);
      for (const edge of around) add(row, far(edge), 1 / (valence * valence));
      for (const face of facesOf[vertex]!) addFace(row, face, 1 / (valence * valence));
    }
  }
  for (let edge = 0; edge < edges.count; edge++) {
    const row = new Map<number, number>();
    rows.push(row);
    const other = edges.faces[2 * edge + 1]!;
    const share = other === -1 ? 1 / 2 : 1 / 4;
    add(row, edges.ends[2 * edge]!, share);
    add(row, edges.ends[2 * edge + 1]!, share);
    if (other !== -1) {
      addFace(row, edges.faces[2 * edge]!, 1 / 4);
      addFace(row, other, 1 / 4);
    }
  }
  for (let face = 0; face < faceCount; face++) {
    const row = new Map<number, number>();
    rows.push(row);
    addFace(row, face, 1);
  }

  const fine = new Uint32Array(quads.length * 4);
  const firstFace = vertexCount + edges.count;
  for (let side = 0; side < quads.length; side++) {
    const face = side >> 2;
    const before = (side & ~3) | ((side + 3) & 3);
    const child = [
      quads[side]!,
      vertexCount + edges.ofSide[side]!,
      firstFace + face,
      vertexCount + edges.ofSide[before]!,
    ];
    fine.set(child, 4 * side);
  }
  return { coarseCount: vertexCount, fineCount: rows.length, quads: fine, ...pack(rows) };
}

function pack(rows: readonly Map<number, number>[]): Pick<Subdivision, 'start' | 'column' | 'weight'> {
  const start = new Uint32Array(rows.length + 1);
  rows.forEach((row, i) => (start[i + 1] = start[i]! + row.size));
  const column = new Uint32Array(start[rows.length]!);
  const weight = new Float32Array(column.length);
  let entry = 0;
  for (const row of rows)
    for (const [vertex, share] of row) {
      column[entry] = vertex;
      weight[entry++] = share;
    }
  return { start, column, weight };
}

/** Refines per-vertex values of `size` components each (xyz, uv, colour). `values` holds size × coarseCount numbers. */
export function refine(step: Subdivision, values: ArrayLike<number>, size: number): Float32Array {
  if (values.length !== size * step.coarseCount)
    throw new RangeError(`refine: ${values.length} values for ${step.coarseCount} vertices of ${size}`);
  const out = new Float32Array(size * step.fineCount);
  const { start, column, weight } = step;
  for (let i = 0; i < step.fineCount; i++)
    for (let entry = start[i]!; entry < start[i + 1]!; entry++) {
      const from = column[entry]! * size;
      const share = weight[entry]!;
      for (let k = 0; k < size; k++) out[i * size + k]! += values[from + k]! * share;
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
