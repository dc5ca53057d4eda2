import * as z from 'zod';

/** Who did what, when, from where: one link of the audit log. */
export const AuditEvent = z.object({
  /** From 1, without a gap. */
  seq: z.int().min(1),
  at: z.string(),
  /** Stable name of who did it, such as `account:4`, and how they were called then. */
  actor: z.string(),
  actorName: z.string(),
  /** Where the request came from; null for what the hub does by itself. */
  address: z.string().nullable(),
  /** What was done, such as `agent.enrol`. */
  action: z.string(),
  /** What it was done to, such as `agent:pc-00364-1f9c03ab`. */
  object: z.string(),
  /** Code of the unit it was in, where there is one. */
  unit: z.string().nullable(),
  /** Facts of the action; never a secret. */
  detail: z.record(z.string(), z.unknown()),
  previous: z.string(),
  hash: z.string(),
});
export type AuditEvent = z.infer<typeof AuditEvent>;

/** Before the first event. */
export const noEventHash = '0'.repeat(64);

/**
 * What the hash of an event is made of: the hash before it and its fields, in this order, as JSON. Anybody with an
 * export can compute it again: `SHA-256(UTF-8(text))`, lower-case hex.
 */
export const auditText = ({
  seq,
  at,
  actor,
  actorName,
  address,
  action,
  object,
  unit,
  detail,
  previous,
}: Omit<AuditEvent, 'hash'>): string =>
  JSON.stringify([previous, seq, at, actor, actorName, address, action, object, unit, sorted(detail)]);

/** Keys in order at every depth: JSON that went through a database may have been re-ordered. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}

/** How far a log is as it was written. */
export type AuditVerdict =
  | { ok: true; events: number; head: string }
  | { ok: false; events: number; at: number; why: 'gap' | 'changed' | 'cut-off' };

/**
 * Walks events in their order and stops at the first that is missing or changed. `start` is where a part of the log
 * begins; `head` the hash that the end must have, where it is known from elsewhere.
 */
export function verifyAudit(
  events: Iterable<AuditEvent>,
  { sha256, start = { seq: 0, hash: noEventHash }, head = null }: VerifyOptions,
): AuditVerdict {
  let last = start;
  let count = 0;
  for (const event of events) {
    if (event.seq !== last.seq + 1) return { ok: false, events: count, at: last.seq + 1, why: 'gap' };
    if (event.previous !== last.hash || sha256(auditText(event)) !== event.hash)
      return { ok: false, events: count, at: event.seq, why: 'changed' };
    last = { seq: event.seq, hash: event.hash };
    count += 1;
  }
  if (head !== null && head !== last.hash) return { ok: false, events: count, at: last.seq + 1, why: 'cut-off' };
  return { ok: true, events: count, head: last.hash };
}

interface VerifyOptions {
  sha256: (text: string) => string;
  start?: { seq: number; hash: string };
  head?: string | null;
}
