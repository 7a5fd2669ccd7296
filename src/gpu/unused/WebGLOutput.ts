/** Of canvases with more than eight bits a colour. */
export const WebGLOutput = undefined;
