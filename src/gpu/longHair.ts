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
import { guideCurves, guideRoots, GUIDE_STEPS } from '../hair/guides';
import type { LongLook } from '../hair/longLook';
import { strandRoots, type Roots, type StrandRoots } from '../hair/roots';
import { headShell, type HeadShell } from '../hair/shell';
import type { HairShade } from './hairShade';
import { hairUniforms, setHair } from './hairUniforms';
import type { GpuThing, Ledger } from './ledger';
import type { LightUniforms } from './lights';
import { BAKED_WIDTH } from './shadow';
import { programOf } from './shaderSource';

/** Strands in a row of their texture. */
const STRANDS_A_ROW = 512;
const STRAND_TEXELS = 3;
/** Segments of a strand that hangs straight, and of one that curls. */
const SEGMENTS = { straight: 12, curled: 54 } as const;
/** Segments of all curled hair, over those of straight hair: a turn takes eight (A). */
const CURLED_BUDGET = 1.5;
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
    const segments = look.type === 'curly' || look.type === 'coily' ? SEGMENTS.curled : SEGMENTS.straight;
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
      this.shade.write(hairShade(positions, ground.cells, ground.shell, curves, this.widths));
    }
    this.shown = look;
    const shown = shownOf(parts.drawn, ground.roots.count, finestMm);
    parts.mesh.geometry.setDrawRange(0, 6 * segments * shown);
    parts.mesh.update(look, flat, eye, HAIRS * (ground.roots.count / shown));
  }

  override dispose(): void {
    if (!this.parts) return;
    const { mesh, guides, strands } = this.parts;
    this.remove(mesh);
    for (const thing of [mesh.geometry, guides, strands] as const) {
      this.ledger.release(thing);
      thing.dispose();
    }
    mesh.material.dispose();
    this.parts = undefined;
    this.shown = undefined;
  }

  private make(ground: Ground, segments: number): void {
    this.dispose();
    const { count } = ground.roots;
    const budget = segments === SEGMENTS.curled ? CURLED_BUDGET : 1;
    const drawn = Math.min(count, Math.round((budget * this.most * SEGMENTS.straight) / segments));
    const guides = floatTexture(GUIDE_STEPS + 1, ground.guides.length);
    const strands = floatTexture(STRAND_TEXELS * STRANDS_A_ROW, Math.ceil(drawn / STRANDS_A_ROW));
    const uniforms = { ...this.lights, ...longUniforms(guides, strands, this.baked) };
    uniforms.uCentre.value.set(...ground.shell.centre);
    const mesh = new LongMesh(drawn, segments, uniforms);
    this.parts = { mesh, guides, strands, segments, drawn };
    const held: GpuThing[] = [mesh.geometry, guides, strands];
    this.ledger.hold('stubble', held);
    this.add(mesh);
  }
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
  readonly mesh: LongMesh;
  readonly guides: DataTexture;
  readonly strands: DataTexture;
  readonly segments: number;
  readonly drawn: number;
}

class LongMesh extends Mesh<BufferGeometry, RawShaderMaterial> {
  constructor(
    drawn: number,
    segments: number,
    private readonly uniforms: ReturnType<typeof longUniforms> & LightUniforms,
  ) {
    super(ribbons(drawn, segments), new RawShaderMaterial({ ...longProgram(segments), uniforms, side: DoubleSide }));
    this.frustumCulled = false;
    this.renderOrder = 0.7;
  }

  update(look: LongLook, flat: boolean, eye: Vector3, width: number): void {
    const u = this.uniforms;
    u.uWidth.value = width;
    u.uWave.value.set(...look.wave);
    setHair(u, look, flat, eye);
  }

  override onBeforeRender = (renderer: WebGLRenderer): void => {
    this.uniforms.uHeightPx.value = renderer.getCurrentViewport(VIEWPORT).w;
    this.material.uniformsNeedUpdate = true;
  };
}

const VIEWPORT = new Vector4();

const longUniforms = (guides: Texture, strands: Texture, baked: Texture) => ({
  ...hairUniforms(),
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

/** Pairs of corners along each strand; where they lie the shader works out. */
function ribbons(strands: number, segments: number): BufferGeometry {
  const each = 2 * (segments + 1);
  const indices = new Uint32Array(6 * segments * strands);
  let next = 0;
  for (let strand = 0; strand < strands; strand++)
    for (let k = 0; k < segments; k++) {
      const a = each * strand + 2 * k;
      for (const corner of [a, a + 1, a + 2, a + 2, a + 1, a + 3]) indices[next++] = corner;
    }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(new Int8Array(3 * each * strands), 3));
  geometry.setIndex(new BufferAttribute(indices, 1));
  return geometry;
}
