// Put into a page before its own scripts: `firstPictureMs` becomes the time, since the navigation began, at which the GPU had drawn
// the first frame. The first draw call to the screen tells which frame that is; its pixels can be read once it is drawn.
{
  const proto = WebGL2RenderingContext.prototype;
  let toTexture = false;
  let seen = false;
  /** After each call of a method, `act` hears of it. */
  const follow = (name, act) => {
    const original = proto[name];
    proto[name] = function followed(...args) {
      original.apply(this, args);
      act(this, args);
    };
  };
  const watch = (gl) => {
    if (toTexture || seen) return;
    seen = true;
    queueMicrotask(() => {
      gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
      window.firstPictureMs = performance.now();
    });
  };
  follow('bindFramebuffer', (gl, [target, framebuffer]) => {
    if (target !== gl.READ_FRAMEBUFFER) toTexture = framebuffer !== null;
  });
  follow('drawArrays', watch);
  follow('drawElements', watch);
}
