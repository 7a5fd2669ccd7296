/** Shadows are `ShadowMap`'s. */
export class WebGLShadowMap {
  enabled = false;
  autoUpdate = true;
  needsUpdate = false;
  type = 0;
  readonly render = (): void => undefined;
}
