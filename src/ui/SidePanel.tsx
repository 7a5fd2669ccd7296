import { AdviceList } from './AdviceList';
import { DistanceSection } from './Distances';
import { GuidesSection } from './GuidesSection';
import { HeadPicker } from './HeadPicker';
import { LightSection } from './LightSection';
import { Measures } from './Measures';
import { SessionControl } from './SessionControl';
import { ShadePicker } from './ShadePicker';
import { CharacterSection } from './shape/CharacterSection';
import { OwnStylesSection } from './shape/OwnStylesSection';
import { ShapeSection } from './shape/ShapeSection';
import styles from './SidePanel.module.css';
import { StylePicker } from './StylePicker';
import { Timeline } from './Timeline';
import { ToneSlider } from './ToneSlider';
import { useHasMeasures } from './useHasMeasures';
import { useInset } from './useInset';

/** Beside the head: the session stays in sight, the rest scrolls. */
export function SidePanel() {
  const ref = useInset<HTMLElement>('right');
  const measured = useHasMeasures();
  return (
    <aside ref={ref} className={styles.panel} aria-label="Design">
      <div className={styles.session}>
        <SessionControl />
      </div>
      <div className={styles.rest}>
        <div>
          <StylePicker />
          <AdviceList />
        </div>
        <ShapeSection />
        <Timeline />
        <HeadPicker />
        <ToneSlider />
        <ShadePicker />
        <LightSection />
        <DistanceSection />
        <GuidesSection />
        {measured && <Measures />}
        <CharacterSection />
        <OwnStylesSection />
      </div>
    </aside>
  );
}
