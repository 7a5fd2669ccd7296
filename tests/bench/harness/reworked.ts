import type { Sides } from './figure';
import type { WatchedApp, Work } from './watchedApp';

/** Keys pressed one after the other, each until the picture shows it: what of it was uploaded or drawn into textures. Each must draw a frame. */
export function reworked({ page, during }: WatchedApp, keys: readonly string[], begin: () => Promise<void>): Sides {
  let work: Work | undefined;
  return {
    ours: async () => {
      await begin();
      work = await during(async () => {
        for (const key of keys) {
          await page.keyboard.press(key);
          await page.waitForSelector('html[data-scene=ready]', { state: 'attached' });
        }
      });
      if (work.frames < keys.length) throw new Error(`${work.frames} frames for ${keys.length} changes`);
      return work.uploads + work.targetDraws;
    },
    details: () => ({
      changes: keys.length,
      frames: work!.frames,
      uploadedBytes: work!.uploadedBytes,
      stamps: work!.targetDraws,
    }),
  };
}
