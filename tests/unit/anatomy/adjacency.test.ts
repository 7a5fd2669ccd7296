import { describe, expect, test } from 'vitest';
import { buildAdjacency, nextHalfEdge, triangleOf, vertexNormals } from '../../../src/anatomy/adjacency';
import { icosphere, meshOf, seeded, sheet } from '../support/meshes';
import { prevHalfEdge } from '../support/geodesic/halfEdge';

describe('tables of a closed mesh', () => {
  const mesh = icosphere(3, 85);
  const adjacency = buildAdjacency(mesh);

  test('twins run the other way along the same edge and are each other’s twin', () => {
    adjacency.twin.forEach((twin, h) => {
      expect(adjacency.twin[twin]).toBe(h);
      expect(mesh.indices[twin]).toBe(mesh.indices[nextHalfEdge(h)]);
      expect(mesh.indices[nextHalfEdge(twin)]).toBe(mesh.indices[h]);
      expect(adjacency.neighbour[h]).toBe(triangleOf(twin));
    });
  });

  test('every corner is listed once, at its vertex', () => {
    expect([...adjacency.corners].sort((a, b) => a - b)).toEqual([...adjacency.twin.keys()]);
    for (let v = 0; v < mesh.positions.length / 3; v++) {
      const own = adjacency.corners.subarray(adjacency.cornerStart[v], adjacency.cornerStart[v + 1]);
      expect([5, 6]).toContain(own.length);
      for (const corner of own) expect(mesh.indices[corner]).toBe(v);
    }
  });

  test('turning about a vertex comes back to where it started', () => {
    for (const start of adjacency.corners) {
      let h = start;
      let turns = 0;
      do {
        h = adjacency.twin[prevHalfEdge(h)]!;
        turns++;
      } while (h !== start && turns < 10);
      expect([5, 6]).toContain(turns);
    }
  });

  test('normals of a sphere point away from its middle', () => {
    const normals = vertexNormals(mesh);
    for (let i = 0; i < normals.length; i += 3) {
      const along = [0, 1, 2].reduce((sum, k) => sum + normals[i + k]! * mesh.positions[i + k]!, 0) / 85;
      expect(along).toBeGreaterThan(0.999);
      expect(along).toBeLessThan(1.000001);
    }
  });
});

test('normals weigh triangles by their area', () => {
  const vertices = [[0, 0, 0], [3, 0, 0], [0, 3, 0], [0, 0, 1], [9, 9, 9]] as const; // prettier-ignore
  const normals = vertexNormals(meshOf(vertices, [[0, 1, 2], [0, 2, 3]])); // prettier-ignore
  const length = Math.hypot(9, 3);
  expect([...normals.subarray(0, 3)].map((x) => x * length)).toEqual([
    expect.closeTo(3, 5),
    expect.closeTo(0, 5),
    expect.closeTo(9, 5),
  ]);
  expect([...normals.subarray(12)]).toEqual([0, 0, 0]);
});

test('the border of a sheet has no twins', () => {
  const { mesh } = sheet(7, 5, seeded(1), (u, v) => [u, v, 0]);
  const { twin, neighbour } = buildAdjacency(mesh);
  expect(twin.filter((h) => h < 0)).toHaveLength(2 * (7 + 5));
  expect(neighbour.filter((t) => t < 0)).toHaveLength(2 * (7 + 5));
});

test('three triangles at an edge, or two wound against each other, are refused with the edge', () => {
  const vertices = [[0, 0, 0], [1, 0, 0], [0, 1, 0], [0, 0, 1], [0, -1, 0]] as const; // prettier-ignore
  const fins = [[0, 1, 2], [1, 0, 3], [0, 1, 4]]; // prettier-ignore
  expect(() => buildAdjacency(meshOf(vertices, fins))).toThrow('edge 0→1 belongs to triangles 0 and 2');
  const twisted = [[0, 1, 2], [0, 1, 3]]; // prettier-ignore
  expect(() => buildAdjacency(meshOf(vertices, twisted))).toThrow('edge 0→1 belongs to triangles 0 and 1');
});
