import { createStore } from 'zustand/vanilla';
import type { Brush } from '../design/line';
import { mayUseTools } from './guard';

/** What a hand on the head does while the line is being shaped. */
export const TOOLS = ['move', 'draw', 'brush'] as const;
export type Tool = (typeof TOOLS)[number];

/** Why a drawn line could not be taken over; the former line stays. */
export type DrawingProblem = 'off-head' | 'off-scalp' | 'too-short' | 'crossing' | 'no-front';

/** The hand's tools; they last as long as the page. */
export interface Shaping {
  readonly on: boolean;
  readonly tool: Tool;
  /** What one side's handles do, the other's do too. */
  readonly bothSides: boolean;
  readonly brush: Brush;
  readonly brushMm: number;
  readonly strength: number;
  /** How much of a drawn line's unsteadiness is left out, 0…1. */
  readonly smoothing: number;
  /** A line has just been drawn, and can still be smoothed more or less. */
  readonly isFresh: boolean;
  readonly problem: DrawingProblem | null;
}

export const shaping = createStore<Shaping>(() => ({
  on: false,
  tool: 'move',
  bothSides: true,
  brush: 'add',
  brushMm: 12,
  strength: 0.5,
  smoothing: 0.5,
  isFresh: false,
  problem: null,
}));

export const setShaping = (change: Partial<Shaping>): void => shaping.setState(change);

export function toggleShaping(): void {
  if (mayUseTools()) shaping.setState(({ on }) => ({ on: !on, problem: null }));
}
