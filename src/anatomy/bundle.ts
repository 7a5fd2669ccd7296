/**
 * A container for named typed arrays: magic, length of a JSON index, the index, the arrays (each aligned to 4 bytes, little endian).
 * One file holds a head's cage, its shape targets and whatever else is built from them; unknown names are simply not asked for.
 */
const MAGIC = 0x31534248; // "HBS1"
const KINDS = { u8: Uint8Array, i8: Int8Array, u16: Uint16Array, i16: Int16Array, u32: Uint32Array, f32: Float32Array };
type Kind = keyof typeof KINDS;
export type BundleArray = Uint8Array | Int8Array | Uint16Array | Int16Array | Uint32Array | Float32Array;

interface Entry {
  readonly name: string;
  readonly kind: Kind;
  readonly offset: number;
  readonly length: number;
}

export interface Bundle {
  readonly meta: Readonly<Record<string, unknown>>;
  readonly names: readonly string[];
  /** The array of that name and kind; throws when the file lacks it. */
  get<K extends Kind>(name: string, kind: K): InstanceType<(typeof KINDS)[K]>;
}

const align = (n: number) => (n + 3) & ~3;
const kindOf = (array: BundleArray): Kind => {
  const kind = (Object.keys(KINDS) as Kind[]).find((k) => array instanceof KINDS[k]);
  if (!kind) throw new TypeError('bundle: not a supported typed array');
  return kind;
};

export function encodeBundle(
  meta: Record<string, unknown>,
  arrays: Record<string, BundleArray>,
): Uint8Array<ArrayBuffer> {
  let offset = 0;
  const entries: Entry[] = [];
  for (const [name, array] of Object.entries(arrays)) {
    entries.push({ name, kind: kindOf(array), offset, length: array.length });
    offset = align(offset + array.byteLength);
  }
  const index = new TextEncoder().encode(JSON.stringify({ meta, entries }));
  const body = align(8 + index.length);
  const bytes = new Uint8Array(body + offset);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, index.length, true);
  bytes.set(index, 8);
  entries.forEach(({ name, offset: at }) => {
    const array = arrays[name]!;
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), body + at);
  });
  return bytes;
}

/** Reads a bundle; throws a RangeError on a foreign or truncated file. */
export function decodeBundle(buffer: ArrayBuffer): Bundle {
  const view = new DataView(buffer);
  if (buffer.byteLength < 8 || view.getUint32(0, true) !== MAGIC) throw new RangeError('bundle: not a bundle');
  const indexLength = view.getUint32(4, true);
  const body = align(8 + indexLength);
  if (body > buffer.byteLength) throw new RangeError(`bundle: index of ${indexLength} bytes in ${buffer.byteLength}`);
  const { meta, entries } = readIndex(new TextDecoder().decode(new Uint8Array(buffer, 8, indexLength)));
  return {
    meta,
    names: entries.map((entry) => entry.name),
    get(name, kind) {
      const entry = entries.find((e) => e.name === name && e.kind === kind);
      if (!entry) throw new RangeError(`bundle: no ${kind} array «${name}»`);
      return new KINDS[kind](buffer, body + entry.offset, entry.length) as InstanceType<(typeof KINDS)[typeof kind]>;
    },
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function readIndex(text: string): { meta: Record<string, unknown>; entries: readonly Entry[] } {
  const index: unknown = JSON.parse(text);
  if (!isRecord(index) || !isRecord(index.meta) || !Array.isArray(index.entries) || !index.entries.every(isRecord))
    throw new RangeError('bundle: a damaged index');
  return { meta: index.meta, entries: index.entries as unknown as readonly Entry[] };
}
