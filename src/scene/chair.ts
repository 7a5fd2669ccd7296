import { wantsBeard } from '../beard/wish';
import { modelKey, needsExtras } from '../client/model';
import { Unpacker } from '../client/parcel';
import { workOut, type Sitting } from '../client/sitting';
import { Stages } from '../client/stages';
import type { Design } from '../design/schema';
import { addNotice, dismissNotice } from '../store/studio';
import { beardFile } from '../store/beardFile';
import { mark, t } from '../words/say';
import { loadBeard, loadShapes, withBeard, withExtras, withShapes, type Assets } from './assets';
import { clientOf, type Client } from './client';
import { ModelCaller } from './modelCalls';
import { needsShapes } from './needs';
import { nextTask } from './nextTask';

const SHAPES_PROBLEM = mark(
  'The data of head shapes could not be loaded. Please check the connection and change the head again.',
);
const BEARD_PROBLEM = mark(
  'The beard could not be loaded; the head is shown without it. Under Beard you can try again.',
);
const HEAD_PROBLEM = mark('This head could not be worked out. The last one stays; Undo brings its settings back.');

const SLOWER = mark('A part of this page has stopped. All works on, but another head takes a moment longer.');

/** Works out who sits in the chair: in a worker, or on this thread where there is none. Of what is wanted while it works only the last counts. */
export class Chair {
  private wanted: Design | undefined;
  private working = false;
  /** `modelKey` of whom it works out. */
  private current: string | undefined;
  private disposed = false;
  /** Null once a worker has failed. */
  private caller: ModelCaller | null | undefined;
  private readonly unpacker = new Unpacker();
  private readonly stages = new Stages();
  private hasShapes = false;
  private hasBeard = false;
  /** Keys of designs that can't be worked out. */
  private readonly refused = new Set<string>();

  /** `seat` is called with each client that has been worked out. */
  constructor(
    private assets: Assets,
    private readonly seat: (client: Client) => void,
    /** Called when one has been refused. */
    private readonly told: () => void,
  ) {
    beardFile.setState({ phase: assets.beard ? 'here' : 'absent' });
  }

  /** Asks for a design's client. */
  want(design: Design): void {
    this.wanted = modelKey(design) === this.current ? undefined : design;
    if (!this.working) void this.work();
  }

  /** Whether a design's client can't be had. */
  hasRefused = (design: Design): boolean => this.refused.has(modelKey(design));

  /** A change of the head may come: what takes long at first is done now. */
  async expect(design: Design): Promise<void> {
    if (this.working || this.caller !== undefined) return;
    this.working = true;
    try {
      await this.ask(design);
    } catch {
      // The change itself will find another way.
    }
    this.working = false;
    if (this.wanted && !this.disposed) void this.work();
  }

  dispose(): void {
    this.disposed = true;
    this.caller?.dispose();
  }

  private async work(): Promise<void> {
    this.working = true;
    // What was asked for is shown by the page first.
    await nextTask();
    for (let design = this.wanted; design && !this.disposed; design = this.wanted) {
      this.wanted = undefined;
      this.current = modelKey(design);
      const client = await this.clientFor(design);
      this.current = undefined;
      if (client && !this.disposed) this.seat(client);
    }
    this.working = false;
  }

  private async clientFor(design: Design): Promise<Client | undefined> {
    try {
      if (needsShapes(design) && !this.assets.headData.shapes)
        this.assets = await withShapes(this.assets, await loadShapes());
      if (needsExtras(design) && !this.assets.extras) this.assets = await withExtras(this.assets);
    } catch (error) {
      return this.refuse(design, t(SHAPES_PROBLEM), error);
    }
    if (wantsBeard(design) && !this.assets.beard) await this.fetchBeard();
    try {
      return clientOf(this.assets, await this.sittingOf(design));
    } catch (error) {
      return this.refuse(design, t(HEAD_PROBLEM), error);
    }
  }

  /** Once a beard's file can't be had, heads are shown without until a person asks to try again. */
  private async fetchBeard(): Promise<void> {
    if (beardFile.getState().phase === 'failed') return;
    beardFile.setState({ phase: 'loading' });
    try {
      this.assets = withBeard(this.assets, await loadBeard());
      beardFile.setState({ phase: 'here' });
      dismissNotice(t(BEARD_PROBLEM));
    } catch (error) {
      console.warn(BEARD_PROBLEM, error);
      beardFile.setState({ phase: 'failed' });
      addNotice(t(BEARD_PROBLEM));
    }
  }

  private refuse(design: Design, sentence: string, error: unknown): undefined {
    console.warn(sentence, error);
    addNotice(sentence);
    this.refused.add(modelKey(design));
    this.told();
  }

  private async sittingOf(design: Design): Promise<Sitting> {
    try {
      return await this.ask(design);
    } catch {
      return workOut(this.assets, design, this.stages);
    }
  }

  /** Rejects where there is no worker, or none any more. */
  private async ask(design: Design): Promise<Sitting> {
    if (this.caller === undefined) this.caller = await this.openWorker();
    if (!this.caller) throw new Error('no worker');
    try {
      const { shapes, beard } = this.assets.files;
      if (shapes && !this.hasShapes) await this.caller.call('shapes', shapes);
      this.hasShapes = shapes !== undefined;
      if (beard && !this.hasBeard) await this.caller.call('beard', beard);
      this.hasBeard = beard !== undefined;
      return this.unpacker.unpack(await this.caller.call('sit', design)) as Sitting;
    } catch (error) {
      console.warn('The worker failed; this thread goes on by itself.', error);
      addNotice(t(SLOWER));
      this.caller?.dispose();
      this.caller = null;
      throw error;
    }
  }

  private async openWorker(): Promise<ModelCaller | null> {
    try {
      const caller = new ModelCaller(new Worker(new URL('./modelWorker.ts', import.meta.url), { type: 'module' }));
      const { files, follicles, pigment } = this.assets;
      await caller.call('open', { head: files.head, follicles, pigment });
      return caller;
    } catch (error) {
      console.warn('No worker could be started.', error);
      return null;
    }
  }
}
