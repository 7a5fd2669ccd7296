import { Component, useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { failScene } from '../store/studio';
import { useStudio } from './useStudio';

interface Props {
  readonly load: () => Promise<ComponentType>;
}

/** Holds the scene; each new attempt after a failure mounts a fresh one. */
export function SceneSlot({ load }: Props) {
  const attempt = useStudio((state) => state.attempt);
  return (
    <SceneBoundary key={attempt}>
      <LoadedScene load={load} />
    </SceneBoundary>
  );
}

function LoadedScene({ load }: Props) {
  const [loaded, setLoaded] = useState<{ readonly Scene: ComponentType } | null>(null);
  useEffect(() => {
    let current = true;
    load().then(
      (Scene) => current && setLoaded({ Scene }),
      () => current && failScene('asset'),
    );
    return () => {
      current = false;
    };
  }, [load]);
  return loaded && <loaded.Scene />;
}

/** A scene that breaks while it renders leaves the controls, and the design, as they are. */
class SceneBoundary extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override componentDidCatch(): void {
    failScene('asset');
  }

  override render(): ReactNode {
    return this.state.broken ? null : this.props.children;
  }
}
