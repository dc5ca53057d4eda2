/** A run of inputs of one decoder. */
export interface Chunk {
  target: string;
  from: number;
  count: number;
}

/** Pure: all inputs in pieces small enough to share out evenly, those of one decoder after the other. */
export const planChunks = (
  targets: readonly string[],
  { from = 0, count, size }: { from?: number; count: number; size: number },
): Chunk[] =>
  targets.flatMap((target) =>
    Array.from({ length: Math.ceil(count / size) }, (_, nth) => ({
      target,
      from: from + nth * size,
      count: Math.min(size, count - nth * size),
    })),
  );
