import type { ComponentType } from 'react';
import { useStore } from 'zustand';
import { room } from '../store/guard';
import styles from './App.module.css';
import { Caption } from './Caption';
import { KeptSlot } from './clients/KeptSlot';
import { CompareBarSlot, CompareLayerSlot } from './compare/CompareSlot';
import { DialogSlot } from './DialogSlot';
import { GuideLabels } from './GuideLabels';
import { Notices } from './Notices';
import { DropSlot } from './open/DropSlot';
import { PlacingSlot } from './placing/PlacingSlot';
import { RoomSlot } from './room/RoomSlot';
import { SceneSlot } from './SceneSlot';
import { SceneStatus } from './SceneStatus';
import { ShapeBar } from './shape/ShapeBar';
import { ShapeSlot } from './shape/ShapeSlot';
import { Sheet } from './Sheet';
import { SidePanel } from './SidePanel';
import { StartInvitation } from './start/StartInvitation';
import { SHEET_QUERY, useMedia } from './useMedia';
import { useLanguage } from './useLanguage';
import { useStudio } from './useStudio';
import { VersionNotice } from './VersionNotice';
import { ViewBar } from './ViewBar';

interface Props {
  /** Fetches the scene's code, so that the controls are there before it. */
  readonly loadScene: () => Promise<ComponentType>;
}

/** The scene fills the window; the controls lie over it, at the bottom of a phone and beside the head elsewhere. */
export function App({ loadScene }: Props) {
  useLanguage();
  const mode = useStore(room, (state) => state.mode);
  const controls = useStudio((state) => state.controls) && mode === 'work';
  const upright = useMedia(SHEET_QUERY);
  const layout = !controls ? 'bare' : upright ? 'sheet' : 'side';
  return (
    <div className={styles.shell} data-layout={layout}>
      <main className={styles.scene}>
        <SceneSlot load={loadScene} />
        <GuideLabels />
        {controls && <ShapeSlot />}
        {controls && <PlacingSlot />}
        {controls && <CompareLayerSlot />}
      </main>
      <div className={styles.stage}>
        {controls && <Caption mirror={layout === 'side'} />}
        {controls && <KeptSlot />}
        {controls && <CompareBarSlot />}
        <Notices hidden={!controls} />
        {controls && <VersionNotice />}
        {controls && <StartInvitation />}
        <SceneStatus />
        {controls && <ShapeBar />}
        {layout === 'side' && <ViewBar />}
        {mode !== 'work' && <RoomSlot mode={mode} />}
      </div>
      {layout === 'side' && <SidePanel />}
      {layout === 'sheet' && <Sheet />}
      <DialogSlot />
      <DropSlot />
    </div>
  );
}
