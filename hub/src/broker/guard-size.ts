import type { Duplex } from 'node:stream';
import { PacketScanner } from './packet-scanner.ts';

/** What came of a packet that is too large. */
export interface Oversized {
  bytes: number;
  topic: string;
  payload: Uint8Array;
}

/**
 * Cuts a connection at the first packet that is too large, before its body is collected: aedes gathers a packet of up
 * to 256 MB in memory. It reads with `read()`, so that is where to look; a stream in between would cost a copy of all.
 */
export function guardSize(conn: Duplex, limit: number, cut: (oversized: Oversized) => void): void {
  const scanner = new PacketScanner(limit);
  const read = conn.read.bind(conn);
  conn.read = (size?: number) => {
    const chunk: Buffer | null = read(size);
    if (chunk === null) return null;
    const found = scanner.scan(chunk);
    if (found === null) return chunk;
    cut({ bytes: found.bytes, ...publishIn(chunk.subarray(found.offset)) });
    conn.read = () => null;
    // What came before it is whole and sound: its sender should get its answer, or it would send both for ever.
    setImmediate(() => conn.destroy());
    return found.offset > 0 ? chunk.subarray(0, found.offset) : null;
  };
}

/** Topic and beginning of the payload of a PUBLISH (3.3.2), as far as they have come. */
function publishIn(packet: Buffer): { topic: string; payload: Uint8Array } {
  const isPublish = (packet[0] ?? 0) >> 4 === 3;
  const start = 1 + packet.subarray(1, 5).findIndex((byte) => byte < 0x80) + 1;
  if (!isPublish || packet.length < start + 2) return { topic: '', payload: packet };
  const end = start + 2 + packet.readUInt16BE(start);
  const named = ((packet[0] ?? 0) & 0b110) === 0 ? 0 : 2;
  return {
    topic: packet.toString('utf8', start + 2, Math.min(end, start + 514)),
    payload: packet.subarray(end + named),
  };
}
