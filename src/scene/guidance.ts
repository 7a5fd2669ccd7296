import { Vector3, type Group, type PerspectiveCamera } from 'three';
import { densestPerCm2 } from '../density/densest';
import { GuideLines, showGuidesTo } from '../gpu/guides';
import { GUIDES, type GuideName } from '../hairline/guideNames';
import { guideOf, type Guide, type GuideLabel } from '../hairline/guides';
import { adviseOn } from '../hairline/rules';
import { giveAdvice } from '../store/advice';
import { guides, labelPlaces } from '../store/guides';
import { studio } from '../store/studio';
import type { OnHead } from './guidesLayer';

/** What a guide is drawn from besides the head: nothing, the line at every move, or the line once it is let go. */
const FOLLOWS: Readonly<Record<GuideName, 'head' | 'move' | 'rest'>> = {
  tape: 'head',
  thirds: 'move',
  verticals: 'head',
  construction: 'head',
  'left-right': 'move',
  grid: 'rest',
};

/** While a hand is at the design, advice comes at most so often, ms. */
const ADVICE_MS = 120;
/** Cosine of the slant beyond which words on the skin are not shown. */
const LEAST_FACING = 0.25;

interface Built {
  readonly onHead: OnHead;
  readonly guide: Guide;
}

/** Draws the guides that are shown and gives advice on the design that is on the head. */
export class Guidance {
  private readonly lines = new GuideLines();
  private readonly built = new Map<GuideName, Built>();
  private labels: readonly GuideLabel[] = [];
  private advisedAt = -Infinity;
  private counted: { readonly onHead: OnHead; readonly perCm2: readonly number[] } | undefined;
  private readonly point = new Vector3();

  get group(): Group {
    return this.lines.group;
  }

  /** Brings the shown guides up to date with a design, and advises on it; true if the picture has changed. */
  show(onHead: OnHead, inHand: boolean): boolean {
    const { shown } = guides.getState();
    const changed = GUIDES.filter((name) => this.bring(name, shown.includes(name), onHead, inHand));
    this.label(shown, changed.length > 0, inHand);
    this.advise(onHead, inHand);
    return changed.length > 0;
  }

  /** Where the labels are in the picture that this camera takes. */
  draw(camera: PerspectiveCamera, canvas: HTMLCanvasElement): void {
    showGuidesTo(camera);
    const { width, height, clientWidth, clientHeight } = canvas;
    this.lines.resize(width, height, width / Math.max(1, clientWidth));
    if (this.labels.length === 0) return;
    const { mirror } = studio.getState();
    const places = new Float32Array(3 * this.labels.length);
    camera.updateMatrixWorld();
    this.labels.forEach(({ xyz, outwards }, i) => {
      const facing = this.point
        .copy(camera.position)
        .sub(new Vector3(...xyz))
        .normalize()
        .dot(new Vector3(...outwards));
      const { x, y } = this.point.set(...xyz).project(camera);
      const across = ((x + 1) / 2) * clientWidth;
      const isSeen = facing > LEAST_FACING && Math.abs(x) < 1 && Math.abs(y) < 1;
      places.set([mirror ? clientWidth - across : across, ((1 - y) / 2) * clientHeight, isSeen ? 1 : 0], 3 * i);
    });
    labelPlaces.setState({ places });
  }

  /** Gives back what the GPU holds; drawn again, it comes back. */
  release(): void {
    this.lines.release();
  }

  dispose(): void {
    this.lines.dispose();
    guides.setState({ labels: [], leftRightMm: null });
  }

  private bring(name: GuideName, isShown: boolean, onHead: OnHead, inHand: boolean): boolean {
    const before = this.built.get(name);
    if (!isShown) {
      if (before) this.lines.set(name, undefined);
      return this.built.delete(name);
    }
    const sameHead = before?.onHead.head === onHead.head;
    const follows = FOLLOWS[name];
    const isKept =
      sameHead && (follows === 'head' || before.onHead.hairline === onHead.hairline || (follows === 'rest' && inHand));
    if (isKept) return false;
    const guide = guideOf(name, onHead.head, onHead.hairline);
    this.built.set(name, { onHead, guide });
    this.lines.set(name, guide.lines);
    return true;
  }

  /** The gap between the sides is told beside the head once a hand is still. */
  private label(shown: readonly GuideName[], isNew: boolean, inHand: boolean): void {
    if (isNew) {
      const labels = shown.flatMap((name) => this.built.get(name)?.guide.labels ?? []);
      // Where there is no room for all, a centimetre of the tape is missed least.
      const isWord = ({ name }: GuideLabel) => name !== 'centimetres';
      this.labels = [...labels.filter(isWord), ...labels.filter((label) => !isWord(label))];
      guides.setState({ labels: this.labels });
    }
    const gap = this.labels.find(({ name }) => name === 'gap')?.mm ?? null;
    const { leftRightMm } = guides.getState();
    if (leftRightMm !== gap && (!inHand || gap === null || leftRightMm === null)) guides.setState({ leftRightMm: gap });
  }

  private advise(onHead: OnHead, inHand: boolean): void {
    const now = performance.now();
    if (inHand && now - this.advisedAt < ADVICE_MS) return;
    this.advisedAt = now;
    giveAdvice(adviseOn({ ...onHead, densestPerCm2: this.densestOf(onHead, inHand) }), inHand);
  }

  /** Counted again when a hand is still and dots have changed: one that moves the line changes no density worth it. */
  private densestOf(onHead: OnHead, inHand: boolean): readonly number[] {
    const isKnown = this.counted && (inHand || sameDots(this.counted.onHead, onHead));
    if (!isKnown) this.counted = { onHead, perCm2: densestPerCm2(onHead.sites, onHead.session) };
    return this.counted!.perCm2;
  }
}

const sameDots = (a: OnHead, b: OnHead): boolean =>
  a.sites === b.sites &&
  a.hairline === b.hairline &&
  (['style', 'blend', 'character', 'strokes', 'seed'] as const).every((key) => a.design[key] === b.design[key]);
