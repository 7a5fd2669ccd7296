import { spoken } from '../../words/say';

/** The words while a hand shows a place on the head. */
export const PLACING_WORDS = spoken({
  done: 'Done',
  cancel: 'Cancel',
  keys: {
    point: 'Arrow keys move the cross, Enter takes the place, Escape calls off.',
    path: 'Arrow keys move the cross, Enter adds a point, Enter again ends, Backspace takes one back, Escape calls off.',
  },
  problem: {
    'off-head': 'That is beside the head. Go on the skin where hair grows.',
    'off-scalp': 'No hair grows there, so nothing can be placed. Stay on the hair-bearing skin.',
  },
} as const);

export type PlacingProblem = keyof typeof PLACING_WORDS.problem;
