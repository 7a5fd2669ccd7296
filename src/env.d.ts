/** What the build knows: `define` in vite.config.ts. */
interface ImportMetaEnv {
  /** Text of `opening-fingerprint.txt`; empty where there was none. */
  readonly OPENING_BUILD: string;
}
