import type { Memory } from '../collectors/index.ts';

/** Samples of an hour are what a kill may cost; writing each of them would wear out the disk of a PC that runs for years. */
const everyMs = 3_600_000;

/** Saves what collections remember: at once when the inventory is new, else once an hour. */
export function memoryKeeper({
  save,
  monotonicMs,
}: {
  save: (memory: Memory) => Promise<unknown>;
  monotonicMs: () => number;
}): (memory: Memory) => Promise<void> {
  let savedMs = monotonicMs();
  let readAt: string | null = null;
  return async (memory) => {
    const inventoryAt = memory.inventory?.readAt ?? null;
    if (inventoryAt === readAt && monotonicMs() - savedMs < everyMs) return;
    savedMs = monotonicMs();
    readAt = inventoryAt;
    await save(memory);
  };
}
