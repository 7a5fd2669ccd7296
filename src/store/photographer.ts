import type { Design, ViewName } from '../design/schema';

/** Part of a picture, px from its upper left corner. */
interface PhotoPart {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A picture's pixels: straight 8-bit sRGB with alpha, four bytes a pixel, rows from the top. */
export interface Photo {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8ClampedArray<ArrayBuffer>;
  /** All outside of it is clear. */
  readonly filled: PhotoPart;
}

export interface PhotoRequest {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** The present design at another moment; left out, as it is. */
  readonly design?: Design;
  /** Left out, as the page shows it. */
  readonly view?: ViewName;
}

/** Draws the head as the settled page shows it, on nothing. Rejects when the device can't. */
export type Photographer = (request: PhotoRequest) => Promise<Photo>;

let present: Photographer | undefined;

/** The scene offers to take pictures; returns how to withdraw the offer. */
export function offerPhotographer(photographer: Photographer): () => void {
  present = photographer;
  return () => {
    if (present === photographer) present = undefined;
  };
}

/** Rejects while no scene offers to take pictures. */
export async function photograph(request: PhotoRequest): Promise<Photo> {
  if (!present) throw new Error('there is no scene to photograph');
  return present(request);
}
