import { CRUST_RETURN, inkedSkin, type Rgb } from './ink';
import { luminance } from './skin';

const STEPS = 512;
/** Beyond four sessions of the blackest shade on their first day. */
const MAX_COVERAGE = 0.4;

/** Mean darkening (1 − treated / bare luminance, flat light) of skin that dots cover evenly, by their mean coverage; and back. */
export class DarkeningCurve {
  private readonly table: Float64Array;

  constructor(
    private readonly albedo: Rgb,
    private readonly coreReturn: Rgb,
    private readonly inkReturn: Rgb,
  ) {
    this.table = Float64Array.from({ length: STEPS + 1 }, (_, i) => {
      const coverage = (MAX_COVERAGE * i) / STEPS;
      return this.of(coverage, coverage);
    });
  }

  private of(core: number, mean: number): number {
    return 1 - this.shown(inkedSkin(this.coreReturn, this.inkReturn, core, mean));
  }

  /** Luminance of skin seen through this transmittance, over bare skin's. */
  private shown([r, g, b]: Rgb): number {
    const { albedo } = this;
    return luminance([r * albedo[0], g * albedo[1], b * albedo[2]]) / luminance(albedo);
  }

  /** How much ink that lies upon the skin, and has no halo, darkens per coverage, where the ink in it has this coverage. */
  surfaceAt(coverage: number): number {
    const [r, g, b] = inkedSkin(this.coreReturn, this.inkReturn, coverage, coverage);
    const [cr, cg, cb] = CRUST_RETURN;
    return this.shown([r * (1 - cr), g * (1 - cg), b * (1 - cb)]);
  }

  /** The darkening of a coverage; held beyond 0.4. */
  at(coverage: number): number {
    const x = (Math.min(MAX_COVERAGE, Math.max(0, coverage)) / MAX_COVERAGE) * STEPS;
    const i = Math.min(STEPS - 1, Math.floor(x));
    return this.table[i]! + (x - i) * (this.table[i + 1]! - this.table[i]!);
  }

  /** The coverage that darkens so much; the inverse of `at`. */
  coverageFor(darkening: number): number {
    let [low, high] = [0, STEPS];
    if (darkening >= this.table[high]!) return MAX_COVERAGE;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.table[middle]! <= darkening) low = middle;
      else high = middle;
    }
    const step = this.table[low + 1]! - this.table[low]!;
    return ((low + Math.max(0, darkening - this.table[low]!) / step) / STEPS) * MAX_COVERAGE;
  }
}
