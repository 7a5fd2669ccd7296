import { describe, expect, it } from 'vitest';
import { classifySites } from '../../../src/density/classify';
import { densestPerCm2 } from '../../../src/density/densest';
import { hairMapOf } from '../../../src/density/hairLoss';
import { LOSS_CLASSES } from '../../../src/density/lossClasses';
import { prepareBlend, prepareSites, prepareWaves } from '../../../src/density/sites';
import { SESSION_PER_CM2 } from '../../../src/density/zone';
import { constructHairline } from '../../../src/hairline/construct';
import { buildField } from '../../../src/hairline/field';
import { styleLine } from '../../../src/hairline/shape';
import { referenceMan, storedSites } from '../support/head';
import { styleZone } from '../support/density';

describe('the densest place of a design', () => {
  const head = referenceMan();
  const sites = prepareSites(head, storedSites('pigment'));
  const hair = hairMapOf(head, LOSS_CLASSES['norwood-6']);
  const pigment = { sites, blend: prepareBlend(sites, hair), waves: prepareWaves(sites, 1) };
  const field = buildField(head, constructHairline(head, styleLine('natural', 1)));
  const session = classifySites(pigment, field, styleZone('natural'));
  const densest = densestPerCm2(sites, session);

  it('has 65 dots per cm² a session, and hardly more anywhere', () => {
    expect(densest).toHaveLength(4);
    densest.forEach((perCm2, i) => {
      expect(perCm2).toBeGreaterThan(SESSION_PER_CM2 * (i + 1));
      expect(perCm2).toBeLessThan(1.15 * SESSION_PER_CM2 * (i + 1));
    });
  });

  it('is found where a brush of 1.5 cm has added', () => {
    const [u, v] = [0.5, 0.45];
    const brushed = session.map((first, i) => {
      const near = Math.hypot(sites.uv[2 * i]! - u, sites.uv[2 * i + 1]! - v) * sites.mmPerUnit[i]! < 7.5;
      return near ? 1 : first;
    });
    expect(densestPerCm2(sites, brushed)[0]!).toBeGreaterThan(250);
  });

  it('is nowhere where nothing is treated', () =>
    expect(densestPerCm2(sites, new Uint8Array(sites.count))).toEqual([0, 0, 0, 0]));
});
