import { createRoot, extend, useFrame, useThree, type ReconcilerRoot } from '@react-three/fiber';
import { useEffect, useRef } from 'react';
import { NoToneMapping, Scene } from 'three';
import { useStore } from 'zustand';
import { failScene, studio } from '../store/studio';
import { onLanguage, t } from '../words/say';
import { Stage } from './stage';
import styles from './StudioScene.module.css';
import { restRatio } from './tierKeeper';

extend({ Scene });

/** The window onto the head. */
export function StudioScene() {
  const holder = useRef<HTMLDivElement>(null);
  const mirror = useStore(studio, (state) => state.mirror);
  useEffect(() => (holder.current ? openCanvas(holder.current) : undefined), []);
  return <div ref={holder} className={styles.holder} data-mirror={mirror} />;
}

/** Makes a canvas in the holder with its own React root on it; returns how to close both. */
function openCanvas(holder: HTMLElement): () => void {
  const canvas = document.createElement('canvas');
  canvas.className = styles.canvas!;
  const name = () =>
    canvas.setAttribute('aria-label', t('A head in three dimensions: drag to turn it, pinch or scroll to come nearer'));
  name();
  canvas.setAttribute('role', 'img');
  if (
    !canvas.getContext('webgl2', { antialias: true, alpha: true, stencil: false, powerPreference: 'high-performance' })
  ) {
    failScene('no-webgl2');
    return () => undefined;
  }
  holder.append(canvas);
  const root = createRoot(canvas);
  let open = true;
  const observer = new ResizeObserver(() => void configure(root, holder, () => open));
  observer.observe(holder);
  const stopNaming = onLanguage(name);
  return () => {
    open = false;
    stopNaming();
    observer.disconnect();
    root.unmount();
    canvas.remove();
  };
}

async function configure(
  root: ReconcilerRoot<HTMLCanvasElement>,
  holder: HTMLElement,
  isOpen: () => boolean,
): Promise<void> {
  const { width, height } = holder.getBoundingClientRect();
  if (width === 0 || height === 0) return;
  await root.configure({
    frameloop: 'demand',
    dpr: restRatio(),
    size: { width, height, top: 0, left: 0 },
    gl: { antialias: true, alpha: true, toneMapping: NoToneMapping },
  });
  if (isOpen()) root.render(<StageLeaf />);
}

/** Owns the stage; r3f only gives it a renderer, a size and frames. */
function StageLeaf() {
  const { gl, scene, invalidate } = useThree();
  const size = useThree((state) => state.size);
  const stage = useRef<Stage | null>(null);
  useEffect(() => {
    const made = new Stage(gl, scene, invalidate);
    stage.current = made;
    void made.open();
    return () => {
      stage.current = null;
      made.dispose();
    };
  }, [gl, scene, invalidate]);
  useEffect(() => stage.current?.resize(size.width, size.height), [size]);
  useFrame((_, seconds) => stage.current?.frame(seconds), 1);
  return null;
}
