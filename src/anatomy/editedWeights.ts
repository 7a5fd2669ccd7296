import type { FaceEdits } from '../design/client';
import { SHAPE_CONTROLS } from '../design/shapeControls';
import type { ShapeWeights } from './cage';
import { CONTROL_TARGETS } from './controls';
import { clamp, OWN, personOf, type Person, type PersonName } from './people';
import {
  AGED_TARGET,
  AGES,
  ANCESTRIES,
  ancestryTarget,
  bodyTarget,
  SEXES,
  WEIGHT_TARGETS,
  type Age,
  type Sex,
} from './shapeTargets';

/** Years at which the targets `young` and `old` are whole. */
const YEARS = { young: 25, old: 85 } as const;
/** Beyond this the targets of heavy bodies hide a jaw. */
const FULL_WEIGHT = 0.85;

const add = (into: Map<string, number>, name: string, weight: number): void => {
  if (weight !== 0) into.set(name, (into.get(name) ?? 0) + weight);
};

/** Adds the blend of macro targets that a person is, times `sign`. */
function addPerson(into: Map<string, number>, person: Person, sign: 1 | -1): void {
  const old = (person.age - YEARS.young) / (YEARS.old - YEARS.young);
  const ages: Readonly<Record<Age, number>> = { young: 1 - old, old };
  const sexes: Readonly<Record<Sex, number>> = { female: 1 - person.sex, male: person.sex };
  const { african, asian } = person;
  const ancestries = { african, asian, caucasian: 1 - african - asian };
  const heavy = FULL_WEIGHT * Math.abs(person.weight);
  for (const sex of SEXES)
    for (const age of AGES) {
      const share = sign * sexes[sex] * ages[age];
      add(into, bodyTarget(sex, age, 'averageweight'), share * (1 - heavy));
      add(into, bodyTarget(sex, age, person.weight < 0 ? 'minweight' : 'maxweight'), share * heavy);
      for (const ancestry of ANCESTRIES) add(into, ancestryTarget(sex, age, ancestry), share * ancestries[ancestry]);
    }
}

/** What the macro targets leave out, times `sign`. */
function addFace(into: Map<string, number>, { sex, age, weight }: Person, sign: 1 | -1): void {
  for (const [name, amount] of Object.entries(WEIGHT_TARGETS[weight < 0 ? 'less' : 'more']))
    add(into, name, sign * amount * Math.abs(weight));
  add(into, AGED_TARGET, sign * (1 - sex) * AGED * Math.max(0, (age - AGED_FROM) / (YEARS.old - AGED_FROM)));
}

/** A woman's face shows her years from here on, and so much when old. */
const AGED_FROM = 45;
const AGED = 0.7;

/** What edits add to a head's own weights; empty where they change nothing. */
export function editedWeights(name: PersonName, face: FaceEdits): ShapeWeights {
  const weights = new Map<string, number>();
  addPerson(weights, personOf(name, face), 1);
  addPerson(weights, OWN[name], -1);
  addFace(weights, personOf(name, face), 1);
  addFace(weights, OWN[name], -1);
  for (const control of SHAPE_CONTROLS) {
    const value = clamp(face.controls?.[control] ?? 0, { min: -1, max: 1 });
    const targets = CONTROL_TARGETS[control][value < 0 ? 'less' : 'more'];
    for (const [target, amount] of Object.entries(targets)) add(weights, target, amount * Math.abs(value));
  }
  return Object.fromEntries([...weights].filter(([, weight]) => Math.abs(weight) > 1e-9));
}
