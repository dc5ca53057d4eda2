import { type Photo, type PhotoKind, PhotoRefusal, type PhotoTrouble, photoLimits } from './photo.ts';
import { readJpeg } from './read-jpeg.ts';
import { pngSignature, readPng } from './read-png.ts';
import { readWebp } from './read-webp.ts';

const readers: Readonly<Record<PhotoKind, (bytes: Buffer) => Photo>> = {
  jpeg: readJpeg,
  png: readPng,
  webp: readWebp,
};

/** Pure: a picture cleaned of all that is not picture, or why it is not taken. Its type is what its bytes say, whatever it is called. */
export function cleanPhoto(given: Uint8Array): Photo | { trouble: PhotoTrouble } {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  if (bytes.length > photoLimits.bytes) return { trouble: 'bytes' };
  const kind = kindOf(bytes);
  if (kind === null) return { trouble: 'type' };
  try {
    const photo = readers[kind](bytes);
    const { width, height } = photo;
    if (width === 0 || height === 0) return { trouble: 'damaged' };
    const large = Math.max(width, height) > photoLimits.side || width * height > photoLimits.pixels;
    return large ? { trouble: 'pixels' } : photo;
  } catch (error) {
    if (error instanceof PhotoRefusal) return { trouble: error.trouble };
    throw error;
  }
}

function kindOf(bytes: Buffer): PhotoKind | null {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg';
  if (bytes.length > 8 && bytes.subarray(0, 8).equals(pngSignature)) return 'png';
  const riff = bytes.length > 12 && bytes.toString('latin1', 0, 4) === 'RIFF';
  return riff && bytes.toString('latin1', 8, 12) === 'WEBP' ? 'webp' : null;
}
