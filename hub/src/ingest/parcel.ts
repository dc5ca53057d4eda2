import type { Arrival } from './arrival.ts';

/** Arrivals packed for another thread: one piece of memory that changes hands, instead of a copy of each payload. */
export interface Parcel {
  bytes: Uint8Array<ArrayBuffer>;
  heads: (Omit<Arrival, 'payload'> & { from: number; to: number })[];
}

export function pack(arrivals: readonly Arrival[]): Parcel {
  const bytes = new Uint8Array(arrivals.reduce((sum, { payload }) => sum + payload.byteLength, 0));
  let from = 0;
  const heads = arrivals.map(({ payload, ...head }) => {
    bytes.set(payload, from);
    const to = from + payload.byteLength;
    const packed = { ...head, from, to };
    from = to;
    return packed;
  });
  return { bytes, heads };
}

export const unpack = ({ bytes, heads }: Parcel): Arrival[] =>
  heads.map(({ from, to, ...head }) => ({ ...head, payload: bytes.subarray(from, to) }));
