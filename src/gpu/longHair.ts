import { DataTexture, FloatType, Group, RGBAFormat, type Texture, type Vector3 } from 'three';
import type { Head } from '../anatomy/head';
import { combMarks, type CombMarks } from '../hair/comb';
import { guideWidths, hairShade, vertexCells, type VertexCells } from '../hair/cover';
import { followGuides, type Followed } from '../hair/follow';
import { curledOver, guideCurves, guideRoots, GUIDE_STEPS } from '../hair/guides';
import type { LongLook } from '../hair/longLook';
import { strandRoots, type Roots, type StrandRoots } from '../hair/roots';
import { headShell, type HeadShell } from '../hair/shell';
import type { HairShade } from './hairShade';
import type { Ledger } from './ledger';
import type { LightUniforms } from './lights';
import { STRANDS_A_ROW, Wisps } from './wisps';

const STRAND_TEXELS = 3;
/** Segments of a strand: six for each of its turns, and one for each so many mm, in steps (A). */
const SEGMENTS = { fewest: 12, most: 56, step: 4 } as const;
const SEGMENTS_A_TURN = 6;
const SEGMENT_MM = 12.5;
/** Waves that are lower bend no strand that one would see, mm (A). */
const LEAST_WAVE_MM = 1;
/** Segments of all strands where each has the most, over those where it has the fewest (A). */
const BENT_BUDGET = 1.5;
/** Thinner than this grows no long hair: vellus, µm (P). */
const LEAST_UM = 30;
/** Hairs that a follicle grows (P). */
const HAIRS = 2.2;

/** What is led by guides: made when hair is first long. */
interface Ground {
  readonly roots: StrandRoots;
  readonly guides: Uint32Array;
  readonly shell: HeadShell;
  readonly marks: CombMarks;
  readonly cells: VertexCells;
}

/**
 * Hair that falls: strands between guides, opaque ribbons. Nothing of it is on the GPU but while it is long; another length moves the guides
 * and may divide the strands into more segments or fewer, another cut tells the strands anew whom to follow.
 */
export class LongHair extends Group {
  private ground: Ground | undefined;
  private parts: Parts | undefined;
  private shown: LongLook | undefined;
  private followed: Followed | undefined;

  /** @param most strands that are drawn; the fewer, the wider */
  constructor(
    private readonly head: Head,
    private readonly roots: Roots,
    private readonly baked: Texture,
    private readonly shade: HairShade,
    private readonly lights: LightUniforms,
    private readonly ledger: Ledger,
    private readonly most: number,
  ) {
    super();
  }

  update(look: LongLook | undefined, flat: boolean, eye: Vector3, finestMm: number): void {
    this.visible = this.shade.isThere = look !== undefined;
    if (!look) return this.dispose();
    const ground = (this.ground ??= groundOf(this.head, thick(this.roots(strandRoots))));
    const parts = (this.parts ??= this.make(ground));
    const segments = segmentsOf(look);
    const drawn = drawnOf(segments, this.most, ground.roots.count);
    if (parts.wisps.segments !== segments) this.divide(parts.wisps, drawn, segments);
    const before = this.shown;
    if (!this.followed || before?.cut !== look.cut) {
      this.followed = followGuides(ground.roots, ground.guides, ground.marks, look.cut);
      writeFollowed(parts.strands, ground, this.followed);
      parts.strands.needsUpdate = true;
    }
    if (before?.cut !== look.cut || before.type !== look.type || before.lengthMm !== look.lengthMm)
      this.lead(ground, parts, this.followed, look);
    this.shown = look;
    const shown = shownOf(drawn, ground.roots.count, finestMm);
    parts.wisps.update(look, flat, eye, shown, HAIRS * (ground.roots.count / shown));
  }

  override dispose(): void {
    if (!this.parts) return;
    const { wisps, guides, strands } = this.parts;
    this.remove(wisps);
    for (const thing of [wisps.geometry, guides, strands] as const) {
      this.ledger.release(thing);
      thing.dispose();
    }
    wisps.material.dispose();
    this.parts = undefined;
    this.shown = undefined;
    this.followed = undefined;
  }

  private make(ground: Ground): Parts {
    const guides = floatTexture(GUIDE_STEPS + 1, ground.guides.length);
    const most = Math.min(ground.roots.count, this.most);
    const strands = floatTexture(STRAND_TEXELS * STRANDS_A_ROW, Math.ceil(most / STRANDS_A_ROW));
    const wisps = new Wisps({ guides, strands, baked: this.baked, centre: ground.shell.centre }, this.lights);
    this.ledger.hold('stubble', [wisps.geometry, guides, strands]);
    this.add(wisps);
    return { wisps, guides, strands };
  }

  private divide(wisps: Wisps, drawn: number, segments: number): void {
    this.ledger.release(wisps.geometry);
    wisps.divide(drawn, segments);
    this.ledger.hold('stubble', [wisps.geometry]);
  }

  private lead(ground: Ground, { guides }: Parts, followed: Followed, look: LongLook): void {
    const curves = guideCurves(ground, look);
    (guides.image.data as Float32Array).set(curves);
    guides.needsUpdate = true;
    const widths = guideWidths(ground.roots, followed, ground.guides.length, look.lateShare);
    const { positions } = this.head.surface;
    this.shade.write(hairShade(positions, ground.cells, ground.shell, curves, widths, curledOver(look.type)));
  }
}

/** Segments that a strand takes to follow its waves and the head. */
function segmentsOf({ wave: [amplitudeMm, turns], lengthMm }: LongLook): number {
  const { fewest, most, step } = SEGMENTS;
  const wanted = Math.max(amplitudeMm < LEAST_WAVE_MM ? 0 : SEGMENTS_A_TURN * turns, lengthMm / SEGMENT_MM);
  return Math.min(most, Math.max(fewest, step * Math.ceil(wanted / step)));
}

/** How many strands are drawn of so many segments: all their segments cost what they may. */
function drawnOf(segments: number, most: number, follicles: number): number {
  const { fewest } = SEGMENTS;
  const budget = 1 + ((BENT_BUDGET - 1) * (segments - fewest)) / (SEGMENTS.most - fewest);
  return Math.min(follicles, Math.round((budget * most * fewest) / segments));
}

/** Thickness of most shafts, mm (P: 55–120 µm). */
const USUAL_MM = 0.08;
/** Strands are at least so wide on the screen, px. */
const LEAST_PX = 1;
/** Fewer than that would be a wig, in shares of all. */
const LEAST_SHARE = 0.12;

/** How many strands are drawn where a pixel is so wide on the nearest skin: the first ones, which are as evenly spread as all. */
function shownOf(drawn: number, follicles: number, finestMm: number): number {
  const wide = HAIRS * USUAL_MM * follicles;
  const most = finestMm > 0 ? wide / (LEAST_PX * finestMm) : Infinity;
  return Math.max(1, Math.round(Math.min(drawn, Math.max(LEAST_SHARE * drawn, most))));
}

interface Parts {
  readonly wisps: Wisps;
  readonly guides: DataTexture;
  readonly strands: DataTexture;
}

const groundOf = (head: Head, roots: StrandRoots): Ground => ({
  roots,
  guides: guideRoots(roots),
  shell: headShell(head),
  marks: combMarks(head),
  cells: vertexCells(head.surface.positions),
});

/** The roots of hair that gets long. */
function thick(roots: StrandRoots): StrandRoots {
  const kept = Uint32Array.from(roots.shaftUm.keys()).filter((i) => roots.shaftUm[i]! >= LEAST_UM);
  const three = (values: Float32Array) =>
    Float32Array.from({ length: 3 * kept.length }, (_, k) => values[3 * kept[Math.floor(k / 3)]! + (k % 3)]!);
  return {
    count: kept.length,
    xyz: three(roots.xyz),
    normal: three(roots.normal),
    direction: three(roots.direction),
    shaftUm: Uint8Array.from(kept, (i) => roots.shaftUm[i]!),
    ...(roots.late && { late: Uint8Array.from(kept, (i) => roots.late![i]!) }),
    open: Float32Array.from(kept, (i) => roots.open[i]!),
    vertex: Uint32Array.from(kept, (i) => roots.vertex[i]!),
  };
}

function writeFollowed(texture: DataTexture, { roots }: Ground, { guide, weight }: Followed): void {
  const data = texture.image.data as Float32Array;
  const drawn = Math.min(roots.count, data.length / (4 * STRAND_TEXELS));
  for (let i = 0; i < drawn; i++) {
    const at = 4 * STRAND_TEXELS * i;
    data.set([roots.xyz[3 * i]!, roots.xyz[3 * i + 1]!, roots.xyz[3 * i + 2]!, roots.shaftUm[i]!], at);
    data.set([guide[3 * i]!, guide[3 * i + 1]!, guide[3 * i + 2]!, roots.vertex[i]!], at + 4);
    data.set([weight[2 * i]!, weight[2 * i + 1]!, roots.open[i]!, roots.late?.[i] ?? 0], at + 8);
  }
}

function floatTexture(width: number, height: number): DataTexture {
  const texture = new DataTexture(new Float32Array(4 * width * height), width, height, RGBAFormat, FloatType);
  texture.needsUpdate = true;
  return texture;
}
