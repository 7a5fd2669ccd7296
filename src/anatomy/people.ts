import { FACE_RANGE, type FaceEdits } from '../design/client';

export type PersonName = 'man' | 'woman';

/** What a person is without their own features. */
export interface Person {
  /** 0 woman … 1 man. */
  readonly sex: number;
  /** Years. */
  readonly age: number;
  /** −1 slight … 1 heavy. */
  readonly weight: number;
  /** Shares, 0…1; the rest is European. */
  readonly african: number;
  readonly asian: number;
}

/** Of the two heads; they fit the weights that the heads are stored with. */
export const OWN: Readonly<Record<PersonName, Person>> = {
  man: { sex: 1, age: 37, weight: 0, african: 0, asian: 0 },
  woman: { sex: 0, age: 34, weight: 0, african: 0.3, asian: 0.25 },
};

export const clamp = (x: number, { min, max }: { readonly min: number; readonly max: number }): number =>
  Math.min(max, Math.max(min, x));

/** Who sits there: the head's own person where the edits say nothing. Out-of-range values are brought into range. */
export function personOf(name: PersonName, face: FaceEdits = {}): Person {
  const own = OWN[name];
  const value = (key: keyof Person) => clamp(face[key] ?? own[key], FACE_RANGE[key]);
  const [african, asian] = [value('african'), value('asian')];
  const whole = Math.max(1, african + asian);
  return {
    sex: value('sex'),
    age: value('age'),
    weight: value('weight'),
    african: african / whole,
    asian: asian / whole,
  };
}

/** Years of sun and of raised brows: lines of the forehead, 0…1. */
export function foreheadLines({ sex, age }: Person): number {
  const ownAge = OWN.woman.age + (OWN.man.age - OWN.woman.age) * sex;
  return clamp(sex + LINES_PER_YEAR * (age - ownAge), { min: 0, max: 1 });
}

const LINES_PER_YEAR = 0.018;
