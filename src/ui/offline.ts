import { reload } from '../store/address';
import { version } from '../store/version';

/** Open for days, a page asks so often whether there is a newer version. */
const ASK_EVERY_MS = 3_600_000;

let registration: ServiceWorkerRegistration | undefined;
let asksToReload = false;

/** Keeps the app on the device, and watches for a newer version. A browser that refuses goes on needing the network. */
export async function keepOnDevice(): Promise<void> {
  const { serviceWorker } = navigator;
  const wasKept = serviceWorker.controller !== null;
  registration = await serviceWorker.register('sw.js').catch(() => undefined);
  if (!registration) return;
  watch(registration);
  serviceWorker.addEventListener('controllerchange', () => {
    if (asksToReload) reload();
    // Another tab has let the newer version in: this one still is the old one.
    else if (wasKept) version.setState({ waits: true });
  });
  setInterval(() => void registration?.update().catch(() => undefined), ASK_EVERY_MS);
}

/** Lets the newer version in and shows the same design with it. */
export function takeNewVersion(): void {
  asksToReload = true;
  if (registration?.waiting) registration.waiting.postMessage({ type: 'SKIP_WAITING' }, []);
  else reload();
}

function watch(kept: ServiceWorkerRegistration): void {
  const tell = () => {
    if (kept.waiting && navigator.serviceWorker.controller) version.setState({ waits: true });
  };
  tell();
  kept.addEventListener('updatefound', () => kept.installing?.addEventListener('statechange', tell));
}
