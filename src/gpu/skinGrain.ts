import { DataTexture, LinearFilter, LinearMipmapLinearFilter, RepeatWrapping } from 'three';
import { whenAsked } from '../design/whenAsked';
import { GRAIN_PX, skinGrain } from '../optics/skinGrain';

/** The tile of skin, worked out once: whoever has time before it is needed may ask for it. */
export const grainTile = whenAsked(skinGrain);

/** The tile as a texture of its own. */
export function grainTexture(): DataTexture {
  const texture = new DataTexture(grainTile(), GRAIN_PX, GRAIN_PX);
  texture.wrapS = texture.wrapT = RepeatWrapping;
  texture.magFilter = LinearFilter;
  texture.minFilter = LinearMipmapLinearFilter;
  texture.generateMipmaps = true;
  texture.needsUpdate = true;
  return texture;
}
