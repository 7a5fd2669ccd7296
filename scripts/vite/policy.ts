import { isApp, ofApp } from './app.ts';

/** Everything from the page's own origin, nothing inline, no `eval`; pictures also of the page's own making. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self' blob:",
  "worker-src 'self'",
  "manifest-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Puts the policy into the built page, before anything that it is about. */
export const policy = ofApp((config) => ({
  name: 'policy',
  transformIndexHtml: {
    order: 'post',
    handler: () =>
      isApp(config())
        ? [
            {
              tag: 'meta',
              attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY },
              injectTo: 'head-prepend',
            },
          ]
        : [],
  },
}));
