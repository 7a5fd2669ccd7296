/** Raw materials bring their uniforms up to date themselves. */
export const WebGLMaterials = function () {
  return {
    refreshFogUniforms: () => undefined,
    refreshMaterialUniforms: (_: unknown, material: { uniformsNeedUpdate: boolean }) => {
      material.uniformsNeedUpdate = false;
    },
  };
};
