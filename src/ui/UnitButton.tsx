import { useStore } from 'zustand';
import { chooseUnit, UNITS, units, type Unit } from '../store/units';
import { spoken, t } from '../words/say';
import styles from './UnitButton.module.css';

export const useUnit = (): Unit => useStore(units, ({ unit }) => unit);

const UNIT_SIGNS: Record<Unit, string> = spoken({ cm: 'cm', in: 'inches¦in' });

const LABELS: Record<Unit, string> = spoken({ cm: 'Centimetres', in: 'Inches' });

/** Centimetres or inches, for people. */
export function UnitButton() {
  const unit = useUnit();
  return (
    <span role="group" aria-label={t('Unit')} className={styles.units}>
      {UNITS.map((name) => (
        <button
          key={name}
          type="button"
          className={styles.unit}
          onClick={() => chooseUnit(name)}
          aria-pressed={name === unit}
          aria-label={`${UNIT_SIGNS[name]}, ${LABELS[name]}`}
        >
          {UNIT_SIGNS[name]}
        </button>
      ))}
    </span>
  );
}
