import { createStore } from 'zustand/vanilla';

/** How large the person's screen is: CSS pixels a millimetre, once they have measured it. */
export interface Screen {
  readonly pxPerMm: number | null;
  /** Whether the device remembers it; if not, it lasts as long as the page. */
  readonly kept: boolean;
}

/** From a wall-sized screen to a phone of the densest kind, with room. */
export const PX_PER_MM = { min: 1.2, max: 9 } as const;

const KEY = 'hairline-studio:px-per-mm';

export const screen = createStore<Screen>(() => ({ pxPerMm: readStored(), kept: true }));

/** Remembers the screen's scale on this device, or for this page where storage is refused or full; null forgets it. Throws for a scale that no screen has. */
export function setScreenScale(pxPerMm: number | null): void {
  if (pxPerMm !== null && !isScale(pxPerMm)) throw new RangeError(`${pxPerMm} px/mm is no screen's scale`);
  screen.setState({ pxPerMm, kept: store(pxPerMm) });
}

function store(pxPerMm: number | null): boolean {
  try {
    if (pxPerMm === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, String(pxPerMm));
    return true;
  } catch {
    return false;
  }
}

function isScale(value: number): boolean {
  return value >= PX_PER_MM.min && value <= PX_PER_MM.max;
}

function readStored(): number | null {
  try {
    const stored = Number(localStorage.getItem(KEY) ?? Number.NaN);
    return isScale(stored) ? stored : null;
  } catch {
    return null;
  }
}
