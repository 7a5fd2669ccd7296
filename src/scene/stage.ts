import type { Scene, WebGLRenderer } from 'three';
import type { Design } from '../design/schema';
import type { Figure } from '../gpu/figure';
import { beardFile } from '../store/beardFile';
import { draft, shownDesign } from '../store/draft';
import { headWork, tellTape } from '../store/headWork';
import { offerPhotographer } from '../store/photographer';
import { screen } from '../store/screen';
import { failScene, freeCamera, studio, type Studio } from '../store/studio';
import type { Assets } from './assets';
import { CameraRig } from './cameraRig';
import type { Chair } from './chair';
import type { Client } from './client';
import type { CompareSlot } from './compareSlot';
import { Dresser } from './dresser';
import { GuidesLayer } from './guidesLayer';
import { nextTask } from './nextTask';
import { openFirst } from './opening';
import { photographerOf } from './photographing';
import { Readiness } from './readiness';
import { Seat } from './seat';
import { lightOf, relit, shownState } from './shown';
import { TierKeeper } from './tierKeeper';
import { TouchSlot } from './touchSlot';
import { Turntable } from './turntable';
import { Viewpoint } from './viewpoint';

/** Everything between the store and the GPU: loads the client, follows the design, moves the camera, draws when something changed. */
export class Stage {
  private readonly rig: CameraRig;
  private readonly unsubscribe: () => void;
  private readonly withdraw: () => void;
  private readonly tiers: TierKeeper;
  private readonly readiness: Readiness;
  private readonly seat: Seat;
  private readonly viewpoint: Viewpoint;
  private readonly touched: TouchSlot;
  private readonly dresser = new Dresser();
  private compared: CompareSlot | undefined;
  private readonly guides: GuidesLayer;
  private readonly turntable: Turntable;
  private assets: Assets | undefined;
  private chair: Chair | undefined;
  private disposed = false;
  private finishing: Promise<void> | undefined;

  constructor(
    private readonly renderer: WebGLRenderer,
    private readonly scene: Scene,
    private readonly invalidate: () => void,
  ) {
    const canvas = renderer.domElement;
    this.rig = new CameraRig(canvas, this.grab);
    this.guides = new GuidesLayer(scene, this.touch);
    this.touched = new TouchSlot(canvas, this.rig.camera, invalidate);
    this.turntable = new Turntable(this.touch);
    this.unsubscribe = this.followAll();
    this.rig.mirror(studio.getState().mirror);
    // A shader that this device can't compile must not look like a finished picture.
    renderer.debug.onShaderError = () => failScene('no-webgl2');
    this.tiers = new TierKeeper(renderer, this.touch, invalidate, () => this.isComparing);
    this.readiness = new Readiness(renderer);
    this.seat = new Seat({ scene, guides: this.guides, tiers: this.tiers, readiness: this.readiness });
    this.viewpoint = new Viewpoint(this.rig, canvas, this.seat);
    const { rig, dresser, seat } = this;
    this.withdraw = offerPhotographer(photographerOf({ renderer, scene, rig, dresser, seat }));
    canvas.addEventListener('webglcontextlost', this.lose);
    canvas.addEventListener('webglcontextrestored', this.restore);
  }

  /** Loads everything and shows the first picture; failures go to the store. */
  async open(): Promise<void> {
    const report = (progress: number) => {
      const { phase } = studio.getState().scene;
      if (!this.disposed && phase === 'loading') studio.setState({ scene: { phase, progress } });
    };
    try {
      const opening = Promise.all([openFirst(report), this.readiness.fetchFirst(studio.getState().design)]);
      // Heard of below, and not lost where the rehearsal throws.
      opening.catch(() => undefined);
      this.readiness.rehearse();
      const [{ assets, client }] = await opening;
      if (this.disposed) return;
      this.seat.prepare(assets);
      this.assets = assets;
      this.receive(client);
    } catch (error) {
      console.warn('The head could not be loaded.', error);
      if (!this.disposed) failScene('asset');
    }
  }

  resize(width: number, height: number): void {
    const { insets, mirror } = studio.getState();
    // A mirrored picture is turned over as a whole, so what is free on its left lies on the camera's right.
    const seen = mirror ? { ...insets, left: insets.right, right: insets.left } : insets;
    const window = { width, height, insets: seen };
    this.rig.resize(this.compared?.cameraWindow(window) ?? window, this.compared?.isGrid !== true);
    this.touched.resized();
    if (!this.rig.isHeld) this.viewpoint.goToView(true);
    this.touch();
  }

  /** Draws a frame; asks for the next one while anything moves. */
  frame(seconds: number): void {
    const state = shownState();
    const { seat } = this;
    const { client } = seat;
    if (!client || state.scene.phase === 'failed') return;
    const isSeated = seat.isTaken(client, state.design);
    if (!isSeated) this.chair?.want(state.design);
    // Nobody's dots are put on somebody else: until the next client sits, this one stays as they are.
    if (isSeated) seat.placeDots(state.design);
    this.viewpoint.keepOff();
    this.turnOn(seconds);
    const moving = this.rig.step(seconds) || this.turntable.isRunning;
    const { camera } = this.rig;
    if (!moving && this.tiers.change()) seat.refit();
    const [figure, composed] = [seat.figure!, seat.composed!];
    const isSharp = this.tiers.sharpen(moving, performance.now());
    figure.updateLight(lightOf(state));
    const isGuided = this.guides.draw(camera, this.renderer.domElement, this.isComparing);
    this.draw(client, figure, isSeated ? composed.design : state.design, state);
    this.touched.drawn(client.head, composed.dots, moving);
    if (moving || !isSharp) this.invalidate();
    else if (isGuided && this.compared?.isComplete !== false)
      this.settle(isSeated && this.isWhole && this.tiers.isSettled);
  }

  dispose(): void {
    this.disposed = true;
    this.turntable.dispose();
    this.unsubscribe();
    this.withdraw();
    this.touched.dispose();
    this.chair?.dispose();
    const element = this.renderer.domElement;
    element.removeEventListener('webglcontextlost', this.lose);
    element.removeEventListener('webglcontextrestored', this.restore);
    this.rig.dispose();
    this.guides.dispose();
    this.compared?.dispose();
    this.seat.dispose();
    this.tiers.dispose();
    this.readiness.release();
  }

  private get isComparing(): boolean {
    return this.compared?.isOn === true;
  }

  /** One head, or as many as are compared. */
  private draw(client: Client, figure: Figure, composed: Design, state: Studio): void {
    const { renderer, scene } = this;
    const { camera } = this.rig;
    if (this.compared?.draw({ renderer, scene, camera, figure, client, composed, state })) return;
    this.dresser.dress(figure, client, state, camera.position, renderer.domElement.height);
    figure.prepare(renderer);
    renderer.render(scene, camera);
  }

  /** Whether all is there that a hand or another moment may ask for. */
  private get isWhole(): boolean {
    return this.touched.isReady && this.readiness.hairParts !== undefined && this.rig.hasHands;
  }

  /** The next client takes the last one's place within one frame. */
  private readonly receive = (client: Client): void => {
    const isOther = this.seat.client?.name !== client.name;
    this.seat.take(client);
    tellTape(() => client.tape);
    if (isOther) this.viewpoint.goToView(true);
    this.touch();
    this.seat.tell();
  };

  /** The picture is no longer up to date; draws soon. */
  private readonly touch = (): void => {
    if (studio.getState().settled) studio.setState({ settled: false });
    this.invalidate();
  };

  /** The turntable's share of a frame. */
  private turnOn(seconds: number): void {
    const radians = this.turntable.take(seconds);
    if (radians === 0) return;
    freeCamera();
    this.rig.turn(radians);
  }

  private readonly grab = (): void => {
    if (!this.seat.client) return;
    this.turntable.stop();
    freeCamera();
    this.touch();
  };

  private followAll(): () => void {
    const stops = [
      studio.subscribe(this.follow),
      draft.subscribe((now, before) => now.design !== before.design && this.touch()),
      screen.subscribe(() => this.measure()),
      beardFile.subscribe(() => this.touch()),
      headWork.subscribe(
        ({ expected }, before) => expected && !before.expected && void this.chair?.expect(shownDesign()),
      ),
    ];
    return () => stops.forEach((stop) => stop());
  }

  private readonly follow = (now: Studio, before: Studio): void => {
    const { design } = now;
    if (now.mirror !== before.mirror) this.rig.mirror(now.mirror);
    if (now.insets !== before.insets || now.mirror !== before.mirror) this.reframe();
    if (now.viewRequest !== before.viewRequest) this.viewpoint.goToView(false);
    if (design !== before.design || relit(now, before) || now.viewRequest !== before.viewRequest) this.touch();
  };

  /** The screen's size has become known, or was forgotten. */
  private measure(): void {
    if (studio.getState().eyeMm === null) return;
    this.viewpoint.goToView(true);
    this.touch();
  }

  private reframe(): void {
    const { clientWidth, clientHeight } = this.renderer.domElement;
    this.resize(clientWidth, clientHeight);
  }

  /** The picture on screen matches the design: says so, with the scale in the middle of the view. */
  private settle(isComplete: boolean): void {
    const { scene, settled } = studio.getState();
    if (scene.phase === 'failed') return;
    const pose = this.rig.takePose();
    if (pose && this.viewpoint.rest(pose)) return this.touch();
    if (settled === isComplete && scene.phase === 'ready') return;
    this.seat.figure?.warm(this.renderer);
    if (!this.finishing) this.finishing = this.finish();
    const shown = scene.phase === 'ready' ? scene : ({ phase: 'ready' } as const);
    studio.setState({ scene: shown, settled: isComplete, mmPerPx: this.viewpoint.mmPerPx() });
    if (isComplete) void this.tiers.rest(() => this.renderer.render(this.scene, this.rig.camera));
  }

  /** What the first picture does without: hands, and what is drawn with next. */
  private async finish(): Promise<void> {
    await nextTask();
    try {
      const {
        parts,
        Touchable,
        Chair: Seats,
        CompareSlot: Compared,
      } = await this.readiness.fetchLater(() => this.rig.takeHands());
      if (this.disposed) return;
      this.chair = new Seats(this.assets!, this.receive, this.touch);
      this.seat.askAt(this.chair);
      this.compared = new Compared(this.touch, () => this.reframe());
      this.seat.composeAhead();
      this.touched.take(Touchable, this.compared);
      this.readiness.complete(parts);
      this.seat.figure?.grow(parts);
      this.seat.figure?.divide();
      this.touch();
    } catch (error) {
      console.warn('A part of the scene could not be loaded.', error);
      if (!this.disposed) failScene('part');
    }
  }

  /** What the context held is gone. */
  private readonly lose = (event: Event): void => {
    event.preventDefault();
    this.seat.release();
    this.guides.release();
    this.readiness.release();
    failScene('context-lost');
  };

  /** Whoever sat there is seated anew, as the design has them. */
  private readonly restore = (): void => {
    this.readiness.compileAgain();
    studio.setState({ scene: { phase: 'loading', progress: 1 }, settled: false });
    if (this.seat.client) this.receive(this.seat.client);
    this.invalidate();
  };
}
