/** The kinds of pictures that are taken, by their content. */
export const photoTypes = { jpeg: 'image/jpeg', png: 'image/png', webp: 'image/webp' } as const;
export type PhotoKind = keyof typeof photoTypes;

/** A picture without anything that is not picture: no place, no time, no device, no thumbnail, nothing behind its end. */
export interface Photo {
  kind: PhotoKind;
  /** In pixels, as its head says; the pixels themselves are never decoded here. */
  width: number;
  height: number;
  bytes: Uint8Array;
}

/** Why a picture is not taken. */
export type PhotoTrouble = 'type' | 'damaged' | 'pixels' | 'bytes' | 'animated';

/** Limits of one picture. */
export const photoLimits = { bytes: 5 * 2 ** 20, side: 16_384, pixels: 64_000_000 } as const;

/** What a reader of one format throws; caught at the front door only. */
export class PhotoRefusal extends Error {
  readonly trouble: PhotoTrouble;
  constructor(trouble: PhotoTrouble) {
    super(trouble);
    this.trouble = trouble;
  }
}

/** A part of the bytes that lies within them; PhotoRefusal `damaged` where it does not. */
export function part(bytes: Buffer, from: number, length: number): Buffer {
  if (from < 0 || length < 0 || from + length > bytes.length) throw new PhotoRefusal('damaged');
  return bytes.subarray(from, from + length);
}
