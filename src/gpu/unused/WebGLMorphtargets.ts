export const WebGLMorphtargets = function () {
  return { update: () => undefined };
};
