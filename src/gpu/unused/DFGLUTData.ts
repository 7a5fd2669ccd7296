export const getDFGLUT = (): null => null;
