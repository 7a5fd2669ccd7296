import { GLSL3 } from 'three';
import bust from '../../shaders/lib/bust.glsl?raw';
import cloth from '../../shaders/lib/cloth.glsl?raw';
import colour from '../../shaders/lib/color.glsl?raw';
import complexion from '../../shaders/lib/complexion.glsl?raw';
import coverage from '../../shaders/lib/coverage.glsl?raw';
import healing from '../../shaders/lib/healing.glsl?raw';
import grain from '../../shaders/lib/grain.glsl?raw';
import hair from '../../shaders/lib/hair.glsl?raw';
import ink from '../../shaders/lib/ink.glsl?raw';
import light from '../../shaders/lib/light.glsl?raw';
import noise from '../../shaders/lib/noise.glsl?raw';
import scar from '../../shaders/lib/scar.glsl?raw';
import relief from '../../shaders/lib/relief.glsl?raw';
import cells from '../../shaders/lib/cells.glsl?raw';
import near from '../../shaders/skin/near.glsl?raw';

/** The shared GLSL files by the name that `#include <name>` asks for. */
const LIBRARY: Readonly<Record<string, string>> = {
  bust,
  cloth,
  color: colour,
  complexion,
  coverage,
  grain,
  hair,
  healing,
  ink,
  light,
  noise,
  relief,
  scar,
  cells,
  near,
};

/** Replaces every line `#include <name>` by that file. Throws on an unknown name. */
export const withIncludes = (source: string): string =>
  source.replace(/^#include <(\w+)>$/gm, (_, name: string) => {
    const text = LIBRARY[name];
    if (text === undefined) throw new RangeError(`shader includes unknown «${name}»`);
    return text;
  });

/** What a material's program is made of: two materials with the same share one. */
export const programOf = (
  vertex: string,
  fragment: string,
  defines: Readonly<Record<string, number | string>> = {},
) => ({
  glslVersion: GLSL3,
  vertexShader: withIncludes(vertex),
  fragmentShader: withIncludes(fragment),
  defines: { ...defines },
});

export type Program = ReturnType<typeof programOf>;
