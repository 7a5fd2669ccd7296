import { spoken, t } from '../words/say';
import styles from './Measures.module.css';
import { Readout } from './Readout';
import { Section } from './Section';
import { shownAs, type Metric } from './units';
import { UnitButton, useUnit } from './UnitButton';
import { useStudio } from './useStudio';

interface Measure {
  readonly name: string;
  readonly label: string;
  /** Left out where there is little room. */
  readonly detail?: string;
  readonly unit?: Metric;
  readonly digits: number;
  readonly third?: boolean;
  readonly wide?: boolean;
}

const MEASURES: readonly Measure[] = spoken(
  [
    { name: 'mid-frontal-cm', label: 'Height', detail: ' at the centre', unit: 'cm', digits: 1 },
    { name: 'area-cm2', label: 'Treated area', unit: 'cm²', digits: 0 },
    { name: 'peak-cm', label: 'Peak', detail: ', below that line', unit: 'cm', digits: 1, wide: true },
    { name: 'setback-left-cm', label: 'Left corner', detail: ', set back', unit: 'cm', digits: 1 },
    { name: 'setback-right-cm', label: 'Right corner', detail: ', set back', unit: 'cm', digits: 1 },
    { name: 'dots-session-1', label: 'Dots, session 1', digits: 0, third: true },
    { name: 'dots-session-2', label: 'session 2', digits: 0, third: true },
    { name: 'dots-session-3', label: 'session 3', digits: 0, third: true },
  ],
  'label',
  'detail',
);

/** What the design measures on this head; a number that is not known is not shown. */
export function Measures() {
  return (
    <Section
      title={t('Measures')}
      aside={<UnitButton />}
      line={t('Measured along the skin, the height from between the eyebrows. Left and right are your own.')}
    >
      {() => (
        <dl className={styles.grid}>
          {MEASURES.map((measure) => (
            <Row key={measure.name} {...measure} />
          ))}
        </dl>
      )}
    </Section>
  );
}

function Row({ name, label, detail, unit: metric = '', digits, third, wide }: Measure) {
  const value = useStudio((state) => state.readouts[name]);
  const unit = useUnit();
  if (value === undefined || !Number.isFinite(value)) return null;
  const shown = shownAs(value, metric, digits, unit).unit;
  return (
    <div className={wide ? styles.wide : third ? styles.third : styles.half}>
      <dt className={styles.label}>
        {label}
        {detail !== undefined && <span className={styles.detail}>{detail}</span>}
      </dt>
      <dd className={styles.value}>
        <Readout name={name} value={value} digits={digits} metric={metric} />
        {shown !== '' && <span className={styles.unit}> {shown}</span>}
      </dd>
    </div>
  );
}
