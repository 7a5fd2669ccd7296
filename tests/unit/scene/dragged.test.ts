import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Composer } from '../../../src/density/composer';
import { hairMapOf } from '../../../src/density/hairLoss';
import { LOSS_CLASSES } from '../../../src/density/lossClasses';
import { prepareBlend, prepareSites } from '../../../src/density/sites';
import { DEFAULT_DESIGN, HEADS, STYLES, type Design } from '../../../src/design/schema';
import { GUIDES } from '../../../src/hairline/guideNames';
import { guideOf } from '../../../src/hairline/guides';
import { HANDLES, nudgeHandle } from '../../../src/hairline/handles';
import { adviseOn } from '../../../src/hairline/rules';
import { readLink } from '../../../src/share/link';
import { headOf, storedSites } from '../support/head';

/** Keys held down: one handle, far one way. */
const anyPush = fc.record({
  handle: fc.constantFrom(...HANDLES),
  mirror: fc.boolean(),
  asideMm: fc.integer({ min: -60, max: 60 }),
  upMm: fc.integer({ min: -60, max: 60 }),
});
/** A corner so far back that its middle, lowered, left it beyond the reach of the tape that measures it. */
const FAR_CORNER =
  'h3.dZRdDsAgCIMv5IiKCByOu4-Y-be5VxIa2nzldEz_HX_UUWtZJ-3NDlXQgdSAAhmy-NJkoCigF3RhoPokrcR8pMmNnqSLe12lBah1e0ozsJodowxXRqCkAeMWogpEqVuIjKDi5p4QE7uFanYDHCkvgw';

describe.each(HEADS)('on the %s', (person) => {
  const head = headOf(person);
  const hair = hairMapOf(head, LOSS_CLASSES[person === 'man' ? 'norwood-6' : 'ludwig-2']);
  const sites = prepareSites(head, storedSites('pigment'), headOf('man'));
  const composer = new Composer({ head, hair, pigment: { sites, blend: prepareBlend(sites, hair) } });

  /** What the page does with a design, but for drawing it. */
  function meet(design: Design): Readonly<Record<string, number>> {
    const { figures, hairline } = composer.compose(design);
    adviseOn({ head, hair, design, hairline, figures, densestPerCm2: [65, 130, 195, 260] });
    for (const guide of GUIDES) guideOf(guide, head, hairline);
    return figures;
  }

  it('every line that handles can be pushed to is composed, measured, advised on and guided', () => {
    fc.assert(
      fc.property(fc.constantFrom(...STYLES), fc.array(anyPush, { minLength: 2, maxLength: 6 }), (style, pushes) => {
        let design: Design = { ...DEFAULT_DESIGN, head: person, style };
        for (const { handle, mirror, ...step } of pushes) {
          design = { ...design, line: nudgeHandle(head, design, handle, step, mirror) };
          expect(Object.values(meet(design)).filter((value) => !Number.isFinite(value))).toEqual([]);
        }
      }),
      { numRuns: 16, seed: 11 },
    );
  });

  it('so is a link whose corner lies beyond the reach of any style', () => {
    const opened = readLink(FAR_CORNER);
    expect(opened.ok).toBe(true);
    const design = opened.ok ? opened.value.design : DEFAULT_DESIGN;
    expect(meet({ ...design, head: person })['setback-left-cm']).toBeGreaterThan(5);
  });
});
