// The least that react-three-fiber draws: the cube of its first lesson. The canvas is opened as the studio opens its own.
import { createRoot as createScene, extend } from '@react-three/fiber';
import { useEffect, useRef } from 'react';
import { createRoot } from 'react-dom/client';
import { AmbientLight, BoxGeometry, DirectionalLight, Mesh, MeshStandardMaterial } from 'three';

extend({ AmbientLight, BoxGeometry, DirectionalLight, Mesh, MeshStandardMaterial });

function Cube() {
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!holder.current) return;
    const canvas = document.createElement('canvas');
    holder.current.append(canvas);
    const { width, height } = holder.current.getBoundingClientRect();
    const scene = createScene(canvas);
    void scene.configure({ frameloop: 'demand', size: { width, height, top: 0, left: 0 } }).then(() =>
      scene.render(
        <>
          <ambientLight intensity={0.1} />
          <directionalLight position={[0, 0, 5]} />
          <mesh>
            <boxGeometry />
            <meshStandardMaterial />
          </mesh>
        </>,
      ),
    );
    return () => scene.unmount();
  }, []);
  return <div ref={holder} style={{ height: '100%' }} />;
}

createRoot(document.getElementById('root')!).render(<Cube />);
