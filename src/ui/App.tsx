import type { ComponentType } from 'react';
import { useStore } from 'zustand';
import { room } from '../store/guard';
import styles from './App.module.css';
import type { Layout } from './layout';
import { later } from './later';
import { CaptionFrame, PanelFrame, ViewBarFrame } from './PanelFrame';
import { SceneSlot } from './SceneSlot';
import { SceneStatus } from './SceneStatus';
import { SHEET_QUERY, useMedia } from './useMedia';
import { useLanguage } from './useLanguage';
import { useStudio } from './useStudio';

interface Props {
  /** Fetches the scene's code. */
  readonly loadScene: () => Promise<ComponentType>;
}

/**
 * The scene fills the window; the controls lie over it, at the bottom of a phone and beside the head elsewhere. They come after the
 * first picture; their room is kept for them.
 */
export function App({ loadScene }: Props) {
  useLanguage();
  const mode = useStore(room, (state) => state.mode);
  const hasControls = useStudio((state) => state.controls) && mode === 'work';
  const upright = useMedia(SHEET_QUERY);
  const layout: Layout = !hasControls ? 'bare' : upright ? 'sheet' : 'side';
  const parts = useStore(later, (state) => state.parts);
  return (
    <div className={styles.shell} data-layout={layout}>
      <main className={styles.scene}>
        <SceneSlot load={loadScene} />
        {parts && <parts.OverScene layout={layout} />}
      </main>
      <div className={styles.stage}>
        {parts ? <parts.StageHead layout={layout} /> : layout !== 'bare' && <CaptionFrame />}
        <SceneStatus />
        {parts ? <parts.StageFoot layout={layout} mode={mode} /> : layout === 'side' && <ViewBarFrame />}
      </div>
      {parts ? <parts.Panel layout={layout} /> : <PanelFrame layout={layout} />}
      {parts && <parts.Dialogs />}
    </div>
  );
}
