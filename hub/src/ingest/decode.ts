import { decodeMessage } from '@motcua/contract';
import type { Arrival, Decoded } from './arrival.ts';
import type { Outcome } from './outcome.ts';

/** Bytes in, a trusted message out. After this stage nothing parses again. */
export function decode(arrival: Arrival): Outcome<Decoded> {
  if (arrival.leaf === 'presence') {
    const presence = decodeMessage('presence', arrival.payload);
    return presence.ok ? { ok: true, value: { arrival, leaf: 'presence', message: presence.value } } : presence;
  }
  const report = decodeMessage('report', arrival.payload);
  return report.ok ? { ok: true, value: { arrival, leaf: 'report', message: report.value } } : report;
}
