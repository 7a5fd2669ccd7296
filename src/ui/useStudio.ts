import { useStore } from 'zustand';
import { studio, type Studio } from '../store/studio';

/** A part of the studio's state; the component renders again when that part changes, and only then. */
export function useStudio<T>(select: (state: Studio) => T): T {
  return useStore(studio, select);
}
