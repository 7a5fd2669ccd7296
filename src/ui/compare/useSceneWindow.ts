import { useEffect, useState } from 'react';
import type { SceneWindow } from '../../store/panes';
import { useStudio } from '../useStudio';

/** The window that the scene fills, and what panels cover of it. */
export function useSceneWindow(): SceneWindow {
  const insets = useStudio((state) => state.insets);
  const [size, setSize] = useState(sizeNow);
  useEffect(() => {
    const measure = () => setSize(sizeNow());
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, []);
  return { ...size, insets };
}

const sizeNow = () => ({ width: window.innerWidth, height: window.innerHeight });
