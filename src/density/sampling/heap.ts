/**
 * A binary max-heap of the numbers 0…n−1 under keys that only ever fall. `keys` belongs to the
 * caller, who lowers an entry and then calls `lowered`.
 */
export class FallingHeap {
  private readonly items: Uint32Array;
  private readonly places: Int32Array;
  private length: number;

  constructor(private readonly keys: Float64Array) {
    this.length = keys.length;
    this.items = Uint32Array.from(keys.keys());
    this.places = Int32Array.from(keys.keys());
    for (let i = (this.length >> 1) - 1; i >= 0; i--) this.sink(i);
  }

  get size(): number {
    return this.length;
  }

  /** Takes out the number with the greatest key. Throws a RangeError when empty. */
  pop(): number {
    if (this.length === 0) throw new RangeError('pop from an empty heap');
    const top = this.items[0]!;
    this.places[top] = -1;
    const last = this.items[--this.length]!;
    if (this.length > 0) {
      this.items[0] = last;
      this.places[last] = 0;
      this.sink(0);
    }
    return top;
  }

  has(item: number): boolean {
    return this.places[item]! >= 0;
  }

  /** Restores the order after the key of `item` fell. */
  lowered(item: number): void {
    const place = this.places[item]!;
    if (place >= 0) this.sink(place);
  }

  private sink(place: number): void {
    const { items, places, keys, length } = this;
    const item = items[place]!;
    const key = keys[item]!;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= length) break;
      let childKey = keys[items[child]!]!;
      if (child + 1 < length && keys[items[child + 1]!]! > childKey) childKey = keys[items[++child]!]!;
      if (childKey <= key) break;
      items[place] = items[child]!;
      places[items[place]!] = place;
      place = child;
    }
    items[place] = item;
    places[item] = place;
  }
}
