import { DataTexture, RedFormat, UnsignedByteType } from 'three';
import type { Ledger } from './ledger';
import { BAKED_WIDTH } from './shadow';

/** Share of its light that skin keeps under whole hair (A). */
const LEAST_LIGHT = 0.26;

/** What the skin's programs know of the hair that falls over it. */
export interface ShadeUniforms {
  readonly uHairShade: { value: DataTexture };
  /** How much of the light hair takes where it is whole; 0 where none falls. */
  readonly uHairDepth: { value: number };
}

/** The shade of long hair on the skin, by vertex: a table that is as large as the head's once there has been any. */
export class HairShade {
  readonly uniforms: ShadeUniforms = { uHairShade: { value: table(1) }, uHairDepth: { value: 0 } };

  constructor(private readonly ledger: Ledger) {
    ledger.hold('stubble', [this.uniforms.uHairShade.value]);
  }

  set isThere(there: boolean) {
    this.uniforms.uHairDepth.value = there ? 1 - LEAST_LIGHT : 0;
  }

  /** `shade` by vertex, 0…1. */
  write(shade: Float32Array): void {
    const { uHairShade } = this.uniforms;
    const size = BAKED_WIDTH * Math.ceil(shade.length / BAKED_WIDTH);
    if (uHairShade.value.image.data!.length !== size) {
      this.dispose();
      uHairShade.value = table(size / BAKED_WIDTH);
      this.ledger.hold('stubble', [uHairShade.value]);
    }
    const data = uHairShade.value.image.data as Uint8Array;
    for (let i = 0; i < shade.length; i++) data[i] = Math.round(255 * shade[i]!);
    uHairShade.value.needsUpdate = true;
  }

  dispose(): void {
    this.ledger.release(this.uniforms.uHairShade.value);
    this.uniforms.uHairShade.value.dispose();
  }
}

function table(rows: number): DataTexture {
  const texture = new DataTexture(new Uint8Array(BAKED_WIDTH * rows), BAKED_WIDTH, rows, RedFormat, UnsignedByteType);
  texture.needsUpdate = true;
  return texture;
}
