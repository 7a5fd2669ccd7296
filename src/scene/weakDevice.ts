/** A device with less shows the light tier from its first picture on: GiB as browsers tell it, texels along a texture's side. */
const LEAST = { memoryGb: 2.1, textureSize: 4096 } as const;

/** What a device says of itself, as far as it does. */
export interface DeviceLimits {
  readonly textureSize: number;
  readonly memoryGb: number | undefined;
}

export const isWeak = ({ textureSize, memoryGb }: DeviceLimits): boolean =>
  textureSize < LEAST.textureSize || (memoryGb ?? Infinity) < LEAST.memoryGb;
