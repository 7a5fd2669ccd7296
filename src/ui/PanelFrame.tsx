import captions from './Caption.module.css';
import { ClinicName, PromiseLine } from './clinic/ClinicName';
import type { Layout } from './layout';
import sheet from './Sheet.module.css';
import side from './SidePanel.module.css';
import { t } from '../words/say';
import styles from './PanelFrame.module.css';
import { useInset } from './useInset';
import bars from './ViewBar.module.css';

/** The room of the controls while they are on their way, so that the head is where it stays. */
export function PanelFrame({ layout }: { readonly layout: Layout }) {
  if (layout === 'bare') return null;
  return layout === 'side' ? <Side /> : <Bottom />;
}

const Side = () => (
  <aside ref={useInset<HTMLElement>('right')} className={side.panel} aria-busy>
    <Coming />
  </aside>
);
const Bottom = () => (
  <aside ref={useInset<HTMLElement>('bottom')} className={sheet.sheet} aria-busy>
    <Coming />
  </aside>
);

/** Shown where they take more than a moment. */
const Coming = () => <p className={styles.coming}>{t('The choices follow in a moment.')}</p>;

/** What the page is called, beside the room of its buttons. */
export function CaptionFrame() {
  const ref = useInset<HTMLElement>('top');
  return (
    <header ref={ref} className={captions.caption} aria-busy>
      <div className={captions.said}>
        <h1>
          <ClinicName className={captions.name} />
        </h1>
        <p className={captions.promise}>
          <PromiseLine />
        </p>
      </div>
      <div className={captions.buttons} />
    </header>
  );
}

/** The room of the views. */
export const ViewBarFrame = () => <div ref={useInset<HTMLDivElement>('bottom')} className={bars.bar} aria-busy />;
