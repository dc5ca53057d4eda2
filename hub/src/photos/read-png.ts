import { type Photo, PhotoRefusal, part } from './photo.ts';

/** Chunks that make the picture (PNG, third edition, 4.8 and 11.2); texts, times, profiles and animations are not among them. */
const picture: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);
export const pngSignature: Buffer = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A PNG with the chunks that make the picture only, and nothing behind its end. */
export function readPng(bytes: Buffer): Photo {
  const kept: Buffer[] = [pngSignature];
  let size: { width: number; height: number } | null = null;
  let data = 0;
  let at = pngSignature.length;
  for (let type = ''; type !== 'IEND'; ) {
    const length = part(bytes, at, 4).readUInt32BE();
    type = part(bytes, at + 4, 4).toString('latin1');
    const chunk = part(bytes, at, length + 12);
    if (size === null && (type !== 'IHDR' || length !== 13)) throw new PhotoRefusal('damaged');
    if (type === 'IHDR') size = { width: chunk.readUInt32BE(8), height: chunk.readUInt32BE(12) };
    if (type === 'IDAT') data += length;
    if (picture.has(type)) kept.push(chunk);
    at += length + 12;
  }
  if (size === null || data === 0) throw new PhotoRefusal('damaged');
  return { kind: 'png', ...size, bytes: Buffer.concat(kept) };
}
