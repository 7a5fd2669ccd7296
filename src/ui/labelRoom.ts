/** Kept free between two labels, px. */
const GAP_PX = 2;

/**
 * Which labels are shown where they are wanted, the first come first: none lies on another. `places` holds the middle's x and y in px and
 * 1 where the head doesn't hide it, three numbers a label.
 */
export function roomFor(
  sizes: readonly { readonly width: number; readonly height: number }[],
  places: Float32Array,
): readonly boolean[] {
  const taken: number[] = [];
  return sizes.map(({ width, height }, i) => {
    if (!places[3 * i + 2]) return false;
    const isFree = taken.every((other) => {
      const [dx, dy] = [places[3 * i]! - places[3 * other]!, places[3 * i + 1]! - places[3 * other + 1]!];
      const size = sizes[other]!;
      return Math.abs(dx) >= (width + size.width) / 2 + GAP_PX || Math.abs(dy) >= (height + size.height) / 2 + GAP_PX;
    });
    if (isFree) taken.push(i);
    return isFree;
  });
}
