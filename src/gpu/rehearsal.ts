import {
  DataTexture,
  LinearFilter,
  LinearMipmapLinearFilter,
  PerspectiveCamera,
  Scene,
  Vector3,
  WebGLRenderTarget,
  type WebGLRenderer,
} from 'three';
import type { HairStrips, Head } from '../anatomy/head';
import type { Landmarks } from '../anatomy/landmarks';
import { USUAL_SHINE } from '../optics/light';
import { LIGHT_SETUPS } from '../optics/lights';
import { Figure, type FigureDots } from './figure';
import { BAKED_WIDTH } from './shadow';
import { HEALED, type SkinLook } from './skin';

const SIZE_PX = 16;
const QUALITY = { chartPx: 64, shadowPx: 16 };

/**
 * Draws a figure of a few triangles where nobody sees it, in the usual way: drivers finish a program when something is first drawn with
 * it. `finestMm` is the width of a pixel on the skin in the picture to come, which says by what it will be drawn. Returns without
 * waiting for the GPU, but for programs that are still being compiled.
 */
export function rehearse(renderer: WebGLRenderer, finestMm: number): void {
  const hair = toyTexture();
  const figure = new Figure(toyHead(), toyDots(), hair, { lines: 0, lashCover: [0, 1], browCover: [0, 1] }, QUALITY);
  figure.updateLight({ setup: LIGHT_SETUPS.clinic, turn: 0, shine: USUAL_SHINE });
  figure.updateDots(new Uint8Array([1, 2]));
  figure.updateLook(LOOK, new Vector3(0, 0, 500), finestMm);
  // Asked for one by one between the drawings, each would wait for the drawing before.
  for (const program of renderer.info.programs ?? []) {
    program.getUniforms();
    program.getAttributes();
  }
  const target = likeTheCanvas(renderer);
  const camera = new PerspectiveCamera(30, 1, 10, 1000);
  camera.position.z = 500;
  const before = renderer.getRenderTarget();
  figure.prepare(renderer);
  renderer.setRenderTarget(target);
  renderer.render(new Scene().add(figure.group), camera);
  renderer.setRenderTarget(before);
  figure.dispose();
  hair.dispose();
  target.dispose();
}

/** Of the kind that brows and lashes come as: it is part of what their program is finished for. */
function toyTexture(): DataTexture {
  const texture = new DataTexture(new Uint8Array(16), 2, 2);
  texture.magFilter = LinearFilter;
  texture.minFilter = LinearMipmapLinearFilter;
  texture.generateMipmaps = true;
  texture.needsUpdate = true;
  return texture;
}

/** What is drawn on has a say in how a program is finished. */
function likeTheCanvas(renderer: WebGLRenderer): WebGLRenderTarget {
  const gl = renderer.getContext();
  return new WebGLRenderTarget(SIZE_PX, SIZE_PX, {
    samples: gl.getParameter(gl.SAMPLES) as number,
    stencilBuffer: true,
  });
}

const LOOK: SkinLook = {
  albedo: [0.4, 0.3, 0.2],
  sessions: [1, 1, 1, 1],
  healing: HEALED,
  inkReturn: [0.1, 0.1, 0.1],
  coreReturn: [0.1, 0.1, 0.1],
  stubbleStrength: [1, 1],
  stubbleReturn: [0.1, 0.1, 0.1],
  stubbleMeanReturn: [0.1, 0.1, 0.1],
  tanLine: 0,
  marks: [1, 1],
  flat: false,
};

/** A triangle a region, facing the camera: scalp, bare skin, shirt. */
const REGION_Y_MM = [60, 0, -300] as const;
const CORNERS = [0, 1, 2, 3, 4, 5, 6, 7, 8];
/** More than are used: tables by vertex have as many rows as no power of two. */
const VERTICES = 2 * BAKED_WIDTH + 1;

function toyHead(): Head {
  const reference = new Float32Array(3 * VERTICES);
  reference.set(
    CORNERS.flatMap((i) => [i % 3 === 1 ? 9 : 0, REGION_Y_MM[Math.floor(i / 3)]! + (i % 3 === 2 ? 9 : 0), 90]),
  );
  const perVertex = (value: number, size = 1) => new Float32Array(size * VERTICES).fill(value);
  const onScalp = (value: (i: number) => number, size = 1) =>
    Float32Array.from({ length: size * VERTICES }, (_, i) => (i < 3 * size ? value(i) : NaN));
  const indices = Uint32Array.from(CORNERS);
  return {
    surface: { positions: reference, indices },
    normals: perVertex(1, 3),
    coarseIndices: indices,
    reference,
    colour: perVertex(1, 3),
    occlusion: perVertex(1),
    beard: perVertex(0),
    ear: perVertex(0),
    // Nobody looks for anything on it.
    landmarks: {} as Landmarks,
    chart: {
      inside: Uint8Array.of(1, 0, 0),
      triangles: Uint32Array.of(0),
      uv: onScalp((i) => [0.2, 0.2, 0.8, 0.2, 0.2, 0.8][i]!, 2),
      mmPerUnit: onScalp(() => 200),
      areaMm2: 40,
      grid: { size: 1, start: Uint32Array.of(0, 1), triangle: Uint32Array.of(0) },
    },
    eyes: { left: [3, 30, 90], right: [-3, 30, 90] },
    eyeRadiusMm: 2,
    midPupils: { left: [3, 30, 92], right: [-3, 30, 92] },
    lashes: toyStrip(),
    brows: toyStrip(),
  };
}

const toyStrip = (): HairStrips => ({
  positions: Float32Array.of(0, 0, 95, 5, 0, 95, 0, 5, 95),
  uv: Float32Array.of(0, 0, 1, 0, 0, 1),
  indices: Uint16Array.of(0, 1, 2),
});

function toyDots(): FigureDots {
  const sites = {
    uv: Float32Array.of(0.3, 0.3, 0.4, 0.4),
    mmPerUnit: Float32Array.of(200, 200),
    radiusMm: Float32Array.of(0.1, 0.1),
  };
  const noStrands = () => {
    throw new Error('a rehearsal has no strands');
  };
  return {
    pigment: { ...sites, tone: Float32Array.of(1, 1) },
    stubble: { ...sites, dash: { direction: Float32Array.of(1, 0, 1, 0), lengthMm: Float32Array.of(0.5, 0.5) } },
    stubbleVisible: Uint8Array.of(1, 1),
    strands: noStrands,
    longStrands: noStrands,
  };
}
