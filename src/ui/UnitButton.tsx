import { useStore } from 'zustand';
import { chooseUnit, UNITS, units, type Unit } from '../store/units';
import styles from './UnitButton.module.css';

export const useUnit = (): Unit => useStore(units, ({ unit }) => unit);

const LABELS: Record<Unit, string> = { cm: 'Centimetres', in: 'Inches' };

/** Centimetres or inches, for people. */
export function UnitButton() {
  const unit = useUnit();
  return (
    <span role="group" aria-label="Unit" className={styles.units}>
      {UNITS.map((name) => (
        <button
          key={name}
          type="button"
          className={styles.unit}
          onClick={() => chooseUnit(name)}
          aria-pressed={name === unit}
          aria-label={LABELS[name]}
        >
          {name}
        </button>
      ))}
    </span>
  );
}
