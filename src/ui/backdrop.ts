import type { LightName } from '../design/contract';
import { lookOf } from '../optics/lights';

/** Puts the page's ground into the light that the head is in. @param page the document's root */
export function showBackdrop(page: HTMLElement, light: LightName): void {
  if (page.dataset['light'] === light) return;
  page.dataset['light'] = light;
  const { near, mid, far, night = false } = lookOf(light);
  for (const [name, colour] of Object.entries({ near, mid, far })) page.style.setProperty(`--backdrop-${name}`, colour);
  page.toggleAttribute('data-night', night);
}
