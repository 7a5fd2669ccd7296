import { describe, expect, it } from 'vitest';
import { pickSites, sitePositions, triangleAreas, whiteSites } from '../../../../src/density/sampling/candidates';
import { dropOrder, eliminate, hexagonalDistance, progressiveOrder } from '../../../../src/density/sampling/eliminate';
import { measureEvenness, tangentPatch } from '../../../../src/density/sampling/metrics';
import { createRandom } from '../../../../src/density/sampling/random';
import { missedFloors, flatMesh } from './meshes';

const mesh = flatMesh(30, 12);
const white = whiteSites(triangleAreas(mesh), 12500, createRandom(21));
const positions = sitePositions(mesh, white);

describe('hexagonalDistance', () => {
  it('is the pitch of a triangular lattice', () => {
    expect(hexagonalDistance(Math.sqrt(3) / 2)).toBeCloseTo(1, 12);
  });
});

describe('eliminate', () => {
  const kept = eliminate(positions, 2500, 900);

  it('keeps exactly the wanted number, each once', () => {
    expect(kept.length).toBe(2500);
    expect(new Set(kept).size).toBe(2500);
  });

  it('leaves an even set', () => {
    const left = sitePositions(mesh, pickSites(white, kept));
    expect(missedFloors(measureEvenness(tangentPatch(left, [0, 0, 0], [0, 0, 1], 21.2)))).toEqual([]);
  });

  it('cannot leave more than there are', () => {
    expect(() => dropOrder(positions, 12501, 1)).toThrow(/12501 of 12500/);
  });
});

describe('progressiveOrder', () => {
  it('is a permutation', () => {
    const order = progressiveOrder(positions.slice(0, 3000), 72);
    expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: 1000 }, (_, i) => i));
  });

  it('handles sets of no and of one point', () => {
    expect(progressiveOrder(new Float32Array(0), 1).length).toBe(0);
    expect([...progressiveOrder(new Float32Array(3), 1)]).toEqual([0]);
  });
});
