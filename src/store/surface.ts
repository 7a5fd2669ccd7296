import { createStore } from 'zustand/vanilla';
import type { Head } from '../anatomy/head';
import type { Vec3 } from '../anatomy/mesh';
import type { Hairline } from '../hairline/construct';
import type { SkinPlace } from '../hairline/tape';

/** CSS pixels of the window, as pointer events give them. */
export interface WindowPoint {
  readonly x: number;
  readonly y: number;
}

/** The head on screen, for what lies over it: where the skin is in the window, and what of it is seen. In a mirrored picture, too. */
export interface Surface {
  readonly head: Head;
  /** The line of the last frame, a draft's as well. */
  readonly hairline: Hairline;
  readonly canvas: HTMLCanvasElement;
  /** The skin under a point of the window; undefined beside the head. */
  pick(clientX: number, clientY: number): SkinPlace | undefined;
  project(xyz: Vec3): WindowPoint;
  /** Whether a place on the skin faces the eye and nothing stands before it. While the camera moves only the former is asked. */
  isSeen(place: SkinPlace): boolean;
  /** Whether skin with this normal, there, faces the eye. */
  isFacing(xyz: Vec3, normal: Vec3): boolean;
  /** Outward unit normal of the skin. */
  normalAt(place: SkinPlace): Vec3;
  /** Asks for another frame of the same picture. */
  redraw(): void;
  /** Hears of every frame right after it is drawn, while the canvas still holds its pixels; returns how to stop. */
  onFrame(callback: () => void): () => void;
}

/** Undefined while there is no head to touch. */
export const surface = createStore<{ readonly current: Surface | undefined }>(() => ({ current: undefined }));

/** The scene offers its head; returns how to withdraw the offer. */
export function offerSurface(offered: Surface): () => void {
  surface.setState({ current: offered });
  return () => {
    if (surface.getState().current === offered) surface.setState({ current: undefined });
  };
}
