import { useStore } from 'zustand';
import { shaping, type Shaping } from '../../store/shaping';

/** A part of the hand's tools; the component renders again when that part changes. */
export function useShaping<T>(select: (state: Shaping) => T): T {
  return useStore(shaping, select);
}
