import { lazy, Suspense } from 'react';

const ClientPanel = lazy(() => import('./ClientPanel').then(({ ClientPanel: Panel }) => ({ default: Panel })));

/** The controls of the client; their code comes when they are first wanted. */
export function ClientSlot({ wanted }: { readonly wanted: boolean }) {
  return wanted ? (
    <Suspense fallback={null}>
      <ClientPanel />
    </Suspense>
  ) : null;
}
