import type { Scene, WebGLRenderer } from 'three';
import type { Vec3 } from '../anatomy/mesh';
import { compileAhead, firstPrograms, laterPrograms } from '../gpu/compileAhead';
import { Figure } from '../gpu/figure';
import type * as HairParts from '../gpu/hairParts';
import { rehearse } from '../gpu/rehearsal';
import type { Pose } from '../design/camera';
import { modelKey } from '../client/model';
import type { Dots } from '../client/sitting';
import type { Design } from '../design/schema';
import type { Hairline } from '../hairline/construct';
import { beardFile } from '../store/beardFile';
import { draft, shownDesign } from '../store/draft';
import { headWork, tellTape } from '../store/headWork';
import { offerPhotographer, type Photographer } from '../store/photographer';
import { screen } from '../store/screen';
import { failScene, freeCamera, restCamera, studio, type Studio } from '../store/studio';
import { offerSurface } from '../store/surface';
import type { Assets } from './assets';
import { CameraRig, type EyePlace } from './cameraRig';
import type { Chair } from './chair';
import { composeDots, type Client } from './client';
import { CompareSlot } from './compareSlot';
import { Dresser } from './dresser';
import { GuidesLayer } from './guidesLayer';
import { isHairDrawn } from './hairLook';
import { pictureCamera, usualFinestMm, windowTangent } from './lens';
import { lacksBeard } from './needs';
import { nextTask } from './nextTask';
import { openFirst } from './opening';
import { depthOf, SkinProbe } from './skinProbe';
import { TierKeeper } from './tierKeeper';
import type { Touchable } from './touchable';
import { Turntable } from './turntable';
import { framingOf, toEye } from './views';
import { lightOf, relit, sameLine, shownState, tellReadouts } from './shown';

/** Everything between the store and the GPU: loads the client, follows the design, moves the camera, draws when something changed. */
export class Stage {
  private readonly rig: CameraRig;
  private readonly unsubscribe: () => void;
  private assets: Assets | undefined;
  private readonly withdraw: () => void;
  /** Lets go of the programs that all figures share. */
  private readonly letGo: (() => void)[] = [];
  private readonly tiers: TierKeeper;
  private client: Client | undefined;
  private chair: Chair | undefined;
  private figure: Figure | undefined;
  /** The design whose dots are in place, and they. */
  private composed: { readonly design: Design; readonly dots: Dots } | undefined;
  private touchable: Touchable | undefined;
  private Surface: typeof Touchable | undefined;
  private withdrawSurface: () => void = () => undefined;
  private disposed = false;
  private finishing: Promise<void> | undefined;
  /** Absent before anything is drawn that needs them. */
  private hairParts: typeof HairParts | undefined;
  /** Called when somebody has been seated. */
  private readonly waiting: (() => void)[] = [];
  private readonly probe = new SkinProbe();
  private readonly dresser = new Dresser();
  private readonly compared: CompareSlot;
  private readonly guides: GuidesLayer;
  private readonly turntable: Turntable;

  constructor(
    private readonly renderer: WebGLRenderer,
    private readonly scene: Scene,
    private readonly invalidate: () => void,
  ) {
    this.rig = new CameraRig(renderer.domElement, this.grab);
    this.guides = new GuidesLayer(scene, this.touch);
    this.compared = new CompareSlot(this.touch, () => this.reframe());
    this.turntable = new Turntable(this.touch);
    const unfollow = [
      studio.subscribe(this.follow),
      draft.subscribe((now, before) => now.design !== before.design && this.touch()),
      screen.subscribe(() => this.measure()),
      beardFile.subscribe(() => this.touch()),
      headWork.subscribe(
        ({ expected }, before) => expected && !before.expected && void this.chair?.expect(shownDesign()),
      ),
    ];
    this.unsubscribe = () => unfollow.forEach((stop) => stop());
    this.withdraw = offerPhotographer(this.photograph);
    this.rig.mirror(studio.getState().mirror);
    // A shader that this device can't compile must not look like a finished picture.
    renderer.debug.onShaderError = () => failScene('no-webgl2');
    this.tiers = new TierKeeper(renderer, this.touch, invalidate);
    this.compileFirst();
    renderer.domElement.addEventListener('webglcontextlost', this.lose);
    renderer.domElement.addEventListener('webglcontextrestored', this.restore);
  }

  /** Loads everything and shows the first picture; failures go to the store. */
  async open(): Promise<void> {
    const report = (progress: number) => {
      const { phase } = studio.getState().scene;
      if (!this.disposed && phase === 'loading') studio.setState({ scene: { phase, progress } });
    };
    try {
      const heightPx = this.renderer.domElement.height;
      const [{ assets, client }, parts] = await Promise.all([
        openFirst(report, this.rehearse),
        isHairDrawn(studio.getState().design, usualFinestMm(heightPx)) ? import('../gpu/hairParts') : undefined,
      ]);
      if (this.disposed) return;
      this.hairParts = parts;
      this.assets = assets;
      this.seat(client);
    } catch (error) {
      console.warn('The head could not be loaded.', error);
      if (!this.disposed) failScene('asset');
    }
  }

  resize(width: number, height: number): void {
    const { insets, mirror } = studio.getState();
    // A mirrored picture is turned over as a whole, so what is free on its left lies on the camera's right.
    const seen = mirror ? { ...insets, left: insets.right, right: insets.left } : insets;
    this.rig.resize(this.compared.cameraWindow({ width, height, insets: seen }), !this.compared.isGrid);
    this.touchable?.resized();
    if (!this.rig.isHeld) this.goToView(true);
    this.touch();
  }

  /** Draws a frame; asks for the next one while anything moves. */
  frame(seconds: number): void {
    const state = shownState();
    const { client } = this;
    let { figure } = this;
    if (!client || !figure || state.scene.phase === 'failed') return;
    const isSeated = this.isSeated(client, state.design);
    if (!isSeated) this.chair?.want(state.design);
    // Nobody's dots are put on somebody else: until the next client sits, this one stays as they are.
    if (isSeated) this.placeDots(client, figure, state.design);
    const { hairline } = this.composed!.dots;
    if (this.rig.isClose) this.keepOff();
    this.turnOn(seconds);
    const moving = this.rig.step(seconds) || this.turntable.isRunning;
    const { camera } = this.rig;
    if (!moving && this.tiers.change()) figure = this.fit(client, this.composed!.design, this.composed!.dots);
    const isSharp = this.tiers.sharpen(moving, performance.now());
    figure.updateLight(lightOf(state));
    const isGuided = this.guides.draw(camera, this.renderer.domElement, this.compared.isOn);
    this.draw(client, figure, isSeated ? this.composed!.design : state.design, state);
    this.offer(client, hairline, moving);
    if (moving || !isSharp) this.invalidate();
    else if (isGuided && this.compared.isComplete) this.settle(isSeated && this.isWhole && this.tiers.isSettled);
  }

  dispose(): void {
    this.disposed = true;
    this.turntable.dispose();
    this.unsubscribe();
    this.withdraw();
    this.withdrawSurface();
    this.chair?.dispose();
    const element = this.renderer.domElement;
    element.removeEventListener('webglcontextlost', this.lose);
    element.removeEventListener('webglcontextrestored', this.restore);
    this.rig.dispose();
    this.guides.dispose();
    this.compared.dispose();
    if (this.figure) this.scene.remove(this.figure.group);
    this.figure?.dispose();
    this.tiers.dispose();
    this.letProgramsGo();
  }

  /** One head, or as many as are compared. */
  private draw(client: Client, figure: Figure, composed: Design, state: Studio): void {
    const { renderer, scene } = this;
    const { camera } = this.rig;
    if (this.compared.draw({ renderer, scene, camera, figure, client, composed, state })) return;
    this.dresser.dress(figure, client, state, camera.position, renderer.domElement.height);
    figure.prepare(renderer);
    renderer.render(scene, camera);
  }

  private compileFirst(): void {
    const { renderer } = this;
    this.letGo.push(compileAhead(renderer, firstPrograms(usualFinestMm(renderer.domElement.height))));
  }

  private letProgramsGo(): void {
    for (const letGo of this.letGo.splice(0)) letGo();
  }

  /** Whether all is there that a hand or another moment may ask for. */
  private get isWhole(): boolean {
    return this.Surface !== undefined && this.hairParts !== undefined && this.rig.hasHands;
  }

  private isSeated(client: Client, design: Design): boolean {
    const isTheirs = client.key === modelKey(design) && !lacksBeard(client, design);
    return isTheirs || this.chair?.hasRefused(design) === true;
  }

  /** Until the design's client sits there. */
  private async seated(): Promise<void> {
    while (this.client && !this.disposed && !this.isSeated(this.client, studio.getState().design))
      await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  private readonly rehearse = ({ hair }: Assets): void => {
    const { renderer } = this;
    if (!this.disposed && !renderer.getContext().isContextLost())
      rehearse(renderer, hair, usualFinestMm(renderer.domElement.height));
  };

  /** The next client takes the last one's place within one frame. */
  private readonly seat = (client: Client): void => {
    const isOther = this.client?.name !== client.name;
    this.client = client;
    this.fit(client, client.came.design, client.came.dots);
    tellTape(client.tape);
    if (isOther) this.goToView(true);
    this.touch();
    this.waiting.splice(0).forEach((go) => go());
  };

  /** A figure for who sits there, in place of the last one. */
  private fit(client: Client, design: Design, dots: Dots): Figure {
    const before = this.figure;
    const figure = new Figure(
      client.head,
      client.dots,
      this.assets!.hair,
      client.face,
      this.tiers.figure,
      client.bearded,
      this.hairParts,
    );
    this.figure = figure;
    this.putDots(client, figure, design, dots);
    this.scene.add(figure.group);
    if (before) this.scene.remove(before.group);
    before?.dispose();
    return figure;
  }

  /** Tells what lies over the head where it is now. */
  private offer({ head }: Client, hairline: Hairline, moving: boolean): void {
    if (!this.Surface) return;
    if (this.touchable?.head !== head) {
      this.withdrawSurface();
      const isMirrored = () => studio.getState().mirror;
      const { domElement } = this.renderer;
      const frame = () => {
        const { clientWidth: width, clientHeight: height } = domElement;
        return this.compared.activeRect({ width, height, insets: studio.getState().insets });
      };
      this.touchable = new this.Surface(
        head,
        domElement,
        this.rig.camera,
        isMirrored,
        this.invalidate,
        hairline,
        frame,
      );
      this.touchable.drawn(hairline, moving);
      this.withdrawSurface = offerSurface(this.touchable);
    } else this.touchable.drawn(hairline, moving);
  }

  /** The head as the page shows it, on nothing; what is on screen stays as it is. */
  private readonly photograph: Photographer = async ({ width, height, design, view }) => {
    const { photographScene, uprightPixels } = await import('../gpu/photograph');
    await this.seated();
    const { client, figure, renderer } = this;
    const shown = studio.getState();
    const state = design ? { ...shown, design } : shown;
    if (!client || !figure) throw new Error('there is no head to photograph');
    if (design && this.composed && !sameLine(design, this.composed.design))
      throw new Error('the design has changed meanwhile');
    const seen = view ?? shown.view;
    const framing = seen === 'free' ? this.rig.framing() : framingOf(seen, client.own);
    const camera = pictureCamera(framing, width, height);
    this.dresser.dress(figure, client, state, camera.position, height);
    figure.updateLight(lightOf(state));
    figure.prepare(renderer);
    const pixels = await photographScene(renderer, this.scene, camera, width, height);
    return { width, height, rgba: uprightPixels(pixels, width, height, state.mirror) };
  };

  /** Brings the dots to where the design has them; tells the figures. */
  private placeDots(client: Client, figure: Figure, design: Design): void {
    if (this.composed && sameLine(design, this.composed.design)) return;
    this.putDots(client, figure, design, composeDots(client, design));
  }

  private putDots(client: Client, figure: Figure, design: Design, dots: Dots): void {
    const { session, hairline, figures } = dots;
    figure.updateDots(session);
    const { head, hair, pigment } = client;
    this.guides.show({ head, hair, design, hairline, figures, sites: pigment.sites, session });
    this.composed = { design, dots };
    tellReadouts(figures);
  }

  private goToView(jump: boolean): void {
    const { camera } = studio.getState();
    if (typeof camera !== 'string') return this.rig.place(camera, jump, this.eyePlace(camera.target, toEye(camera)));
    if (!this.client) return;
    const framing = framingOf(camera, this.client.own);
    this.rig.show(framing, jump, this.eyePlace(framing.target, framing.direction));
  }

  /** Where an eye stands that looks at a target from the asked distance, if one was asked for. */
  private eyePlace(target: Vec3, direction: Vec3): EyePlace | undefined {
    const { eyeMm } = studio.getState();
    if (eyeMm === null || !this.figure) return undefined;
    const { pxPerMm } = screen.getState();
    const { clientHeight } = this.renderer.domElement;
    const tangent = pxPerMm === null ? null : windowTangent(clientHeight, pxPerMm);
    return { skinMm: eyeMm, beforeTargetMm: this.probe.before(this.figure.skin, target, direction), tangent };
  }

  /** A hand comes near: not into the head. */
  private keepOff(): void {
    const { target, direction } = this.rig.aim();
    this.rig.keepOff(this.probe.before(this.figure!.skin, target.toArray(), direction.toArray()));
  }

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
    if (!this.client) return;
    this.turntable.stop();
    freeCamera();
    this.touch();
  };

  private readonly follow = (now: Studio, before: Studio): void => {
    const { design } = now;
    if (now.mirror !== before.mirror) this.rig.mirror(now.mirror);
    if (now.insets !== before.insets || now.mirror !== before.mirror) this.reframe();
    if (now.viewRequest !== before.viewRequest) this.goToView(false);
    if (design !== before.design || relit(now, before) || now.viewRequest !== before.viewRequest) this.touch();
  };

  /** The screen's size has become known, or was forgotten. */
  private measure(): void {
    if (studio.getState().eyeMm === null) return;
    this.goToView(true);
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
    if (pose && this.rest(pose)) return this.touch();
    if (settled === isComplete && scene.phase === 'ready') return;
    this.figure?.warm(this.renderer);
    if (!this.finishing) this.finishing = this.finish();
    const shown = scene.phase === 'ready' ? scene : ({ phase: 'ready' } as const);
    studio.setState({ scene: shown, settled: isComplete, mmPerPx: this.rig.mmPerPx(this.centreDepth()) });
    if (isComplete) void this.tiers.rest(() => this.renderer.render(this.scene, this.rig.camera));
  }

  /** What the first picture does without: hands, and what is drawn with next. */
  private async finish(): Promise<void> {
    await nextTask();
    try {
      const [parts, surface, { Chair: Made }] = await Promise.all([
        import('../gpu/hairParts'),
        import('./touchable'),
        import('./chair'),
        this.rig.takeHands(),
      ]);
      if (this.disposed) return;
      this.Surface = surface.Touchable;
      this.chair = new Made(this.assets!, this.seat, this.touch);
      this.letGo.push(compileAhead(this.renderer, laterPrograms(parts)));
      this.hairParts = parts;
      this.figure?.grow(parts);
      this.touch();
    } catch (error) {
      console.warn('A part of the scene could not be loaded.', error);
      if (!this.disposed) failScene('part');
    }
  }

  /** Takes over where a hand has left the camera. One that came nearer or went away has left the asked distance: back to the usual lens, which is to be drawn. */
  private rest(pose: Pose): boolean {
    restCamera(pose);
    if (studio.getState().eyeMm === null || !this.rig.hasLeftPlace) return false;
    studio.setState({ eyeMm: null });
    this.goToView(true);
    return true;
  }

  /** Distance along the view to the skin in the middle of the view, mm. */
  private centreDepth(): number {
    const { camera } = this.rig;
    return this.probe.depthAt(this.figure!.skin, camera, this.rig.centre()) ?? depthOf(this.rig.target(), camera);
  }

  /** Lets go of all that the context held: the next one would be asked to delete what it never had. */
  private readonly lose = (event: Event): void => {
    event.preventDefault();
    this.figure?.dispose();
    this.guides.release();
    this.assets?.hair.dispose();
    this.letProgramsGo();
    failScene('context-lost');
  };

  /** Whoever sat there is seated anew, as the design has them. */
  private readonly restore = (): void => {
    this.compileFirst();
    if (this.hairParts) this.letGo.push(compileAhead(this.renderer, laterPrograms(this.hairParts)));
    studio.setState({ scene: { phase: 'loading', progress: 1 }, settled: false });
    if (this.client) this.seat(this.client);
    this.invalidate();
  };
}
