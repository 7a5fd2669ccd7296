import { FACE_RANGE, type FaceEdits } from '../design/client';
import { SHAPE_CONTROLS, type ShapeControl } from '../design/shapeControls';
import { createRandom } from '../density/sampling/random';

/** Most controls of a face are near the middle; this much to either side at most. */
const REACH = 0.7;
/** Steps that values are kept in, so that links stay short. */
const STEP = 0.05;

const stepped = (value: number): number => Math.round(Math.round(value / STEP) * STEP * 100) / 100;

/** A face that might be anybody's, of one sex: the same for the same seed. */
export function randomFace(seed: number, sex: 0 | 1): FaceEdits {
  const random = createRandom(seed);
  const around = () => REACH * (random() + random() - 1);
  const [a, b] = [random(), random()];
  const african = a < 0.35 ? stepped(random()) : 0;
  const asian = b < 0.35 ? stepped(random() * (1 - african)) : 0;
  const { min, max } = FACE_RANGE.age;
  const controls: Partial<Record<ShapeControl, number>> = {};
  for (const control of SHAPE_CONTROLS) {
    const value = stepped(around());
    if (value !== 0) controls[control] = value;
  }
  return {
    sex: stepped(Math.abs(sex - 0.25 * random())),
    age: Math.round(min + 4 + (max - min - 8) * random()),
    weight: stepped(around()),
    african,
    asian,
    controls,
  };
}
