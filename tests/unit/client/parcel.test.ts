import { expect, test } from 'vitest';
import { buffersOf, Packer, Unpacker, type Parcel } from '../../../src/client/parcel';

/** As a worker's message does it: the buffers move, the rest is copied. */
const posted = (parcel: Parcel): Parcel => structuredClone(parcel, { transfer: buffersOf(parcel) });

test('what was sent before stays the same array on the other side, and is not sent again', () => {
  const [packer, unpacker] = [new Packer(), new Unpacker()];
  const topology = Uint32Array.from([0, 1, 2]);
  const view = new Uint16Array(Uint16Array.from([7, 8, 9, 10]).buffer, 2, 2);
  const send = (shape: number) => {
    const parcel = packer.pack({
      topology,
      nested: [{ view, shape: Float32Array.of(shape) }],
      name: 'man',
      none: undefined,
    });
    return { fresh: parcel.fresh.length, value: unpacker.unpack(posted(parcel)) as Sent };
  };
  const [first, second] = [send(1), send(2)];
  expect(first.fresh).toBe(3);
  expect(second.fresh).toBe(1);
  expect(second.value.topology).toBe(first.value.topology);
  expect(second.value.nested[0]!.shape).toEqual(Float32Array.of(2));
  expect(first.value).toEqual({
    topology,
    nested: [{ view, shape: Float32Array.of(1) }],
    name: 'man',
    none: undefined,
  });
  // The sender keeps its own.
  expect(topology.length).toBe(3);
});

interface Sent {
  readonly topology: Uint32Array;
  readonly nested: readonly { readonly view: Uint16Array; readonly shape: Float32Array }[];
}

test('a parcel out of turn is refused', () => {
  const packer = new Packer();
  const array = Float32Array.of(1);
  packer.pack({ array });
  const second = packer.pack({ array });
  expect(() => new Unpacker().unpack(second)).toThrow(RangeError);
});
