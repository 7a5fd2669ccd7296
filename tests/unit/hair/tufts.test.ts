import { expect, test } from 'vitest';
import { tufted, TUFTS } from '../../../src/density/humanise';
import { prepareSites } from '../../../src/density/sites';
import { referenceMan, storedSites } from '../support/head';

const sites = prepareSites(referenceMan(), storedSites('follicles'));

/** Mean distance of some follicles to the nearest other, mm. */
function neighbourOf(uv: Float32Array): number {
  let sum = 0;
  for (let i = 500; i < 560; i++) {
    let best = Infinity;
    for (let j = 0; j < uv.length / 2; j++)
      if (j !== i) best = Math.min(best, Math.hypot(uv[2 * i]! - uv[2 * j]!, uv[2 * i + 1]! - uv[2 * j + 1]!));
    sum += best * sites.mmPerUnit[i]!;
  }
  return sum / 60;
}

test('straight hair grows where it always did', () => {
  expect(tufted(sites, TUFTS.straight)).toBe(sites);
});

test('coily hair grows in tufts, curly hair in looser ones, and none is lost', () => {
  const [even, curly, coily] = [0, TUFTS.curly, TUFTS.coily].map((tufts) => neighbourOf(tufted(sites, tufts).uv));
  expect(curly).toBeLessThan(0.93 * even!);
  expect(coily).toBeLessThan(0.8 * even!);
});
