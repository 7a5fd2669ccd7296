import { PLAN_PARTS, type PlanPart } from '../../plan/zones';
import { Readout } from '../Readout';
import { Section } from '../Section';
import { areaUnit } from '../units';
import { useUnit } from '../UnitButton';
import { useStudio } from '../useStudio';
import styles from './ZoneTable.module.css';
import { ZONE_WORDS } from './zoneWords';

/** A part under this is not worth a row, cm². */
const LEAST_CM2 = 0.5;

/** Area, dots and hours of one session, part by part. */
export function ZoneTable() {
  const readouts = useStudio((state) => state.readouts);
  const unit = useUnit();
  const shown = PLAN_PARTS.filter((part) => (readouts[`zone-${part}-cm2`] ?? 0) >= LEAST_CM2);
  if (shown.length === 0)
    return (
      <Section title={ZONE_WORDS.table} line={ZONE_WORDS.nothing}>
        {() => null}
      </Section>
    );
  const { head } = ZONE_WORDS;
  return (
    <Section title={ZONE_WORDS.table} line={ZONE_WORDS.tableLine}>
      {(titleId) => (
        <table className={styles.table} aria-labelledby={titleId}>
          <thead>
            <tr>
              <th scope="col">{head.part}</th>
              <th scope="col">
                {head.area}, {areaUnit(unit)}
              </th>
              <th scope="col">{head.dots}</th>
              <th scope="col">{head.hours}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((part) => (
              <Row key={part} part={part} readouts={readouts} />
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

function Row({ part, readouts }: { readonly part: PlanPart; readonly readouts: Readonly<Record<string, number>> }) {
  const of = (what: string) => {
    const name = `zone-${part}-${what}`;
    return { name, value: readouts[name] ?? 0 };
  };
  return (
    <tr>
      <th scope="row">{ZONE_WORDS.part[part]}</th>
      <td>
        <Readout {...of('cm2')} digits={0} metric="cm²" />
      </td>
      <td>
        <Readout {...of('dots')} digits={0} />
      </td>
      <td>
        <Readout {...of('hours-from')} digits={1} />–<Readout {...of('hours-to')} digits={1} />
      </td>
    </tr>
  );
}
