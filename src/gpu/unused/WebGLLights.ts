/** No lights but those in our own uniforms. */
export const WebGLLights = function () {
  const state = {
    version: 0,
    sun: [],
    sunShadowMap: [],
    directional: [],
    directionalShadowMap: [],
    point: [],
    pointShadowMap: [],
    spot: [],
    spotLightMap: [],
    spotShadowMap: [],
    rectArea: [],
    hemi: [],
    numSpotLightShadowsWithMaps: 0,
    numLightProbes: 0,
  };
  return { setup: () => undefined, setupView: () => undefined, state };
};
