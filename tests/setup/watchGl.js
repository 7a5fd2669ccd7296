// Put into a page before its own scripts: WebGL calls are counted, frames can be held back, and draws to the screen skipped (glCalls.ts).
{
  window.glCalls = { uploads: 0, targetDraws: 0, screenDraws: 0, frames: 0 };
  window.skipsDraws = false;
  window.heldFrames = null;
  window.uploadedBytes = 0;
  const request = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (callback) =>
    window.heldFrames ? -window.heldFrames.push(callback) : request(callback);

  const proto = WebGL2RenderingContext.prototype;
  const bound = new WeakMap();
  let drawing = false;
  /** The call is left out when `act` returns false. */
  const wrap = (name, act) => {
    const original = proto[name];
    proto[name] = function (...args) {
      return act(this, args) ? original.apply(this, args) : undefined;
    };
  };
  /** Of the data handed over: an array's, or a picture's at four bytes a pixel; nothing where room is asked for alone. */
  const bytesOf = (args) =>
    args.reduce((sum, data) => {
      if (ArrayBuffer.isView(data) || data instanceof ArrayBuffer) return sum + data.byteLength;
      const isPicture = typeof data === 'object' && data !== null && 'width' in data && 'height' in data;
      return isPicture ? sum + 4 * data.width * data.height : sum;
    }, 0);
  const named = (pattern) => Object.keys(proto).filter((key) => pattern.test(key));
  wrap('bindFramebuffer', (gl, [target, framebuffer]) => {
    if (target !== gl.READ_FRAMEBUFFER) bound.set(gl, framebuffer);
    return true;
  });
  for (const name of named(/^(buffer(Sub)?Data|(compressed)?tex(Sub)?Image[23]D)$/i)) {
    wrap(name, (_, args) => {
      window.glCalls.uploads++;
      window.uploadedBytes += bytesOf(args);
      return true;
    });
  }
  for (const name of named(/^draw(Arrays|Elements|RangeElements)/)) {
    wrap(name, (gl) => {
      const toScreen = !bound.get(gl);
      window.glCalls[toScreen ? 'screenDraws' : 'targetDraws']++;
      if (!drawing) {
        drawing = true;
        window.glCalls.frames++;
        queueMicrotask(() => (drawing = false));
      }
      if (!toScreen && window.skipsDraws === 'but-a-patch') {
        const [x, y, width, height] = gl.getParameter(gl.VIEWPORT);
        gl.enable(gl.SCISSOR_TEST);
        gl.scissor(x + (width >> 1) - 16, y + (height >> 1) - 16, 32, 32);
      }
      return !(toScreen && window.skipsDraws);
    });
  }
}
