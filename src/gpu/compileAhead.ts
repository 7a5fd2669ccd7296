import { BufferGeometry, Camera, Mesh, RawShaderMaterial, Scene, type WebGLRenderer } from 'three';
import { SCATTER_PROGRAM, SHRINK_PROGRAM, STAMP_PROGRAM } from './coverage';
import { EYE_PROGRAM, STRIP_PROGRAM } from './face';
import { BAKE_PROGRAM, DEPTH_PROGRAM } from './shadow';
import type * as HairParts from './hairParts';
import type { Program } from './shaderSource';
import { COARSE_FROM_MM, FAR_FROM_MM } from './skin';
import { farPrograms, INSIDE_PROGRAM, SKIN_PROGRAM, WHOLE_PROGRAM } from './skinPrograms';

/** What a first picture of healed, plain skin is drawn with, most of all a whole head on most screens: what takes longest comes first. */
export const firstPrograms = (finestMm: number): readonly Program[] => [
  ...(finestMm > COARSE_FROM_MM ? [WHOLE_PROGRAM] : []),
  ...(finestMm < FAR_FROM_MM ? [SKIN_PROGRAM] : []),
  EYE_PROGRAM,
  BAKE_PROGRAM,
  STRIP_PROGRAM,
  INSIDE_PROGRAM,
  DEPTH_PROGRAM,
  STAMP_PROGRAM,
  SHRINK_PROGRAM,
  SCATTER_PROGRAM,
];

/** What time, the camera and other designs may ask for next. */
export const laterPrograms = ({ strandProgram, SEGMENTS }: typeof HairParts): readonly Program[] => [
  SKIN_PROGRAM,
  ...farPrograms(false),
  ...farPrograms(true),
  strandProgram(SEGMENTS.straight),
];

/** Has shaders compiled before anything is drawn with them: nothing waits for them here. Returns how to let them go, once no figure will be drawn any more. */
export function compileAhead(renderer: WebGLRenderer, programs: readonly Program[]): () => void {
  const materials = programs.map((program) => new RawShaderMaterial(program));
  const scene = new Scene();
  for (const material of materials) scene.add(new Mesh(new BufferGeometry(), material));
  renderer.compile(scene, new Camera());
  return () => {
    for (const material of materials) material.dispose();
  };
}
