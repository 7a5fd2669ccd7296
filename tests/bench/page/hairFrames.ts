import { NoToneMapping } from 'three';
import type { HairEdits } from '../../../src/design/client';
import { DEFAULT_DESIGN } from '../../../src/design/schema';
import { Figure as HeadFigure, type FigureQuality } from '../../../src/gpu/figure';
import * as hairParts from '../../../src/gpu/hairParts';
import { MIB } from '../../../src/gpu/ledger';
import { finestMmPerPx } from '../../../src/scene/lens';
import { HairLook } from '../../../src/scene/hairLook';
import { timeMs } from '../harness/alternate';
import type { Sides } from '../harness/figure';
import { median } from '../harness/statistics';
import { CANVAS, type PageContext } from './context';
import { look } from './look';

/** Frames of the whole head with hair, against those without; in pairs. Milliseconds. */
export function hairFrames(context: PageContext, hair: HairEdits, quality: FigureQuality): Sides {
  const { renderer, client, scene, camera, finish } = context;
  const figure = new HeadFigure(client.head, client.dots, context.hair, client.face, quality, undefined, hairParts);
  const finestMm = finestMmPerPx(camera.position, CANVAS.height);
  const wear = (edits: HairEdits) => {
    figure.updateHair(new HairLook().of({ ...DEFAULT_DESIGN, client: { hair: edits } }));
    figure.updateLook(look(DEFAULT_DESIGN), camera.position, finestMm);
  };
  const times = { ours: [] as number[], reference: [] as number[] };
  const draw = (edits: HairEdits, kept: number[]): number => {
    wear(edits);
    figure.prepare(renderer);
    renderer.toneMapping = NoToneMapping;
    const [own] = scene.children;
    scene.remove(own!);
    scene.add(figure.group);
    renderer.render(scene, camera);
    finish();
    const ms = timeMs(() => {
      renderer.render(scene, camera);
      finish();
    });
    scene.remove(figure.group);
    scene.add(own!);
    kept.push(ms);
    return ms;
  };
  return {
    ours: () => draw(hair, times.ours),
    reference: () => draw({}, times.reference),
    details: () => ({
      extraMs: median(times.ours) - median(times.reference),
      hairMiB: figure.ledger.bytes('stubble') / MIB,
    }),
  };
}
