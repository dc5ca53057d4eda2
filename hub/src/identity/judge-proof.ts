import { ExpectedError } from '@motcua/contract';
import type { AgentTable } from '../store/index.ts';

/** What is known of an agent that proves to hold a certificate of ours. */
export type Standing = Pick<AgentTable, 'id' | 'cert_serial' | 'next_serial' | 'retired_at' | 'revoked_at'>;

/** What may be done for it. */
export type Verdict =
  | { is: 'sign' }
  /** A person has to decide: who was away for a year may have been sold in the meantime. */
  | { is: 'ask'; why: 'expired' | 'unknown-certificate' };

/** Judges whether an agent may have a new certificate for the one it shows. Throws E_AGENT_RETIRED, E_AGENT_REVOKED. */
export function judgeProof({
  agent,
  serial,
  expiresAt,
  now,
}: {
  agent: Standing;
  serial: string;
  expiresAt: number;
  now: number;
}): Verdict {
  const { id, retired_at, revoked_at } = agent;
  if (retired_at !== null) throw new ExpectedError('E_AGENT_RETIRED', { agent: id, at: retired_at });
  if (revoked_at !== null) throw new ExpectedError('E_AGENT_REVOKED', { agent: id, at: revoked_at });
  // One that is signed by us but not in our books: replaced since, or handed out after the backup that we were made from.
  if (serial !== agent.cert_serial && serial !== agent.next_serial) return { is: 'ask', why: 'unknown-certificate' };
  return expiresAt <= now ? { is: 'ask', why: 'expired' } : { is: 'sign' };
}
