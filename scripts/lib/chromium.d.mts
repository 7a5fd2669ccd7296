import type { BrowserContext, LaunchOptions } from 'playwright';

/** Which browser draws, and with which software renderer. */
export interface ChromiumChoice {
  readonly executablePath: string;
  readonly backend: 'llvmpipe' | 'swiftshader';
}
export const BACKEND_NAMES: readonly ChromiumChoice['backend'][];
export function canDraw(choice: ChromiumChoice): Promise<boolean>;
export function launchOptions(choice: ChromiumChoice): LaunchOptions;
export function findChromium(options?: { readonly probe?: boolean }): Promise<{
  readonly choice: ChromiumChoice | undefined;
  readonly problems: readonly string[];
}>;
export function pinQuality(context: BrowserContext): Promise<unknown>;
