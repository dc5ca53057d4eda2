import { type Photo, PhotoRefusal, part } from './photo.ts';

/** Flags of `VP8X` (RFC 9649 2.7.1): profile, Exif and XMP, which are dropped, and animation, which is refused. */
const flags = { profile: 0x20, exif: 0x08, xmp: 0x04, animation: 0x02 } as const;

/** A WebP with the chunks that make a still picture only (RFC 9649 2). */
export function readWebp(bytes: Buffer): Photo {
  const end = Math.min(bytes.length, 8 + part(bytes, 4, 4).readUInt32LE());
  const kept: Buffer[] = [];
  let canvas: { width: number; height: number } | null = null;
  let picture: { width: number; height: number } | null = null;
  for (let at = 12; at + 8 <= end; ) {
    const name = part(bytes, at, 4).toString('latin1');
    const length = part(bytes, at + 4, 4).readUInt32LE();
    const body = part(bytes, at + 8, length);
    if (name === 'ANIM' || name === 'ANMF') throw new PhotoRefusal('animated');
    if (name === 'VP8X') canvas = extended(body, kept);
    if (name === 'VP8 ') picture = lossy(body);
    if (name === 'VP8L') picture = lossless(body);
    if (['VP8 ', 'VP8L', 'ALPH'].includes(name)) kept.push(chunk(name, body));
    at += 8 + length + (length % 2);
  }
  if (picture === null) throw new PhotoRefusal('damaged');
  const body = Buffer.concat([Buffer.from('WEBP', 'latin1'), ...kept]);
  return { kind: 'webp', ...larger(picture, canvas), bytes: chunk('RIFF', body) };
}

/** A program that shows it makes room for whichever is larger. */
const larger = (a: { width: number; height: number }, b: { width: number; height: number } | null) => ({
  width: Math.max(a.width, b?.width ?? 0),
  height: Math.max(a.height, b?.height ?? 0),
});

function extended(body: Buffer, kept: Buffer[]) {
  const head = Buffer.from(part(body, 0, 10));
  const said = head[0] ?? 0;
  if ((said & flags.animation) !== 0) throw new PhotoRefusal('animated');
  head[0] = said & ~(flags.profile | flags.exif | flags.xmp);
  kept.push(chunk('VP8X', head));
  return { width: head.readUIntLE(4, 3) + 1, height: head.readUIntLE(7, 3) + 1 };
}

/** The head of a key frame (RFC 6386 9.1): two times 14 bits. */
function lossy(body: Buffer) {
  const head = part(body, 3, 7);
  if (head[0] !== 0x9d || head[1] !== 0x01 || head[2] !== 0x2a) throw new PhotoRefusal('damaged');
  return { width: head.readUInt16LE(3) & 0x3fff, height: head.readUInt16LE(5) & 0x3fff };
}

/** The head of a lossless picture (RFC 9649 3.4): two times 14 bits, each one less. */
function lossless(body: Buffer) {
  const head = part(body, 0, 5);
  if (head[0] !== 0x2f) throw new PhotoRefusal('damaged');
  const bits = head.readUInt32LE(1);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}

function chunk(name: string, body: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(name, 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body, ...(body.length % 2 === 1 ? [Buffer.alloc(1)] : [])]);
}
