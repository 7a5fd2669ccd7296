export const ShaderChunk = {};
