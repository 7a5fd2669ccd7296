import type { Price } from '../../plan/prices';
import { number } from '../../words/format';

interface Props {
  /** Name in the page's contract. */
  readonly name: string;
  readonly value: number;
  /** As people read it. */
  readonly children: string;
}

/** A number of the plan: in words for people, with a dot in `data-value` for programs. */
export function PlanNumber({ name, value, children }: Props) {
  return (
    <span data-readout={name} data-value={String(Number(value.toFixed(3)) + 0)}>
      {children}
    </span>
  );
}

interface PriceProps extends Omit<Props, 'value'> {
  readonly value: Price;
}

/** A price of the plan; no number where the clinic has to be asked. */
export function PlanPrice({ value, children, ...props }: PriceProps) {
  return value === 'ask' ? (
    children
  ) : (
    <PlanNumber {...props} value={value}>
      {children}
    </PlanNumber>
  );
}

interface HoursProps {
  /** Names of the contract begin with it. */
  readonly name: string;
  readonly label: string;
  readonly hours: { readonly from: number; readonly to: number };
}

/** A span of hours, an entry of a list of figures. */
export function Hours({ name, label, hours: { from, to } }: HoursProps) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <PlanNumber name={`${name}-hours-from`} value={from}>
          {number(from, 1)}
        </PlanNumber>
        –
        <PlanNumber name={`${name}-hours-to`} value={to}>
          {number(to, 1)}
        </PlanNumber>
      </dd>
    </div>
  );
}
