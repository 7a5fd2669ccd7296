import type { FaceEdits } from '../design/client';
import type { HeadName } from '../design/schema';
import type { ShapeControl } from '../design/shapeControls';

/** Somebody to start from: a head, its shape and a tone of skin. */
export interface GalleryPerson {
  readonly head: HeadName;
  readonly tone: number;
  readonly face: FaceEdits;
}

type Controls = Partial<Record<ShapeControl, number>>;

const man = (tone: number, who: Omit<FaceEdits, 'controls'>, controls: Controls): GalleryPerson => ({
  head: 'man',
  tone,
  face: { ...who, controls },
});

const woman = (...rest: Parameters<typeof man>): GalleryPerson => ({ ...man(...rest), head: 'woman' });

/** Twelve people of many ages and ancestries; invented, nobody in particular. */
export const GALLERY: readonly GalleryPerson[] = [
  man(3, { age: 29 }, { round: 0.4, 'nose-length': -0.3, 'jaw-width': 0.3, 'brow-height': -0.3, 'ear-stand': 0.4 }),
  man(
    8.6,
    { age: 34, african: 1 },
    { 'skull-height': -0.6, 'nose-width': 0.3, occiput: 0.2, 'jaw-width': 0.3, 'chin-height': 0.3 },
  ),
  man(
    3.6,
    { age: 42, asian: 1 },
    { 'skull-width': 0.4, epicanthus: 0.5, cheekbones: 0.4, 'nose-projection': -0.3, 'jaw-width': 0.2, occiput: -0.5 },
  ),
  man(
    6.2,
    { age: 46, asian: 0.3, african: 0.1, weight: 0.5 },
    { round: 0.5, 'nose-bridge': 0.5, 'nose-length': 0.4, 'brow-height': -0.4, 'double-chin': 0.4, lips: 0.3 },
  ),
  man(
    2.6,
    { age: 72 },
    { 'ear-size': 0.6, 'ear-lobe': 0.7, 'nose-length': 0.5, 'cheek-volume': -0.5, lips: -0.5, 'skull-height': 0.3 },
  ),
  man(
    5.2,
    { age: 31, asian: 0.35, african: 0.1 },
    {
      square: 0.2,
      'jaw-width': 0.4,
      'brow-depth': 0.3,
      'nose-bridge': 0.4,
      'neck-width': 0.4,
      'forehead-height': -0.3,
    },
  ),
  man(
    5.6,
    { age: 52, african: 0.25 },
    { 'nose-bridge': 0.7, 'nose-projection': 0.4, 'forehead-slope': 0.5, 'skull-depth': 0.4, 'chin-projection': -0.3 },
  ),
  man(
    4.2,
    { age: 39, african: 0.15, weight: 1 },
    { 'face-weight': 0.7, 'double-chin': 0.7, 'neck-width': 0.6, 'ear-stand': -0.3, 'skull-width': 0.4 },
  ),
  woman(2.4, { age: 38, african: 0, asian: 0 }, { oval: 0.5, cheekbones: 0.3, 'nose-tip': 0.4, 'brow-height': 0.2 }),
  woman(
    3.4,
    { age: 30, african: 0, asian: 1 },
    { round: 0.4, epicanthus: 0.5, 'nose-projection': -0.2, 'chin-height': -0.3, lips: 0.2 },
  ),
  woman(
    8,
    { age: 45, african: 1, asian: 0 },
    { 'skull-height': -0.7, 'forehead-height': -0.3, cheekbones: 0.4, 'nose-width': 0.2, 'jaw-width': 0.2 },
  ),
  woman(
    5,
    { age: 66, african: 0.15, asian: 0.25, weight: 0.4 },
    { 'cheek-volume': 0.4, 'nose-length': 0.4, 'nose-bridge': 0.3, 'double-chin': 0.4, lips: -0.3, 'ear-lobe': 0.5 },
  ),
];
