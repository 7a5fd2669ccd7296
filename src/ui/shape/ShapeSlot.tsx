import { useStore } from 'zustand';
import { shapeParts } from './parts';
import { useShaping } from './useShaping';

/** The layer over the head, while it is shaped and once its code is there. */
export function ShapeSlot() {
  const on = useShaping((state) => state.on);
  const parts = useStore(shapeParts, (state) => state.parts);
  return on && parts ? <parts.ShapeLayer /> : null;
}

/** The chosen tool's options in the panel. */
export function ToolSlot() {
  const parts = useStore(shapeParts, (state) => state.parts);
  return parts ? <parts.ToolOptions /> : null;
}
