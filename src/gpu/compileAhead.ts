import { BufferGeometry, Camera, Mesh, RawShaderMaterial, Scene, type WebGLRenderer } from 'three';
import { DASH_PROGRAM, DOT_PROGRAM, HALF_PROGRAM, QUARTER_PROGRAM, SCATTER_PROGRAM } from './coverage';
import { EYE_PROGRAM, STRIP_PROGRAM } from './face';
import type { FigureQuality } from './figure';
import { BAKE_PROGRAM, DEPTH_PROGRAM } from './shadow';
import { SEGMENTS, strandProgram } from './strands';
import { farPrograms, INSIDE_PROGRAM, skinProgram } from './skin';

/** All that a figure draws with: first what takes longest of what the first picture waits for, a whole head on most screens. */
const programs = ({ chartPx }: FigureQuality) => [
  ...farPrograms(chartPx, false),
  skinProgram(chartPx),
  EYE_PROGRAM,
  BAKE_PROGRAM,
  STRIP_PROGRAM,
  INSIDE_PROGRAM,
  DEPTH_PROGRAM,
  DOT_PROGRAM,
  DASH_PROGRAM,
  HALF_PROGRAM,
  QUARTER_PROGRAM,
  SCATTER_PROGRAM,
  ...farPrograms(chartPx, true),
  strandProgram(SEGMENTS.straight),
];

/** A figure's shaders, on their way or there. */
export interface Compiled {
  /** Resolves once drawing with them waits for nothing. */
  readonly whole: () => Promise<unknown>;
  /** Lets go of them, once no figure will be drawn with them any more. */
  readonly letGo: () => void;
}

/** Has a figure's shaders compiled while its data is still on the way: nothing waits for them here. */
export function compileAhead(renderer: WebGLRenderer, quality: FigureQuality): Compiled {
  const materials = programs(quality).map((program) => new RawShaderMaterial(program));
  const scene = new Scene();
  for (const material of materials) scene.add(new Mesh(new BufferGeometry(), material));
  renderer.compile(scene, new Camera());
  return {
    whole: () => renderer.compileAsync(scene, new Camera()),
    letGo: () => {
      for (const material of materials) material.dispose();
    },
  };
}
