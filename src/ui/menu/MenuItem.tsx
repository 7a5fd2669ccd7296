import type { LucideIcon } from 'lucide-react';
import styles from './Menu.module.css';

interface Props {
  readonly Icon: LucideIcon;
  readonly label: string;
  /** One short sentence. */
  readonly line?: string;
  readonly onSelect: () => void;
}

/** One thing to do, a line of the menu. */
export function MenuItem({ Icon, label, line, onSelect }: Props) {
  return (
    <button type="button" className={styles.item} onClick={onSelect}>
      <Icon size={20} strokeWidth={1.6} aria-hidden />
      <span>
        <span className={styles.label}>{label}</span>
        {line !== undefined && <span className={styles.line}>{line}</span>}
      </span>
    </button>
  );
}
