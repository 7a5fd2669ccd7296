import type { Plugin, ResolvedConfig } from 'vite';
import { ROOT } from '../lib/prepare.mjs';

/** Whether the app itself is built, not one of the pages that it is measured against. */
export const isApp = ({ root }: Pick<ResolvedConfig, 'root'>): boolean => `${root}/` === ROOT.replaceAll('\\', '/');

/** A plugin for builds, which asks `isApp` of what it is told of. */
export const ofApp = (make: (config: () => ResolvedConfig) => Omit<Plugin, 'apply' | 'configResolved'>): Plugin => {
  let config: ResolvedConfig;
  return { ...make(() => config), apply: 'build', configResolved: (resolved) => void (config = resolved) };
};
