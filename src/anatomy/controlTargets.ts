/** What a control's −1 and 1 add: shape targets by name, `*` standing for both sides, and how much of each. */
export interface ControlTargets {
  readonly less: Readonly<Record<string, number>>;
  readonly more: Readonly<Record<string, number>>;
}

/** One target for either end. */
export const pair = (less: string, more: string, amount = 1): ControlTargets => ({
  less: { [less]: amount },
  more: { [more]: amount },
});

/** A control's name, and what its two ends are. */
export type ControlMessages<Control extends string> = Readonly<
  Record<Control, [name: string, less: string, more: string]>
>;
