import { damaged } from './damaged.ts';

/** A cursor over bytes that never reads past their end: every step is checked, and moves forward. */
export class Reader {
  readonly bytes: Uint8Array;
  readonly #view: DataView;
  offset = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  u8(): number {
    return this.#view.getUint8(this.#step(1));
  }

  u16(): number {
    return this.#view.getUint16(this.#step(2));
  }

  i32(): number {
    return this.#view.getInt32(this.#step(4));
  }

  take(length: number): Uint8Array {
    const start = this.#step(length);
    return this.bytes.subarray(start, start + length);
  }

  #step(length: number): number {
    const start = this.offset;
    const left = this.bytes.byteLength - start;
    if (length > left) throw damaged(start, `${length} bytes announced, ${left} left`);
    this.offset += length;
    return start;
  }
}
