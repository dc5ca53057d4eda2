/** Who has a duty, and until when. */
export interface Lease {
  /** One run of one hub. */
  holder: string;
  /** One higher with each change of holder. */
  token: number;
  /** Milliseconds since 1970, by the clock that all hubs share. */
  expiresAt: number;
}

interface LeaseSituation {
  /** As the store has it. */
  lease: Lease | null;
  me: string;
  now: number;
  leaseMs: number;
  /** No other hub can have the store: whoever held it is dead, whatever time is left. */
  alone: boolean;
}

/** Pure: the lease as it is to be; null while it is another's. */
export function planLease({ lease, me, now, leaseMs, alone }: LeaseSituation): Lease | null {
  const expiresAt = now + leaseMs;
  if (lease === null) return { holder: me, token: 1, expiresAt };
  // Late or not: nobody else took it, so nobody else acted.
  if (lease.holder === me) return { ...lease, expiresAt };
  if (alone || lease.expiresAt <= now) return { holder: me, token: lease.token + 1, expiresAt };
  return null;
}
