import { useState } from 'react';
import { useStore } from 'zustand';
import { ownStyles } from '../store/ownStyles';
import { callOff } from '../store/placing';
import { t } from '../words/say';
import { AdviceList } from './AdviceList';
import { AskButton } from './answers/AskButton';
import { ClientSlot } from './client/ClientSlot';
import { Blindfold } from './compare/Blindfold';
import { DistanceSection } from './Distances';
import { GuidesSection } from './GuidesSection';
import { LightSection } from './LightSection';
import { Measures } from './Measures';
import { PageSwitch, type PageName } from './PageSwitch';
import { PlanSlot } from './plan/PlanSlot';
import { SessionControl } from './SessionControl';
import { ShadePicker } from './ShadePicker';
import { CharacterSection } from './shape/CharacterSection';
import { OwnStylesSection } from './shape/OwnStylesSection';
import { ShapeSection } from './shape/ShapeSection';
import { useShaping } from './shape/useShaping';
import styles from './SidePanel.module.css';
import { StartSlot } from './start/StartSlot';
import { StylePicker } from './StylePicker';
import { Timeline } from './Timeline';
import { ToneSlider } from './ToneSlider';
import { useHasMeasures } from './useHasMeasures';
import { useInset } from './useInset';
import { AddVariant, VariantsRow } from './variants/VariantsRow';

/** Beside the head: the session stays in sight, the rest scrolls. What only shaping by hand asks for comes with it. */
export function SidePanel() {
  const ref = useInset<HTMLElement>('right');
  const measured = useHasMeasures();
  const on = useShaping((state) => state.on);
  const [page, setPage] = useState<PageName>('design');
  const turnTo = (next: PageName) => {
    callOff();
    setPage(next);
  };
  const hasOwn = useStore(ownStyles, ({ styles: own }) => own.length > 0);
  return (
    <aside ref={ref} className={styles.panel} aria-label={t('Design')} data-page={page}>
      <Blindfold>
        <StartSlot />
        <div className={styles.session}>
          <SessionControl />
        </div>
        <PageSwitch value={page} onChange={turnTo} />
        <div className={styles.rest} hidden={page !== 'client'}>
          <ClientSlot wanted={page === 'client'} />
        </div>
        <div className={styles.rest} hidden={page !== 'plan'}>
          <PlanSlot wanted={page === 'plan'} />
        </div>
        <div className={styles.rest} hidden={page !== 'design'}>
          <div>
            <VariantsRow />
            <StylePicker aside={<AddVariant />} />
            <AdviceList />
            <AskButton place="style" />
          </div>
          <ShapeSection />
          {on && <CharacterSection />}
          {(on || hasOwn) && <OwnStylesSection />}
          <Timeline />
          <ToneSlider />
          <ShadePicker />
          <AskButton place="shade" />
          <LightSection />
          <DistanceSection />
          <GuidesSection />
          {measured && <Measures />}
        </div>
      </Blindfold>
    </aside>
  );
}
