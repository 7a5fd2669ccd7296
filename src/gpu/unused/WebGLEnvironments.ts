/** Nothing mirrors its surroundings. */
export const WebGLEnvironments = function () {
  return { get: () => null, dispose: () => undefined };
};
