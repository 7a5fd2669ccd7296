import type { SkinPlace } from '../../hairline/tape';
import type { Surface, WindowPoint } from '../../store/surface';

const HALVINGS = 12;

/** The skin under a hand; where the hand has left the head, the skin at its edge on the way there. */
export class Reach {
  private inside: WindowPoint | undefined;

  constructor(private readonly surface: Surface) {}

  /** `isOff`: the hand itself is beside the head. Undefined if it was never on it. */
  at(x: number, y: number): { readonly place: SkinPlace; readonly isOff: boolean } | undefined {
    const place = this.surface.pick(x, y);
    if (place) {
      this.inside = { x, y };
      return { place, isOff: false };
    }
    return this.edge({ x, y });
  }

  private edge(outside: WindowPoint): { readonly place: SkinPlace; readonly isOff: true } | undefined {
    if (!this.inside) return undefined;
    let [near, far] = [this.inside, outside];
    for (let i = 0; i < HALVINGS; i++) {
      const middle = { x: (near.x + far.x) / 2, y: (near.y + far.y) / 2 };
      if (this.surface.pick(middle.x, middle.y)) near = middle;
      else far = middle;
    }
    this.inside = near;
    const place = this.surface.pick(near.x, near.y);
    return place && { place, isOff: true };
  }
}
