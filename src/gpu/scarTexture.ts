import { DataTexture, LinearFilter, LinearMipmapLinearFilter, RGFormat, UnsignedByteType } from 'three';
import { SCAR_GRID } from '../scars/grid';
import type { ScarTexels } from '../scars/scarMap';

/** The map of scars for the skin's programs; a single texel where there are none. */
export function scarTexture(scars: ScarTexels | undefined): DataTexture {
  const size = scars ? SCAR_GRID : 1;
  const texture = new DataTexture(scars?.texels ?? new Uint8Array(2), size, size, RGFormat, UnsignedByteType);
  texture.magFilter = LinearFilter;
  texture.minFilter = scars ? LinearMipmapLinearFilter : LinearFilter;
  texture.generateMipmaps = scars !== undefined;
  texture.unpackAlignment = 1;
  texture.needsUpdate = true;
  return texture;
}
