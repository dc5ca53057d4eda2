import { orientationOf, orientationSegment } from './orientation.ts';
import { type Photo, PhotoRefusal, part } from './photo.ts';

const start = { soi: 0xd8, eoi: 0xd9, sos: 0xda, app0: 0xe0, app1: 0xe1, app14: 0xee } as const;

/** Start of a frame, which holds the size: C0 to CF without DHT, JPG and DAC (ITU-T T.81 table B.1). */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const isRestart = (marker: number) => marker >= 0xd0 && marker <= 0xd7;
/** Application data and comments: what cameras, phones and programs write of themselves. */
const isMeta = (marker: number) => (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe;

/**
 * A JPEG with the segments that make the picture only (ITU-T T.81 annex B). What stands behind its end is dropped too:
 * phones hang other pictures and films there. How it is to be turned is kept, alone.
 */
export function readJpeg(bytes: Buffer): Photo {
  const kept: Buffer[] = [];
  let size: { width: number; height: number } | null = null;
  let orientation = 1;
  let at = 2;
  for (;;) {
    const { marker, next } = markerAt(bytes, at);
    if (marker === start.eoi) break;
    const length = part(bytes, next, 2).readUInt16BE();
    const body = part(bytes, next + 2, length - 2);
    at = next + length;
    if (marker === start.app1) orientation = orientationOf(body) ?? orientation;
    if (isFrame(marker)) size = { height: part(body, 1, 2).readUInt16BE(), width: part(body, 3, 2).readUInt16BE() };
    if (!isMeta(marker) || isColour(marker, body)) kept.push(segment(marker, body));
    if (marker !== start.sos) continue;
    if (size === null) throw new PhotoRefusal('damaged');
    const end = endOfScan(bytes, at);
    kept.push(bytes.subarray(at, end));
    at = end;
  }
  if (size === null) throw new PhotoRefusal('damaged');
  const turned = orientation === 1 ? [] : [segment(start.app1, orientationSegment(orientation))];
  const whole = [Buffer.from([0xff, start.soi]), ...turned, ...kept, Buffer.from([0xff, start.eoi])];
  return { kind: 'jpeg', ...size, bytes: Buffer.concat(whole) };
}

/** Short APP0 and APP14 say how colours are stored, and no more than that. */
const isColour = (marker: number, body: Buffer): boolean =>
  (marker === start.app0 && body.length === 14 && body.subarray(0, 5).toString('latin1') === 'JFIF\0') ||
  (marker === start.app14 && body.length === 12 && body.subarray(0, 5).toString('latin1') === 'Adobe');

function segment(marker: number, body: Uint8Array): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/** The marker at a place, after any fill bytes. */
function markerAt(bytes: Buffer, from: number): { marker: number; next: number } {
  let at = from;
  if (part(bytes, at, 1)[0] !== 0xff) throw new PhotoRefusal('damaged');
  while (bytes[at] === 0xff) at += 1;
  const marker = bytes[at] ?? 0;
  if (marker === 0 || isRestart(marker) || marker === 0x01) throw new PhotoRefusal('damaged');
  return { marker, next: at + 1 };
}

/** Where the entropy-coded data ends: at a marker that is no stuffed byte and no restart. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) break;
    if (next !== 0 && next !== 0xff && !isRestart(next)) return at;
  }
  throw new PhotoRefusal('damaged');
}
