/** A source of numbers uniform in [0, 1). */
export type Random = () => number;

/**
 * PCG-RXS-M-XS-32 (O'Neill 2014): 32 bits of state, period 2³², steps of 2⁻³².
 * The same seed (any 32-bit integer) gives the same numbers for ever.
 */
export function createRandom(seed: number): Random {
  let state = (Math.imul(seed | 0, 747796405) + 0x9e3779b9) | 0;
  return () => {
    state = (Math.imul(state, 747796405) + 2891336453) | 0;
    const shifted = (state >>> ((state >>> 28) + 4)) ^ state;
    const word = Math.imul(shifted, 277803737);
    return (((word >>> 22) ^ word) >>> 0) / 4294967296;
  };
}
