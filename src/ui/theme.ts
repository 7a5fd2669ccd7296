import { createStore } from 'zustand/vanilla';
import { keep } from '../store/keep';

/** `auto` follows the device. */
const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const KEY = 'hairline-studio:theme';

export const theme = createStore<{ readonly theme: Theme }>(() => ({ theme: readStored() }));

/** Mirrors the theme onto the page and remembers it; call once. */
export function followTheme(root: HTMLElement): void {
  root.dataset['theme'] = theme.getState().theme;
  theme.subscribe((state) => {
    root.dataset['theme'] = state.theme;
    keep(KEY, state.theme);
  });
}

/** From what the device wants to its opposite, to the other one, and back: each press but the last changes the page. */
export function nextTheme(): void {
  const device: Theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const opposite: Theme = device === 'dark' ? 'light' : 'dark';
  const next: Record<Theme, Theme> = { auto: opposite, [opposite]: device, [device]: 'auto' } as Record<Theme, Theme>;
  theme.setState((state) => ({ theme: next[state.theme] }));
}

function readStored(): Theme {
  try {
    const stored = localStorage.getItem(KEY);
    return THEMES.find((name) => name === stored) ?? 'auto';
  } catch {
    return 'auto';
  }
}
