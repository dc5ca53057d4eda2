import type { Block } from './spooler-records.ts';

/** What a call of winspool that lists something gave: a block, or the number of its error. */
export type Listed = { block: Block } | { error: number };

/** The call itself: fills the buffer and tells how many bytes it needs and how many records it wrote, 32 bits each. */
export type ListCall = (into: Buffer, out: { needed: Buffer; count: Buffer }) => boolean;

const insufficientBuffer = 122;
/** Enough for the printers of a PC, so that the second call is rare. */
const usualBytes = 16_384;
/** More than 256 printers with their longest names need. */
export const mostBytes = 4_194_304;

/** Lists with a buffer of the size that the call asks for. The list may grow between two calls, but not for ever. */
export function listWithRoom(
  call: ListCall,
  { lastError, addressOf }: { lastError: () => number; addressOf: (buffer: Buffer) => bigint },
): Listed {
  const out = { needed: Buffer.alloc(4), count: Buffer.alloc(4) };
  let buffer = Buffer.alloc(usualBytes);
  for (let attempt = 0; attempt < 4; attempt++) {
    if (call(buffer, out)) {
      return { block: { bytes: buffer, base: addressOf(buffer), count: out.count.readUInt32LE() } };
    }
    const error = lastError();
    const needed = out.needed.readUInt32LE();
    if (error !== insufficientBuffer || needed > mostBytes) return { error };
    buffer = Buffer.alloc(Math.min(mostBytes, needed + 4_096));
  }
  return { error: insufficientBuffer };
}
