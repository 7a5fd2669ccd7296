import { ramp } from './face';

/** What of a beard a place belongs to, by where it lies on the reference man (mm), shares of 0…1 that need not add up. */
export interface Places {
  readonly moustache: number;
  readonly chin: number;
  /** The tuft under the lower lip, and the thin skin to either side of it. */
  readonly tuft: number;
  readonly besideTuft: number;
  /** Between the moustache and the chin. */
  readonly besideMouth: number;
  readonly jaw: number;
  readonly neck: number;
}

const bump = (x: number, width: number): number => Math.exp(-((x / width) ** 2));

export function placesOf(x: number, y: number, z: number): Places {
  const across = Math.abs(x);
  const front = ramp(88, 100, z);
  return {
    moustache: front * ramp(38, 27, across) * ramp(-96, -89, y),
    chin: ramp(78, 100, z) * ramp(1, 0.35, Math.hypot(x / 44, (y + 122) / 34)),
    tuft: front * bump(x, 6) * bump(y + 108, 6),
    besideTuft: front * bump(across - 14, 6.5) * bump(y + 106, 5),
    besideMouth: front * bump(across - 31, 6) * bump(y + 99, 9),
    jaw: ramp(-84, -104, y) * ramp(104, 84, z),
    neck: ramp(-132, -150, y + 0.25 * (z - 70)),
  };
}

/** Follicles per cm² by place: 20–80 (A, facts: chin and moustache dense, cheeks sparser, the neck sparsest). */
const PER_CM2 = { cheek: 38, jaw: 56, chin: 78, tuft: 72, moustache: 76, neck: 32 } as const;
const THIN_BESIDE_TUFT = 0.55;
const THIN_BESIDE_MOUTH = 0.2;

/** Follicles per cm² of a full beard, edges aside. */
export function fullPerCm2(p: Places): number {
  const towards = (from: number, to: number, share: number) => from + (to - from) * share;
  let density = towards(PER_CM2.cheek, PER_CM2.jaw, p.jaw);
  density = towards(density, PER_CM2.neck, p.neck);
  density = towards(density, PER_CM2.chin, p.chin * (1 - p.neck));
  density = towards(density, PER_CM2.moustache, p.moustache);
  density *= (1 - THIN_BESIDE_TUFT * p.besideTuft) * (1 - THIN_BESIDE_MOUTH * p.besideMouth);
  return Math.min(80, Math.max(20, towards(density, PER_CM2.tuft, p.tuft)));
}

/** How readily hair is missing there in a patchy beard: most on the cheeks and beside the mouth, least on chin and moustache. */
export function patchiness(p: Places): number {
  const solid = Math.max(p.chin * (1 - p.neck), 0.85 * p.moustache, p.tuft);
  return Math.min(1, (1 - 0.75 * solid) * (1 - 0.2 * p.jaw) + 0.7 * p.besideMouth + 0.4 * p.besideTuft);
}
