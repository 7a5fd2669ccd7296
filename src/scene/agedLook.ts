import type { Design } from '../design/schema';
import type { SkinLook } from '../gpu/skin';
import { flushOf, SessionAgeing, type SessionTimes } from '../optics/ageing';
import { strandShare } from '../hair/strandLook';
import { DarkeningCurve } from '../optics/darkening';
import { hairColours } from '../optics/hairColour';
import type { Rgb } from '../optics/ink';
import { GrownStubble } from '../optics/stubble';
import type { Studio } from '../store/studio';
import { lengthAt } from './hairLook';

/** What of the page and of its design a healed look does not depend on. */
const BESIDES: ReadonlySet<keyof Studio> = new Set([
  'design',
  'variants',
  'gesture',
  'playing',
  'settled',
  'mmPerPx',
  'readouts',
  'scene',
]);
const TIMES: ReadonlySet<keyof Design> = new Set<keyof SessionTimes>(['sessions', 'day', 'gaps', 'sun', 'touchUp']);

/** The look of what the page shows, at its moment. While only time changes it is written in place: no frame allocates anything. */
export class AgedLook {
  private readonly ageing = new SessionAgeing();
  private state: Studio | undefined;
  private look: (SkinLook & { dashLength: number }) | undefined;
  private shaved: SkinLook | undefined;
  private readonly stubble = new GrownStubble();
  private hair: Rgb = [0, 0, 0];
  private healed: SkinLook['sessions'] = [0, 0, 0, 0];
  private curve: DarkeningCurve | undefined;
  private flush: SkinLook['albedo'] = [1, 1, 1];

  /** @param healedLook the look of a studio's state with all sessions done and healed */
  constructor(private readonly healedLook: (state: Studio) => SkinLook) {}

  /** Valid until the next call. */
  of(state: Studio): SkinLook {
    const before = this.state;
    if (!before || !this.look || !isAlike(state, before, BESIDES) || !isAlike(state.design, before.design, TIMES))
      this.begin(state);
    this.state = state;
    this.ageing.update(state.design, this.healed, this.curve!, this.flush);
    this.grow(lengthAt(state.design));
    return this.look!;
  }

  private begin(state: Studio): void {
    const look = this.healedLook(state);
    const { albedo, coreReturn, inkReturn, sessions } = look;
    this.healed = sessions;
    this.curve = new DarkeningCurve(albedo, coreReturn, inkReturn);
    this.flush = flushOf(albedo);
    this.shaved = look;
    this.hair = hairColours(state.design.client.hair).mean;
    const { stubbleStrength, stubbleReturn, stubbleMeanReturn } = this.stubble;
    const grown = { stubbleStrength, stubbleReturn, stubbleMeanReturn, dashLength: 1 };
    this.look = { ...look, ...grown, sessions: this.ageing.strengths, healing: this.ageing };
  }

  private grow(lengthMm: number): void {
    const { shaved, look, stubble } = this;
    stubble.update(shaved!, lengthMm, strandShare(lengthMm), this.hair, shaved!.albedo);
    look!.dashLength = stubble.dashLength;
  }
}

/** Whether two states hold the same in all but some of their parts. */
function isAlike<T extends object>(a: T, b: T, besides: ReadonlySet<keyof T>): boolean {
  if (a === b) return true;
  for (const key in a) if (a[key] !== b[key] && !besides.has(key)) return false;
  return true;
}
