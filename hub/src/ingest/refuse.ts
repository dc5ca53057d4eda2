import { hash } from 'node:crypto';
import { maxMessageBytes, type Refused } from '@motcua/contract';
import type { QuarantineRow } from '../store/index.ts';
import type { Arrival } from './arrival.ts';
import type { Rejection } from './outcome.ts';

/** A message that is refused, and why. */
export interface Refusal {
  arrival: Arrival;
  rejection: Rejection;
}

/** What is kept of it: the whole message, or the beginning of one that is too large. */
export const quarantineRow = ({ arrival, rejection }: Refusal): QuarantineRow => ({
  agent: arrival.agent,
  topic: arrival.topic,
  sha256: hash('sha256', arrival.payload),
  code: rejection.code,
  detail: rejection.detail,
  payload: arrival.payload.subarray(0, maxMessageBytes),
  bytes: arrival.payload.byteLength,
  receivedAt: arrival.receivedAt,
});

/** What its agent is told, so that it does not send it for ever. */
export const refusedMessage = ({ arrival, rejection }: Refusal): Refused => ({
  v: 1,
  type: 'refused',
  ...nameIn(arrival.payload),
  sha256: hash('sha256', arrival.payload),
  code: rejection.code,
  detail: rejection.detail.slice(0, 1000),
  at: arrival.receivedAt,
});

/** Boot and sequence, where the message is sound enough to say; each only if it is well formed. */
function nameIn(payload: Uint8Array): { boot: string | null; seq: number | null } {
  try {
    const { boot, seq } = JSON.parse(Buffer.from(payload).toString('utf8'));
    return {
      boot: typeof boot === 'string' && /^[0-9a-f]{32}$/.test(boot) ? boot : null,
      seq: Number.isSafeInteger(seq) && seq >= 1 ? seq : null,
    };
  } catch {
    return { boot: null, seq: null };
  }
}
