/** The part of poisson-disk-sampling 2.3 that is measured; the package brings no types. */
declare module 'poisson-disk-sampling' {
  export default class PoissonDiskSampling {
    constructor(options: { readonly shape: readonly number[]; readonly minDistance: number; readonly tries: number });
    /** All points, one array of coordinates each. */
    fill(): number[][];
  }
}
