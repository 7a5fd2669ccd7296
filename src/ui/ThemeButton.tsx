import { Contrast, Moon, Sun } from 'lucide-react';
import { useStore } from 'zustand';
import { nextTheme, theme, type Theme } from './theme';
import styles from './ThemeButton.module.css';

const LOOKS: Record<Theme, { Icon: typeof Sun; label: string }> = {
  auto: { Icon: Contrast, label: 'Theme: as on this device' },
  light: { Icon: Sun, label: 'Theme: light' },
  dark: { Icon: Moon, label: 'Theme: dark' },
};

export function ThemeButton() {
  const { Icon, label } = LOOKS[useStore(theme, (state) => state.theme)];
  return (
    <button type="button" className={styles.button} onClick={nextTheme} aria-label={label} title={label}>
      <Icon size={19} strokeWidth={1.6} aria-hidden />
    </button>
  );
}
