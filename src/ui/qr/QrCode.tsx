import type { QrModules } from '../../share/qr';
import styles from './QrDialog.module.css';
import { modulesAlong, qrPath } from './qrSize';

interface Props {
  readonly modules: QrModules;
  /** CSS px, a whole number a module. */
  readonly sidePx: number;
  readonly label: string;
}

/** Dark on white in either theme, with the light ground around that readers want. */
export function QrCode({ modules, sidePx, label }: Props) {
  const along = modulesAlong(modules);
  return (
    <svg
      className={styles.code}
      width={sidePx}
      height={sidePx}
      viewBox={`0 0 ${along} ${along}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
      data-qr
    >
      <rect width={along} height={along} fill="#fff" />
      <path d={qrPath(modules)} fill="#000" />
    </svg>
  );
}
