import {
  BufferAttribute,
  BufferGeometry,
  DataTexture,
  DoubleSide,
  FloatType,
  Group,
  Mesh,
  RawShaderMaterial,
  RGBAFormat,
  Vector3,
  Vector4,
  type Texture,
  type WebGLRenderer,
} from 'three';
import longFrag from '../../shaders/hair/long.frag?raw';
import longVert from '../../shaders/hair/long.vert?raw';
import type { Head } from '../anatomy/head';
import { combMarks, type CombMarks } from '../hair/comb';
import { guideWidths, hairShade, vertexCells, type VertexCells } from '../hair/cover';
import { followGuides, type Followed } from '../hair/follow';
import { curledOver, guideCurves, guideRoots, GUIDE_STEPS } from '../hair/guides';
import type { LongLook } from '../hair/longLook';
import { strandRoots, type Roots, type StrandRoots } from '../hair/roots';
import { headShell, type HeadShell } from '../hair/shell';
import type { HairShade } from './hairShade';
import { hairUniforms, setHair } from './hairUniforms';
import type { GpuThing, Ledger } from './ledger';
import type { LightUniforms } from './lights';
import { runsOf } from './runs';
import { BAKED_WIDTH } from './shadow';
import { programOf } from './shaderSource';

/** Strands in a row of their texture. */
const STRANDS_A_ROW = 512;
const STRAND_TEXELS = 3;
/** Segments that a strand can have: eight for each of its turns, and one for each so many mm (A). */
const SEGMENTS = [12, 24, 54] as const;
const SEGMENTS_A_TURN = 8;
const SEGMENT_MM = 12.5;
/** Waves that are lower bend no strand that one would see, mm (A). */
const LEAST_WAVE_MM = 1;
/** Segments of all strands where they have more than the fewest, over those where they have not (A). */
const BENT_BUDGET = 1.5;
/** Thinner than this grows no long hair: vellus, µm (P). */
const LEAST_UM = 30;
/** Hairs that a follicle grows (P). */
const HAIRS = 2.2;

const longProgram = (segments: number) =>
  programOf(longVert, longFrag, {
    SEGMENTS: segments,
    STEPS: GUIDE_STEPS,
    STRANDS_A_ROW,
    BAKED_WIDTH,
  });

/** What is led by guides: made when hair is first long. */
interface Ground {
  readonly roots: StrandRoots;
  readonly guides: Uint32Array;
  readonly shell: HeadShell;
  readonly marks: CombMarks;
  readonly cells: VertexCells;
}

/**
 * Hair that falls: strands between guides, opaque ribbons of one mesh. Nothing of it is on the GPU but while it is long; another length moves
 * the guides alone, another cut tells the strands anew whom to follow.
 */
export class LongHair extends Group {
  private ground: Ground | undefined;
  private parts: Parts | undefined;
  private shown: LongLook | undefined;
  /** By guide. */
  private widths = new Float32Array(0);

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
    const segments = segmentsOf(look);
    if (this.parts?.segments !== segments) this.make(ground, segments);
    const parts = this.parts!;
    const before = this.shown;
    if (before?.cut !== look.cut) {
      const followed = followGuides(ground.roots, ground.guides, ground.marks, look.cut);
      this.widths = guideWidths(ground.roots, followed, ground.guides.length);
      writeFollowed(parts.strands, ground, followed);
      parts.strands.needsUpdate = true;
    }
    if (before?.cut !== look.cut || before.type !== look.type || before.lengthMm !== look.lengthMm) {
      const curves = guideCurves(ground, look);
      (parts.guides.image.data as Float32Array).set(curves);
      parts.guides.needsUpdate = true;
      const { positions } = this.head.surface;
      const longer = curledOver(look.type);
      this.shade.write(hairShade(positions, ground.cells, ground.shell, curves, this.widths, longer));
    }
    this.shown = look;
    const shown = shownOf(parts.drawn, ground.roots.count, finestMm);
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
  }

  private make(ground: Ground, segments: number): void {
    this.dispose();
    const { count } = ground.roots;
    const budget = segments > SEGMENTS[0] ? BENT_BUDGET : 1;
    const drawn = Math.min(count, Math.round((budget * this.most * SEGMENTS[0]) / segments));
    const guides = floatTexture(GUIDE_STEPS + 1, ground.guides.length);
    const strands = floatTexture(STRAND_TEXELS * STRANDS_A_ROW, Math.ceil(drawn / STRANDS_A_ROW));
    const uniforms = { ...this.lights, ...longUniforms(guides, strands, this.baked) };
    uniforms.uCentre.value.set(...ground.shell.centre);
    const wisps = new Wisps(drawn, segments, uniforms);
    this.parts = { wisps, guides, strands, segments, drawn };
    const held: GpuThing[] = [wisps.geometry, guides, strands];
    this.ledger.hold('stubble', held);
    this.add(wisps);
  }
}

/** Segments that a strand takes to follow its waves and the head. */
function segmentsOf({ wave: [amplitudeMm, turns], lengthMm }: LongLook): number {
  const wanted = Math.max(amplitudeMm < LEAST_WAVE_MM ? 0 : SEGMENTS_A_TURN * turns, lengthMm / SEGMENT_MM);
  return SEGMENTS.find((segments) => segments >= wanted) ?? SEGMENTS.at(-1)!;
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
  readonly segments: number;
  readonly drawn: number;
}

/** All strands, as many at a time as one small geometry has corners for: where these lie the shader works out. */
class Wisps extends Group {
  readonly geometry: BufferGeometry;
  readonly material: RawShaderMaterial;

  constructor(
    drawn: number,
    private readonly segments: number,
    private readonly uniforms: ReturnType<typeof longUniforms> & LightUniforms,
  ) {
    super();
    this.material = new RawShaderMaterial({ ...longProgram(segments), uniforms, side: DoubleSide });
    const runs = runsOf(drawn, 2 * (segments + 1));
    this.geometry = ribbons(runs[0]?.count ?? 0, segments);
    for (const { first } of runs) this.add(new Wisp(this.geometry, this.material, first));
  }

  update(look: LongLook, flat: boolean, eye: Vector3, shown: number, width: number): void {
    const u = this.uniforms;
    u.uWidth.value = width;
    u.uWave.value.set(...look.wave);
    setHair(u, look, flat, eye);
    for (const wisp of this.children as Wisp[]) wisp.indices = 6 * this.segments * Math.max(0, shown - wisp.first);
  }
}

class Wisp extends Mesh<BufferGeometry, RawShaderMaterial> {
  /** As many are drawn, or all that the geometry has. */
  indices = 0;

  constructor(
    geometry: BufferGeometry,
    material: RawShaderMaterial,
    readonly first: number,
  ) {
    super(geometry, material);
    this.frustumCulled = false;
    this.renderOrder = 0.7;
  }

  override onBeforeRender = (renderer: WebGLRenderer): void => {
    this.geometry.setDrawRange(0, this.indices);
    const u = this.material.uniforms as ReturnType<typeof longUniforms>;
    u.uFirst.value = this.first;
    u.uHeightPx.value = renderer.getCurrentViewport(VIEWPORT).w;
    this.material.uniformsNeedUpdate = true;
  };
}

const VIEWPORT = new Vector4();

const longUniforms = (guides: Texture, strands: Texture, baked: Texture) => ({
  ...hairUniforms(),
  uFirst: { value: 0 },
  uGuides: { value: guides },
  uStrands: { value: strands },
  uBaked: { value: baked },
  uCentre: { value: new Vector3() },
  uWave: { value: new Vector3() },
});

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
    data.set([weight[2 * i]!, weight[2 * i + 1]!, roots.open[i]!, 0], at + 8);
  }
}

function floatTexture(width: number, height: number): DataTexture {
  const texture = new DataTexture(new Float32Array(4 * width * height), width, height, RGBAFormat, FloatType);
  texture.needsUpdate = true;
  return texture;
}

/** Pairs of corners along each strand. */
function ribbons(strands: number, segments: number): BufferGeometry {
  const each = 2 * (segments + 1);
  const indices = new Uint16Array(6 * segments * strands);
  let next = 0;
  for (let strand = 0; strand < strands; strand++)
    for (let k = 0; k < segments; k++) {
      const a = each * strand + 2 * k;
      for (const corner of [a, a + 1, a + 2, a + 2, a + 1, a + 3]) indices[next++] = corner;
    }
  return new BufferGeometry().setIndex(new BufferAttribute(indices, 1));
}
