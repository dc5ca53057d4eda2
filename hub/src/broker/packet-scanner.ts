/** A packet that is larger than allowed: where it starts in the chunk, and how large it says it is. */
export interface TooLarge {
  offset: number;
  bytes: number;
}

/**
 * Follows the packet boundaries of an MQTT 3.1.1 stream (2.2: one byte, then a length of one to four bytes) without
 * looking into the packets, and tells of the first that is too large. Damaged lengths are left to the parser to refuse.
 */
export class PacketScanner {
  readonly #limit: number;
  /** Bytes of the present packet that are still to come. */
  #rest = 0;
  /** While within a header: bytes of it that were read. */
  #header = 0;
  #length = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  scan(chunk: Uint8Array): TooLarge | null {
    let at = 0;
    while (at < chunk.length) {
      if (this.#rest > 0) {
        const step = Math.min(this.#rest, chunk.length - at);
        this.#rest -= step;
        at += step;
        continue;
      }
      const ends = this.#readHeader(chunk[at] ?? 0);
      at += 1;
      if (!ends) continue;
      if (this.#length > this.#limit) return { offset: Math.max(0, at - this.#header), bytes: this.#length };
      this.#rest = this.#length;
      this.#header = 0;
      this.#length = 0;
    }
    return null;
  }

  /** Takes one byte of a header; true with its last. */
  #readHeader(byte: number): boolean {
    if (this.#header > 0) this.#length += (byte & 0x7f) * 128 ** (this.#header - 1);
    this.#header += 1;
    return (this.#header > 1 && byte < 0x80) || this.#header === 5;
  }
}
