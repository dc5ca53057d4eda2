import type { IppTarget } from '../probe/ipp/ask.ts';

/** A print service or printer that tells events. */
export interface EventSource {
  /** Name in the report. */
  name: string;
  /** Where to try, in order; all lead to the same. */
  targets: readonly IppTarget[];
  printerUri: string;
  events: readonly string[];
  /** How often it is asked at least, whatever it recommends; null for as it recommends. */
  everyMs: number | null;
}

/** Events of RFC 3995, 5.3.3.4: states, stops and settings of printers. */
const standardEvents = ['printer-state-changed', 'printer-config-changed'];

/**
 * The print service of this PC recommends a minute, which is made for clients all over a network. An answer of
 * it costs a millisecond here, and within a minute the ordinary reading has come twice.
 */
const localMs = 5_000;

/** The print service of this PC. */
export const cupsSource = (targets: readonly IppTarget[]): EventSource => ({
  name: 'events cups',
  targets,
  printerUri: 'ipp://localhost/',
  events: [...standardEvents, 'printer-added', 'printer-deleted'],
  everyMs: localMs,
});

/** A printer that is asked directly. */
export const printerSource = (uri: string): EventSource => ({
  name: `events ${uri}`,
  targets: [uri],
  printerUri: uri,
  events: standardEvents,
  everyMs: null,
});
