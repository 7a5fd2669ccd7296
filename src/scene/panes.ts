import type { PerspectiveCamera, Scene, WebGLRenderer } from 'three';
import { placeDots } from '../client/sitting';
import { Composer } from '../density/composer';
import { designFor } from '../design/panes';
import type { Design } from '../design/schema';
import type { Figure } from '../gpu/figure';
import type { PigmentLayer } from '../gpu/pigmentLayer';
import type { Pane, PaneRect } from '../store/panes';
import type { Studio } from '../store/studio';
import type { Client } from './client';
import { Dresser } from './dresser';
import { sameLine } from './shown';

/** What is drawn, and by what. */
export interface Studied {
  readonly renderer: WebGLRenderer;
  readonly scene: Scene;
  readonly camera: PerspectiveCamera;
  readonly figure: Figure;
  readonly client: Client;
  /** The design whose dots the figure's own layer holds. */
  readonly composed: Design;
  readonly state: Studio;
}

interface Laid {
  readonly design: Design;
  readonly layer: PigmentLayer;
}

/**
 * Several views of one figure in one frame. What differs by its moment is told by uniforms; a design with other dots has a layer of its
 * own for as long as it is shown.
 */
export class Panes {
  private readonly dressers: Dresser[] = [];
  private laid: readonly Laid[] = [];
  private figure: Figure | undefined;
  private composer: Composer | undefined;

  /** Draws them all; outside of them the canvas is empty. */
  draw(studied: Studied, panes: readonly Pane[]): void {
    const { renderer, scene, camera, figure, client, state } = studied;
    const designs = panes.map(({ choice }) => designFor(state, choice));
    const layers = this.layersFor(studied, designs);
    figure.prepare(renderer);
    const { clientWidth, clientHeight, height } = renderer.domElement;
    this.open(renderer, clientWidth, clientHeight);
    panes.forEach(({ view, clip }, i) => {
      if (clip.width <= 0) return;
      figure.wear(layers[i]);
      const heightPx = (view.height * height) / Math.max(1, clientHeight);
      const dresser = (this.dressers[i] ??= new Dresser());
      dresser.dress(figure, client, { ...state, design: designs[i]! }, camera.position, heightPx);
      const place = ({ left, top, ...size }: PaneRect) =>
        [
          state.mirror ? clientWidth - left - size.width : left,
          clientHeight - top - size.height,
          size.width,
          size.height,
        ] as const;
      renderer.setViewport(...place(view));
      renderer.setScissor(...place(clip));
      renderer.setScissorTest(true);
      renderer.render(scene, camera);
    });
    renderer.setScissorTest(false);
    renderer.setViewport(0, 0, clientWidth, clientHeight);
    figure.wear();
  }

  /** Gives back what only panes need. */
  clear(): void {
    for (const { layer } of this.laid) this.figure?.dropLayer(layer);
    this.laid = [];
    this.composer = undefined;
    this.figure = undefined;
  }

  private open(renderer: WebGLRenderer, width: number, height: number): void {
    renderer.setScissorTest(false);
    renderer.setViewport(0, 0, width, height);
    renderer.clear();
  }

  /** Each design's layer; undefined for the figure's own. Layers that none of them needs are given back. */
  private layersFor({ figure, client, composed }: Studied, designs: readonly Design[]): (PigmentLayer | undefined)[] {
    if (figure !== this.figure) {
      // Those of a figure that has gone went with it.
      this.laid = [];
      this.composer = undefined;
      this.figure = figure;
    }
    const wanted = designs.filter((design, i) => {
      const isOwn = sameLine(design, composed);
      return !isOwn && designs.findIndex((other) => sameLine(other, design)) === i;
    });
    const kept = this.laid.filter((one) => wanted.some((design) => sameLine(design, one.design)));
    const free = this.laid.filter((one) => !kept.includes(one));
    const made = wanted
      .filter((design) => !kept.some((one) => sameLine(design, one.design)))
      .map((design) => this.lay(client, design, free.pop()?.layer ?? figure.addLayer()));
    for (const { layer } of free) figure.dropLayer(layer);
    this.laid = [...kept, ...made];
    return designs.map((design) => this.laid.find((one) => sameLine(one.design, design))?.layer);
  }

  private lay(client: Client, design: Design, layer: PigmentLayer): Laid {
    this.composer ??= new Composer(client);
    layer.update(placeDots(this.composer, design).session);
    return { design, layer };
  }
}
