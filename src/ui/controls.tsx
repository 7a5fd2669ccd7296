import { Caption } from './Caption';
import { KeptSlot } from './clients/KeptSlot';
import { CompareBarSlot, CompareLayerSlot } from './compare/CompareSlot';
import { DialogSlot } from './DialogSlot';
import { GuideLabels } from './GuideLabels';
import { Notices } from './Notices';
import { DropSlot } from './open/DropSlot';
import { PlacingSlot } from './placing/PlacingSlot';
import { RoomSlot } from './room/RoomSlot';
import { ShapeBar } from './shape/ShapeBar';
import { ShapeSlot } from './shape/ShapeSlot';
import { Sheet } from './Sheet';
import { SidePanel } from './SidePanel';
import { StartInvitation } from './start/StartInvitation';
import type { Layout, Room } from './layout';
import { VersionNotice } from './VersionNotice';
import { ViewBar } from './ViewBar';

/** On the head itself. */
export function OverScene({ layout }: { readonly layout: Layout }) {
  return (
    <>
      <GuideLabels />
      {layout !== 'bare' && (
        <>
          <ShapeSlot />
          <PlacingSlot />
          <CompareLayerSlot />
        </>
      )}
    </>
  );
}

/** In the free part of the window, before what is said in its middle. */
export function StageHead({ layout }: { readonly layout: Layout }) {
  const controls = layout !== 'bare';
  return (
    <>
      {controls && <Caption mirror={layout === 'side'} />}
      {controls && <KeptSlot />}
      {controls && <CompareBarSlot />}
      <Notices hidden={!controls} />
      {controls && <VersionNotice />}
      {controls && <StartInvitation />}
    </>
  );
}

/** The same, after it. */
export function StageFoot({ layout, mode }: { readonly layout: Layout; readonly mode: Room['mode'] }) {
  return (
    <>
      {layout !== 'bare' && <ShapeBar />}
      {layout === 'side' && <ViewBar />}
      {mode !== 'work' && <RoomSlot mode={mode} />}
    </>
  );
}

/** At the bottom of a phone, beside the head elsewhere. */
export function Panel({ layout }: { readonly layout: Layout }) {
  if (layout === 'side') return <SidePanel />;
  return layout === 'sheet' ? <Sheet /> : null;
}

/** Over everything else. */
export function Dialogs() {
  return (
    <>
      <DialogSlot />
      <DropSlot />
    </>
  );
}
