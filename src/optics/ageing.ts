import { SESSION_PER_CM2 } from '../density/zone';
import { MAX_SESSIONS, type Design } from '../design/schema';
import type { DarkeningCurve } from './darkening';
import { CRUST_SPREAD, emptyHealing, healingAt } from './healing';
import { DOT_RADIUS_MM, type Rgb } from './ink';
import { labToLinear, linearToLab } from './skin';

/** The part of a design that time changes. */
export type SessionTimes = Pick<Design, 'sessions' | 'day' | 'gaps' | 'sun' | 'touchUp'>;

/** Share of the skin that the dots of one whole session cover. */
export const SESSION_COVERAGE = (SESSION_PER_CM2 * Math.PI * DOT_RADIUS_MM ** 2) / 100;

/**
 * Fresh redness at its most, L*a*b* (a* +4…+8, A). Lightness and b* are fitted to P2, a fresh session: treated skin there keeps 0.98
 * of bare skin's blue beside 0.79 of its red and 0.78 of its green, so blood takes green and no blue. P2 alone would make the fresh session twice
 * as dark as the healed one, where artists say 1.35 (A): redness and ink together darken about 1.55 times, P2's row then holds ± 0.08.
 */
const REDNESS = { l: -1.5, a: 4.2, b: -3.2 } as const;
/** Scabs are wider than fresh dots by this share (A). */
const SCAB_SIZE = 0.08;

/** Days from each session to the last one shown. */
export function daysBefore({ sessions, gaps }: SessionTimes, session: number): number {
  let days = 0;
  for (let k = session; k < sessions; k++) days += gaps[k - 1]!;
  return days;
}

/** Skin that is as red as it gets over the same skin at rest. */
export function flushOf(albedo: Rgb): Rgb {
  const [l, a, b] = linearToLab(albedo);
  const red = labToLinear(l + REDNESS.l, a + REDNESS.a, b + REDNESS.b);
  return [red[0] / albedo[0], red[1] / albedo[1], red[2] / albedo[2]];
}

type PerSession = [number, number, number, number];
const perSession = (value: number): PerSession => [value, value, value, value];

/**
 * All sessions at one moment, each at its own age. `update` writes in place: a timeline that is scrubbed allocates nothing here.
 * Darkening is not linear in the strength of a layer. So the sessions' shares of the healed darkening, each times its multiplier, add
 * up to the darkening wanted, and the strengths are scaled together until dots of that strength darken by just that. What lies upon the
 * skin in the first days is not in the strengths: it makes the dots themselves so much darker that the whole darkens by as much as it should.
 */
export class SessionAgeing {
  /** Strength of each session's layer; 0 where it is not done. */
  readonly strengths = perSession(0);
  /** Added to the strength of each session's dots, not of their halo: ink and crust upon the skin. */
  readonly surface = perSession(0);
  /** Radius of what lies upon the skin over that of healed dots. */
  readonly crust = perSession(CRUST_SPREAD);
  /** Radius of each session's dots over healed ones; their pigment is conserved. */
  readonly spread = perSession(1);
  /** Amplitude of patches in each session's pigment. */
  readonly patch = perSession(0);
  /** What each session's mean coverage is multiplied by to give its share of the redness. */
  readonly fresh = perSession(0);
  /** Colour of the skin where redness is whole, over bare skin. */
  readonly flush: [number, number, number] = [1, 1, 1];
  /** Scabs of each session, 0…1. */
  readonly scab = perSession(0);
  private readonly moment = emptyHealing();

  /**
   * @param healed strength of each session's layer on day 30
   * @param flush the most that redness tints this skin: `flushOf`
   */
  update(times: SessionTimes, healed: readonly number[], curve: DarkeningCurve, flush: Rgb): void {
    const { sessions, day, sun, touchUp } = times;
    const { moment } = this;
    let [coverage, aged, darkening, upon, crust, redness] = [0, 0, 0, 0, 0, 0];
    for (let k = 0; k < MAX_SESSIONS; k++) {
      const isDone = k < sessions;
      const since = isDone ? daysBefore(times, k + 1) : 0;
      healingAt(day + since, sun, touchUp > 0 ? touchUp + since : 0, moment);
      const full = isDone ? healed[k]! : 0;
      const under = moment.darkness - moment.surface;
      const before = curve.at(coverage);
      coverage += SESSION_COVERAGE * full;
      const added = curve.at(coverage) - before;
      darkening += under * added;
      upon += moment.surface * added;
      aged += SESSION_COVERAGE * full * under;
      crust += SESSION_COVERAGE * full * moment.surface;
      this.strengths[k] = full * under;
      this.surface[k] = full * moment.surface;
      this.spread[k] = moment.spread;
      this.crust[k] = CRUST_SPREAD * (1 + SCAB_SIZE * moment.scab);
      this.patch[k] = moment.patch;
      this.scab[k] = isDone ? moment.scab : 0;
      this.fresh[k] = isDone && moment.redness > 0 ? 1 / SESSION_COVERAGE : 0;
      if (isDone) redness = Math.max(redness, moment.redness);
    }
    const scale = aged > 0 ? curve.coverageFor(darkening) / aged : 0;
    const raise = crust > 0 ? upon / (curve.surfaceAt(scale * aged) * crust) : 0;
    for (let k = 0; k < MAX_SESSIONS; k++) {
      this.strengths[k]! *= scale;
      this.surface[k]! *= raise;
    }
    for (let i = 0; i < 3; i++) this.flush[i] = 1 + redness * (flush[i]! - 1);
  }
}
