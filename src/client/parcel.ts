/**
 * Hands results from one thread to another: what was in the result before is not sent again and stays the very same array on the other
 * side, so that whatever is known by an array (the topology's neighbours, the chart's raster) stays known there.
 */
type View = ArrayBufferView<ArrayBuffer> & { slice(): View };

export interface Parcel {
  /** Plain data; an array of numbers stands as `{ [VIEW]: its number }`. */
  readonly content: unknown;
  /** Arrays that the other side has not, by number. */
  readonly fresh: readonly (readonly [number, View])[];
}

const VIEW = '#view';

const isView = (value: unknown): value is View => ArrayBuffer.isView(value);

/** On the sending side. */
export class Packer {
  private sent = new Map<View, number>();
  private count = 0;

  /** Copies what is fresh, so that the copies' buffers can be transferred. Throws on a function: it is no data. */
  pack(value: unknown): Parcel {
    const now = new Map<View, number>();
    const fresh: [number, View][] = [];
    const numberOf = (view: View): number => {
      const known = now.get(view) ?? this.sent.get(view);
      const number = known ?? this.count++;
      if (known === undefined) fresh.push([number, view.slice()]);
      now.set(view, number);
      return number;
    };
    const packed = (part: unknown): unknown => {
      if (typeof part === 'function') throw new TypeError(`parcel: ${part.name || 'a function'} is no data`);
      if (isView(part)) return { [VIEW]: numberOf(part) };
      if (Array.isArray(part)) return part.map(packed);
      if (typeof part !== 'object' || part === null) return part;
      return Object.fromEntries(Object.entries(part).map(([key, each]) => [key, packed(each)]));
    };
    const content = packed(value);
    this.sent = now;
    return { content, fresh };
  }
}

/** What to transfer with a parcel. */
export const buffersOf = ({ fresh }: Parcel): ArrayBuffer[] => fresh.map(([, view]) => view.buffer);

/** On the receiving side: every parcel, in the order in which they were packed. */
export class Unpacker {
  private held = new Map<number, View>();

  unpack({ content, fresh }: Parcel): unknown {
    const known = new Map([...this.held, ...fresh]);
    const now = new Map<number, View>();
    const unpacked = (part: unknown): unknown => {
      if (Array.isArray(part)) return part.map(unpacked);
      if (typeof part !== 'object' || part === null) return part;
      if (VIEW in part) {
        const number = part[VIEW] as number;
        const view = known.get(number);
        if (!view) throw new RangeError(`parcel: no array ${number}`);
        now.set(number, view);
        return view;
      }
      return Object.fromEntries(Object.entries(part).map(([key, each]) => [key, unpacked(each)]));
    };
    const value = unpacked(content);
    this.held = now;
    return value;
  }
}
