import type { Scene } from 'three';
import { modelKey } from '../client/model';
import type { Dots } from '../client/sitting';
import type { Design } from '../design/schema';
import { Figure } from '../gpu/figure';
import { studio } from '../store/studio';
import type { Assets } from './assets';
import type { Chair } from './chair';
import { composeDots, type Client } from './client';
import { lacksBeard } from './needs';
import type { GuidesLayer } from './guidesLayer';
import type { Readiness } from './readiness';
import { sameLine, tellReadouts } from './shown';
import type { TierKeeper } from './tierKeeper';

/** What figures are made with. */
interface Means {
  readonly scene: Scene;
  readonly guides: GuidesLayer;
  readonly tiers: TierKeeper;
  readonly readiness: Readiness;
}

/** Where the client sits: who it is, their figure in the scene, and the dots on it. */
export class Seat {
  /** All three are there from the first client on. */
  client: Client | undefined;
  figure: Figure | undefined;
  /** The design whose dots are in place, and they. */
  composed: { readonly design: Design; readonly dots: Dots } | undefined;
  private hair: Assets['hair'] | undefined;
  private chair: Chair | undefined;
  /** Called when somebody has been seated. */
  private readonly waiting: (() => void)[] = [];
  private disposed = false;

  constructor(private readonly means: Means) {}

  /** Before anybody sits there. */
  prepare({ hair }: Assets): void {
    this.hair = hair;
  }

  /** Who works others out, and knows who can't be. */
  askAt(chair: Chair): void {
    this.chair = chair;
  }

  /** The next client takes the last one's place within one frame. */
  take(client: Client): void {
    this.client = client;
    this.fit(client, client.came.design, client.came.dots);
  }

  /** Those who wait for somebody go on. */
  tell(): void {
    this.waiting.splice(0).forEach((go) => go());
  }

  /** A figure for who sits there, in place of the last one. */
  refit(): void {
    this.fit(this.client!, this.composed!.design, this.composed!.dots);
  }

  isTaken(client: Client, design: Design): boolean {
    const isTheirs = client.key === modelKey(design) && !lacksBeard(client, design);
    return isTheirs || this.chair?.hasRefused(design) === true;
  }

  /** Until the design's client sits there. */
  async taken(): Promise<void> {
    while (this.client && !this.disposed && !this.isTaken(this.client, studio.getState().design))
      await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  /** Brings the dots to where the design has them; tells the figures. */
  placeDots(design: Design): void {
    const { client, figure, composed } = this;
    if (!client || !figure || (composed && sameLine(design, composed.design))) return;
    this.putDots(client, figure, design, composeDots(client, design));
  }

  /** Dots that were stored are composed: what a hand needs next is worked out for that. */
  composeAhead(): void {
    const { client, figure, composed } = this;
    if (client && figure && composed?.dots.isStored)
      this.putDots(client, figure, composed.design, composeDots(client, composed.design));
  }

  private fit(client: Client, design: Design, dots: Dots): void {
    const { scene, tiers, readiness } = this.means;
    const before = this.figure;
    const figure = new Figure(client.head, client.dots, this.hair!, client.face, tiers.figure, client.bearded);
    if (readiness.hairParts) figure.grow(readiness.hairParts);
    if (readiness.isComplete) figure.divide();
    this.figure = figure;
    this.putDots(client, figure, design, dots);
    scene.add(figure.group);
    if (before) scene.remove(before.group);
    before?.dispose();
  }

  private putDots(client: Client, figure: Figure, design: Design, dots: Dots): void {
    const { session, figures } = dots;
    figure.updateDots(session);
    this.means.guides.show({ client, design, dots });
    this.composed = { design, dots };
    tellReadouts(figures);
  }

  /** Lets go of all that the context held: the next one would be asked to delete what it never had. */
  release(): void {
    this.figure?.dispose();
    this.hair?.dispose();
  }

  dispose(): void {
    this.disposed = true;
    if (this.figure) this.means.scene.remove(this.figure.group);
    this.figure?.dispose();
  }
}
