/** What a stage is made from: objects by identity, plain data as text. */
type Source = object | string | number | undefined;

/** Stages of a client's model, each kept until what it is made from changes. */
export class Stages {
  private readonly made = new Map<string, { readonly from: readonly Source[]; readonly value: unknown }>();

  /** The value of the stage of that name; `make` runs when one of `from` is another than the last time. */
  of<T>(name: string, from: readonly Source[], make: () => T): T {
    const known = this.made.get(name);
    if (known?.from.length === from.length && from.every((one, i) => one === known.from[i])) return known.value as T;
    const value = make();
    this.made.set(name, { from, value });
    return value;
  }
}
