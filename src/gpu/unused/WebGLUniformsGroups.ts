export const WebGLUniformsGroups = function () {
  return { bind: () => undefined, update: () => undefined, dispose: () => undefined };
};
