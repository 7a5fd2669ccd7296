import type { Layout } from './layout';
import sheet from './Sheet.module.css';
import side from './SidePanel.module.css';
import { useInset } from './useInset';

/** The room of the controls while they are on their way, so that the head is where it stays. */
export function PanelFrame({ layout }: { readonly layout: Layout }) {
  if (layout === 'bare') return null;
  return layout === 'side' ? <Side /> : <Bottom />;
}

const Side = () => <aside ref={useInset<HTMLElement>('right')} className={side.panel} aria-busy />;
const Bottom = () => <aside ref={useInset<HTMLElement>('bottom')} className={sheet.sheet} aria-busy />;
