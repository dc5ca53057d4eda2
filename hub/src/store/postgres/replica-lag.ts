/** A place in the log of a PostgreSQL server, as it writes it: two halves in hex. */
export const parseLsn = (text: string): bigint => {
  const [high = '0', low = '0'] = text.split('/');
  return (BigInt(`0x${high}`) << 32n) | BigInt(`0x${low}`);
};

/** Where the primary's log ended at a moment (milliseconds of a clock that never jumps). */
interface Sample {
  lsn: bigint;
  at: number;
}

/**
 * Knows up to which moment a replica has all that was committed: the last at which the primary's log ended no later than the
 * replica is now. That is exact whatever the clocks of the servers say, and also when nothing is written.
 */
export class ReplicaLag {
  #samples: readonly Sample[] = [];
  #complete: number | null = null;

  /** What was seen of the primary at a moment, and then of the replica; null where it did not answer. */
  saw({ primary, replica }: { primary: Sample | null; replica: bigint | null }): void {
    // Whoever is never caught up with does not make this grow without end.
    if (primary !== null) this.#samples = [...this.#samples, primary].slice(-1000);
    if (replica === null) return;
    const reached = this.#samples.findLastIndex(({ lsn }) => lsn <= replica);
    if (reached < 0) return;
    this.#complete = this.#samples[reached]?.at ?? null;
    this.#samples = this.#samples.slice(reached);
  }

  /** Nothing is known any more, until both have answered again. */
  forget(): void {
    this.#samples = [];
    this.#complete = null;
  }

  /** The moment up to which it has all; null while that is not known. */
  get completeUntil(): number | null {
    return this.#complete;
  }
}
