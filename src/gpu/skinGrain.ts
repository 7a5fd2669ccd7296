import { DataTexture, LinearFilter, LinearMipmapLinearFilter, RepeatWrapping } from 'three';
import { GRAIN_PX, skinGrain } from '../optics/skinGrain';

let tile: Uint8Array<ArrayBuffer> | undefined;

/** The tile of skin as a texture of its own; the tile itself is worked out once. */
export function grainTexture(): DataTexture {
  tile ??= skinGrain();
  const texture = new DataTexture(tile, GRAIN_PX, GRAIN_PX);
  texture.wrapS = texture.wrapT = RepeatWrapping;
  texture.magFilter = LinearFilter;
  texture.minFilter = LinearMipmapLinearFilter;
  texture.generateMipmaps = true;
  texture.needsUpdate = true;
  return texture;
}
