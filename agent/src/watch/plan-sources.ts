import { withoutCredentials } from '../collectors/printer/uri.ts';
import { ippAddress } from '../probe/ipp/address.ts';
import type { IppTarget } from '../probe/ipp/ask.ts';
import { cupsSource, type EventSource, printerSource } from './source.ts';

/** A PC does not follow more than this; what is beyond is still read at every interval. */
const most = 32;

/** Pure: whose events to follow: the print service's, those of the printers that the hub names, and of those behind queues. */
export function planSources({
  cups,
  wanted,
  known,
}: {
  cups: readonly IppTarget[];
  wanted: readonly string[];
  known: readonly { key: string; identity: { uri: string | null } }[];
}): EventSource[] {
  const behind = known.flatMap(({ key, identity }) => (key.startsWith('cups:') ? (identity.uri ?? []) : []));
  const uris = [...wanted, ...behind].filter(isPrinter).map(withoutCredentials);
  const printers = [...new Set(uris)].map(printerSource);
  return [...(cups.length > 0 ? [cupsSource(cups)] : []), ...printers].slice(0, most);
}

/** A queue of another print service on this PC is none. */
const isPrinter = (uri: string): boolean => /^ipps?:/i.test(uri) && ippAddress(uri) !== null;
