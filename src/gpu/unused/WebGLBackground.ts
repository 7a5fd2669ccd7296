import { Color, type WebGLRenderer } from 'three';

interface State {
  readonly buffers: {
    readonly color: {
      setClear: (r: number, g: number, b: number, alpha: number, premultiplied: boolean) => void;
      setMask: (on: boolean) => void;
    };
    readonly depth: { setTest: (on: boolean) => void; setMask: (on: boolean) => void };
  };
}

/** A colour, and nothing else behind the scene. */
export const WebGLBackground = function (
  renderer: WebGLRenderer,
  _environments: unknown,
  { buffers }: State,
  _objects: unknown,
  hasAlpha: boolean,
  premultiplied: boolean,
) {
  const colour = new Color(0);
  let alpha = hasAlpha ? 0 : 1;
  const setClear = () => buffers.color.setClear(colour.r, colour.g, colour.b, alpha, premultiplied);
  return {
    getClearColor: () => colour,
    getClearAlpha: () => alpha,
    setClearColor(to: Color, toAlpha = 1) {
      colour.set(to);
      alpha = toAlpha;
      setClear();
    },
    setClearAlpha(to: number) {
      alpha = to;
      setClear();
    },
    render() {
      setClear();
      if (!renderer.autoClear) return;
      buffers.depth.setTest(true);
      buffers.depth.setMask(true);
      buffers.color.setMask(true);
      renderer.clear(renderer.autoClearColor, renderer.autoClearDepth, renderer.autoClearStencil);
    },
    addToRenderList: () => undefined,
    dispose: () => undefined,
  };
};
