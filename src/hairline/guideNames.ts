/** What can be drawn on the head to judge a line by; none of it is part of a design. */
export const GUIDES = ['tape', 'thirds', 'verticals', 'construction', 'left-right', 'grid'] as const;
export type GuideName = (typeof GUIDES)[number];

/** What a label on the head is about. */
export type LabelName =
  | 'third-upper'
  | 'third-middle'
  | 'third-lower'
  | 'canthus'
  | 'pupil'
  | 'glabella'
  | 'mid-frontal'
  | 'corner'
  | 'temple'
  | 'centimetres'
  | 'gap';
