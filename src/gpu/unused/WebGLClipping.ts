/** No planes cut anything off. */
export class WebGLClipping {
  readonly uniform = { value: null, needsUpdate: false };
  readonly numPlanes = 0;
  readonly numIntersection = 0;
  readonly init = (): boolean => false;
}
