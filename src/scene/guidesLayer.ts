import type { PerspectiveCamera, Scene } from 'three';
import type { HairMap } from '../density/hairLoss';
import type { PlacedSites } from '../density/sites';
import type { Head } from '../anatomy/head';
import type { Dots } from '../client/sitting';
import type { Design } from '../design/schema';
import type { Hairline } from '../hairline/construct';
import type { FigureName } from '../plan/counts';
import { draft, shownDesign } from '../store/draft';
import { guides, labelPlaces } from '../store/guides';
import { addNotice, studio } from '../store/studio';
import { mark, t } from '../words/say';
import type { Client } from './client';
import type { Guidance } from './guidance';

/** A design as it was put on a head. */
export interface OnHead {
  readonly head: Head;
  readonly hair: HairMap;
  readonly design: Design;
  readonly hairline: Hairline;
  readonly figures: Readonly<Partial<Record<FigureName, number>>>;
  readonly sites: PlacedSites;
  readonly session: Uint8Array;
}

/** A design's dots on who sits there; what guides ask for besides is read when they do. */
interface Placed {
  readonly client: Pick<Client, 'head' | 'hair' | 'pigment'>;
  readonly design: Design;
  readonly dots: Dots;
}

const onHeadOf = ({
  client: { head, hair, pigment },
  design,
  dots: { hairline, figures, session },
}: Placed): OnHead => ({
  head,
  hair,
  design,
  hairline,
  figures,
  sites: pigment.sites,
  session,
});

/** Said where the code of guides and rules did not arrive. */
const UNAVAILABLE = mark('The guides could not be loaded. Please check the connection and try again.');

/** Whether the design is still changing under a hand. */
const isInHand = (): boolean => studio.getState().gesture || draft.getState().design !== null;

/** Guides on the head and advice beside it; their code is fetched once there is a first picture, and costs nothing before. */
export class GuidesLayer {
  private guidance: Guidance | undefined;
  private fetching = false;
  private disposed = false;
  private placed: Placed | undefined;
  private readonly stop: () => void;

  /** `touch` asks for a new picture. */
  constructor(
    private readonly scene: Scene,
    private readonly touch: () => void,
  ) {
    const stops = [
      guides.subscribe((now, before) => now.shown !== before.shown && this.follow()),
      draft.subscribe((now, before) => {
        if ((now.design === null) !== (before.design === null)) this.showAgain();
      }),
      studio.subscribe((now, before) => {
        if (now.settled && !before.settled && !this.guidance && !this.fetching) void this.fetch();
        if (now.gesture !== before.gesture || now.design.sessions !== before.design.sessions) this.showAgain();
      }),
    ];
    this.stop = () => stops.forEach((stop) => stop());
  }

  /** Another design is on the head, in the picture that is about to be drawn. */
  show(placed: Placed): void {
    this.placed = placed;
    this.guidance?.show(onHeadOf(placed), isInHand());
  }

  /** Brings lines and labels to where the camera sees them; false while the picture still lacks some. `isHidden` puts them aside. */
  draw(camera: PerspectiveCamera, canvas: HTMLCanvasElement, isHidden: boolean): boolean {
    if (this.guidance) this.guidance.group.visible = !isHidden;
    if (!isHidden) this.guidance?.draw(camera, canvas);
    else if (labelPlaces.getState().places.length > 0) labelPlaces.setState({ places: new Float32Array() });
    return this.guidance !== undefined || guides.getState().shown.length === 0;
  }

  /** After a lost context: lines are brought to the next one when they are drawn. */
  release(): void {
    this.guidance?.release();
  }

  dispose(): void {
    this.disposed = true;
    this.stop();
    if (!this.guidance) return;
    this.scene.remove(this.guidance.group);
    this.guidance.dispose();
  }

  private follow(): void {
    if (!this.guidance && !this.fetching) void this.fetch();
    this.showAgain();
    this.touch();
  }

  /** The line on the head is what it was; a hand may have let go of it, or another session be shown. */
  private showAgain(): void {
    const design = shownDesign();
    if (this.placed?.design.head !== design.head) return;
    this.placed = { ...this.placed, design };
    if (this.guidance?.show(onHeadOf(this.placed), isInHand())) this.touch();
  }

  private async fetch(): Promise<void> {
    this.fetching = true;
    try {
      const { Guidance: Made } = await import('./guidance');
      if (this.disposed) return;
      this.guidance = new Made();
      this.scene.add(this.guidance.group);
      this.showAgain();
      // The picture waits for guides that were asked for before; else it is finished as it is.
      if (guides.getState().shown.length > 0) this.touch();
    } catch (error) {
      console.warn('The guides could not be loaded.', error);
      if (guides.getState().shown.length > 0) this.giveUp();
    }
    this.fetching = false;
  }

  private giveUp(): void {
    guides.setState({ shown: [] });
    addNotice(t(UNAVAILABLE));
    this.touch();
  }
}
