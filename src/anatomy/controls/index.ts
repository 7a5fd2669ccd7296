// What each control of a head's shape is, one file a group; their names in order are in the design.
import type { ShapeControl, ShapeGroup } from '../../design/shapeControls';
import type { ControlMessages, ControlTargets } from '../controlTargets';
import * as brow from './brow';
import * as cheeks from './cheeks';
import * as ears from './ears';
import * as eyes from './eyes';
import * as forehead from './forehead';
import * as jaw from './jaw';
import * as mouth from './mouth';
import * as neck from './neck';
import * as nose from './nose';
import * as skull from './skull';
import * as weight from './weight';

export const CONTROL_TARGETS: Readonly<Record<ShapeControl, ControlTargets>> = {
  ...skull.targets,
  ...forehead.targets,
  ...brow.targets,
  ...eyes.targets,
  ...ears.targets,
  ...nose.targets,
  ...mouth.targets,
  ...cheeks.targets,
  ...jaw.targets,
  ...neck.targets,
  ...weight.targets,
};

export const GROUP_MESSAGES: Readonly<Record<ShapeGroup, string>> = {
  skull: skull.name,
  forehead: forehead.name,
  brow: brow.name,
  eyes: eyes.name,
  ears: ears.name,
  nose: nose.name,
  mouth: mouth.name,
  cheeks: cheeks.name,
  jaw: jaw.name,
  neck: neck.name,
  weight: weight.name,
};

type Both<T> = (T extends unknown ? (value: T) => void : never) extends (value: infer All) => void ? All : never;
const merged = <const T extends readonly object[]>(...tables: T) => Object.assign({}, ...tables) as Both<T[number]>;

/** By a call that whoever wants no words can leave out. */
export const CONTROL_MESSAGES: ControlMessages<ShapeControl> = /* @__PURE__ */ merged(
  skull.words,
  forehead.words,
  brow.words,
  eyes.words,
  ears.words,
  nose.words,
  mouth.words,
  cheeks.words,
  jaw.words,
  neck.words,
  weight.words,
);
