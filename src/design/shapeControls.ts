/** The controls of a head's shape by group; each goes from −1 to 1 about the head's own. */
export const SHAPE_GROUPS = {
  skull: ['skull-width', 'skull-depth', 'skull-height', 'occiput', 'oval', 'round', 'square', 'triangle'],
  forehead: ['forehead-height', 'forehead-slope', 'forehead-bulge', 'temples'],
  brow: ['brow-height', 'brow-depth', 'brow-angle'],
  eyes: ['eye-size', 'eye-spacing', 'eye-height', 'epicanthus'],
  ears: ['ear-size', 'ear-stand', 'ear-lobe', 'ear-height', 'ear-tilt'],
  nose: ['nose-length', 'nose-width', 'nose-bridge', 'nose-tip', 'nose-projection', 'nostrils'],
  mouth: ['mouth-width', 'lips'],
  cheeks: ['cheekbones', 'cheek-volume'],
  jaw: ['jaw-width', 'jaw-drop', 'chin-height', 'chin-projection'],
  neck: ['neck-width', 'neck-depth', 'double-chin'],
  weight: ['face-weight'],
} as const;

export type ShapeGroup = keyof typeof SHAPE_GROUPS;
export type ShapeControl = (typeof SHAPE_GROUPS)[ShapeGroup][number];
export const SHAPE_CONTROLS = Object.values(SHAPE_GROUPS).flat() as readonly ShapeControl[];
