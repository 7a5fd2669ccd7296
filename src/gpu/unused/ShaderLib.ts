export const ShaderLib = {};
