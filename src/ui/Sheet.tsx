import { useEffect, useRef, useState, type ComponentType } from 'react';
import { useStore } from 'zustand';
import { compare, isAsking } from '../store/compare';
import { mark, t } from '../words/say';
import { AdviceCount, AdviceJump, AdviceList } from './AdviceList';
import { ClientSlot } from './client/ClientSlot';
import { Blindfold } from './compare/Blindfold';
import { GuidesSection } from './GuidesSection';
import { LightSection } from './LightSection';
import { Measures } from './Measures';
import { PlanSlot } from './plan/PlanSlot';
import { shaping } from '../store/shaping';
import { start } from '../store/start';
import { SessionControl } from './SessionControl';
import { ShadePicker } from './ShadePicker';
import { CharacterSection } from './shape/CharacterSection';
import { OwnStylesSection } from './shape/OwnStylesSection';
import { ShapeSection } from './shape/ShapeSection';
import styles from './Sheet.module.css';
import { StartSlot } from './start/StartSlot';
import { StylePicker } from './StylePicker';
import { Timeline } from './Timeline';
import { ToneSlider } from './ToneSlider';
import { useHasMeasures } from './useHasMeasures';
import { useInset } from './useInset';
import { useSwipe } from './useSwipe';
import { AddVariant, VariantsRow } from './variants/VariantsRow';
import variants from './variants/VariantsRow.module.css';
import { ViewGrid } from './ViewGrid';

function Hairline() {
  return (
    <>
      <VariantsRow />
      <div className={variants.beside}>
        <StylePicker />
        <AddVariant />
      </div>
      <AdviceJump />
      <AdviceList counted={false} />
    </>
  );
}

function Numbers() {
  return (
    <>
      <GuidesSection />
      <Measures />
    </>
  );
}

function Look() {
  return (
    <div className={styles.stack}>
      <ToneSlider />
      <ShadePicker />
      <LightSection />
    </div>
  );
}

function Shape() {
  return (
    <div className={styles.stack}>
      <AdviceList id="advice-while-shaping" />
      <ShapeSection />
      <CharacterSection />
      <OwnStylesSection />
    </div>
  );
}

interface Tab {
  readonly name: string;
  /** `wanted`: shown now. */
  readonly Content: ComponentType<{ readonly wanted: boolean }>;
  /** Needs more room, where there is any, to be used without scrolling. */
  readonly tall?: boolean;
  /** Of the side panel's pages the one that this is, but for the design. */
  readonly page?: 'client' | 'plan';
}

const TABS: readonly [Tab, ...Tab[]] = [
  { name: mark('tab¦Hairline'), Content: Hairline },
  { name: mark('Shape'), Content: Shape, tall: true },
  { name: mark('Time'), Content: Timeline, tall: true },
  { name: mark('Client'), Content: ClientSlot, tall: true, page: 'client' },
  { name: mark('Look'), Content: Look, tall: true },
  { name: mark('View'), Content: ViewGrid, tall: true },
  { name: mark('Plan'), Content: PlanSlot, tall: true, page: 'plan' },
  { name: mark('Measures'), Content: Numbers },
];

const SHAPE_TAB = TABS.findIndex(({ Content }) => Content === Shape);

/** A window at least this high shows the choices and still leaves the head its room. */
const ROOM_FOR_BOTH_PX = 700;

/** On a phone: the session always under the thumb, the rest in tabs that fold away; the header can be swiped. */
export function Sheet() {
  const ref = useInset<HTMLElement>('bottom');
  const row = useRef<HTMLDivElement>(null);
  const measured = useHasMeasures();
  const [chosen, setChosen] = useState(0);
  const [open, setOpen] = useState(() => window.innerHeight >= ROOM_FOR_BOTH_PX);
  const isBlind = useStore(compare, isAsking);
  const isUnfolded = open && !isBlind;
  const swipe = useSwipe({ onUp: () => setOpen(true), onDown: () => setOpen(false) });
  const tabs = TABS.filter(({ Content }) => measured || Content !== Numbers);
  const current = tabs[Math.min(chosen, tabs.length - 1)] ?? TABS[0];

  // Whoever starts to shape finds the tool's options.
  useEffect(() => shaping.subscribe((now, before) => now.on && !before.on && setChosen(SHAPE_TAB)), []);

  // The row may be wider than the phone.
  useEffect(() => {
    row.current?.children[chosen]?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
  }, [chosen]);
  // The guided start needs the room; the choices can be unfolded all the same.
  useEffect(() => start.subscribe((now, before) => now.step && !before.step && setOpen(false)), []);

  const choose = (index: number) => {
    setOpen(index !== chosen || !open);
    setChosen(index);
  };
  return (
    <aside ref={ref} className={styles.sheet} aria-label={t('Design')} data-page={open ? current.page : undefined}>
      <Blindfold>
        <StartSlot />
        <div className={styles.header} {...swipe}>
          <button
            type="button"
            className={styles.grip}
            onClick={() => setOpen(!open)}
            aria-expanded={open}
            aria-controls="sheet-content"
            aria-label={open ? t('Fold the choices away') : t('Show the choices')}
          />
          <div ref={row} className={styles.tabs}>
            {tabs.map(({ name }, i) => (
              <button
                key={name}
                type="button"
                className={styles.tab}
                onClick={() => choose(i)}
                aria-expanded={open && current.name === name}
                aria-controls="sheet-content"
              >
                {t(name)}
                {name === 'tab¦Hairline' && <AdviceCount />}
              </button>
            ))}
          </div>
        </div>
        <div id="sheet-content" className={styles.fold} data-open={isUnfolded} inert={!isUnfolded}>
          <div className={styles.folded}>
            {tabs.map(({ name, Content, tall }) => (
              <div key={name} className={styles.content} data-tall={tall} hidden={current.name !== name}>
                <Content wanted={open && current.name === name} />
              </div>
            ))}
          </div>
        </div>
        <div className={styles.session}>
          <SessionControl />
        </div>
      </Blindfold>
    </aside>
  );
}
