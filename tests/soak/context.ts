import type { Hand } from './hand';

interface Losable {
  restoreContext?: () => void;
}

/** Takes the WebGL context away and gives it back, as a driver does; the page must say that the picture is gone. */
export async function loseAndRestore({ page }: Hand): Promise<void> {
  await page.evaluate(() => {
    const gl = document.querySelector('canvas')!.getContext('webgl2')!;
    const extension = gl.getExtension('WEBGL_lose_context')!;
    (window as Losable).restoreContext = () => extension.restoreContext();
    extension.loseContext();
  });
  await page.locator('html[data-scene=failed]').waitFor({ state: 'attached' });
  await page.evaluate(() => (window as Losable).restoreContext!());
}
