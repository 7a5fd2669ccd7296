import { setupOf } from '../optics/lights';
import { studio } from '../store/studio';
import styles from './LightDial.module.css';
import { useStudio } from './useStudio';

const DEGREES = 180 / Math.PI;
const SIZE = 64;
const ORBIT = 25;

/** Where the key light comes from before it is turned, degrees from straight ahead towards the client's left. */
const keyAzimuth = ([x, , z]: readonly [number, number, number]): number => Math.atan2(x, z) * DEGREES;

/** The same direction in (−180, 180], to the slider's step of 5°. */
const onStep = (degrees: number): number => {
  const step = Math.round(degrees / 5) * 5;
  return step - 360 * Math.ceil((step - 180) / 360);
};

/** The head from above, facing down the page towards its viewer, and the lamp going round it: it can be dragged. The slider beside it does the same. */
export function LightDial() {
  const turn = useStudio((state) => state.turn);
  const mirror = useStudio((state) => state.mirror);
  const from = useStudio((state) => setupOf(state.light).key.from);
  const side = mirror ? -1 : 1;
  const azimuth = (keyAzimuth(from) + turn) / DEGREES;

  const drag = (event: React.PointerEvent<SVGSVGElement>) => {
    if (event.buttons === 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const box = event.currentTarget.getBoundingClientRect();
    const x = side * (event.clientX - box.x - box.width / 2);
    const y = event.clientY - box.y - box.height / 2;
    studio.setState({ turn: onStep(Math.atan2(x, y) * DEGREES - keyAzimuth(from)) });
  };
  return (
    <svg
      className={styles.dial}
      width={SIZE}
      height={SIZE}
      viewBox={`${-SIZE / 2} ${-SIZE / 2} ${SIZE} ${SIZE}`}
      onPointerDown={drag}
      onPointerMove={drag}
      aria-hidden
    >
      <circle className={styles.orbit} r={ORBIT} />
      <path className={styles.head} d="M0 13.5 3 10.6C8 9 9.5 4 9.5-1A9.5 11.5 0 0 0-9.5-1C-9.5 4-8 9-3 10.6Z" />
      <circle className={styles.lamp} cx={side * ORBIT * Math.sin(azimuth)} cy={ORBIT * Math.cos(azimuth)} r="6" />
    </svg>
  );
}
