import { afterAll, expect, test } from 'vitest';
import { compileAhead, firstPrograms } from '../../src/gpu/compileAhead';
import { rehearse } from '../../src/gpu/rehearsal';
import { openRenderer } from './support/renderer';

const { renderer, complaints, dispose } = openRenderer();
afterAll(dispose);

/** Pixel widths on the skin, mm: of a phone's picture, of one in which both drawings meet, of a fine screen's. */
test.each([0.4, 0.24, 0.1])(
  'draws with all that a first picture at %s mm a pixel takes, and leaves nothing behind',
  (finestMm) => {
    const letGo = compileAhead(renderer, firstPrograms(finestMm));
    const programs = renderer.info.programs!.length;
    rehearse(renderer, finestMm);
    expect(renderer.info.programs!.length, 'programs compiled ahead are those drawn with').toBe(programs);
    expect(renderer.info.memory.geometries).toBe(0);
    expect(renderer.info.memory.textures).toBe(0);
    expect(renderer.getRenderTarget()).toBeNull();
    letGo();
    expect(complaints).toEqual([]);
  },
);
