import type { PlacedSites } from '../density/sites';
import { SESSION_PER_CM2 } from '../density/zone';
import type { BeardField } from './field';

/** Sessions that the beard's pigment sites have room for. */
const SESSIONS = 3;
/** A beard looks full from so many hairs a cm² on: where fewer stand, pigment makes up for them (A). */
const FULL_LOOK_PER_CM2 = 62;
/** Least share that is worth a needle; less of it is none. */
const LEAST = 0.06;

/** Share of full pigment by surface vertex: what hair lacks inside the beard's lines, so that fill and hair together look alike everywhere. */
export function fillWanted({ fullPerCm2, edge, keep }: BeardField, hasHair: boolean): Float32Array {
  return Float32Array.from(edge, (inside, vertex) => {
    const hair = hasHair ? fullPerCm2[vertex]! * keep[vertex]! : 0;
    const lack = Math.min(1, Math.max(0, 1 - hair / FULL_LOOK_PER_CM2));
    return lack * inside < LEAST ? 0 : lack * inside;
  });
}

/** The first session of each site, 0 where it has no dot: by rank, so that later dots fall between the earlier ones. */
export function fillSessions({ count, perCm2 }: PlacedSites, share: Float32Array): Uint8Array {
  return Uint8Array.from({ length: count }, (_, i) => {
    const wanted = share[i]!;
    const sessions = (perCm2[i]! * i) / (SESSION_PER_CM2 * count);
    return sessions < SESSIONS * wanted ? 1 + Math.floor(sessions / wanted) : 0;
  });
}

/** The treatment of a beard in numbers. */
export interface BeardFigures {
  /** Skin at full density, cm²: the integral of wanted over full density. */
  readonly areaCm2: number;
  /** New dots that each session places. */
  readonly dots: readonly [number, number, number];
  /** Hours under the needle in all sessions together, from and to. */
  readonly hours: readonly [number, number];
}

/** Minutes per thousand dots, from and to (D, facts). */
const MINUTES_PER_THOUSAND = [8.5, 17] as const;

/** Sites are spread evenly, so that each stands for as much skin as the set has for one. */
export function beardFigures({ count, perCm2 }: PlacedSites, share: Float32Array, session: Uint8Array): BeardFigures {
  let areaCm2 = 0;
  const dots: [number, number, number] = [0, 0, 0];
  for (let i = 0; i < count; i++) {
    areaCm2 += share[i]! / perCm2[i]!;
    if (session[i]! > 0) dots[session[i]! - 1]!++;
  }
  const thousands = (dots[0] + dots[1] + dots[2]) / 1000;
  const hours = MINUTES_PER_THOUSAND.map((minutes) => (thousands * minutes) / 60) as [number, number];
  return { areaCm2, dots, hours };
}
