import type { Fault } from './fault.ts';

/** A fault with the device it is of, as it is kept. */
export interface FaultEntry {
  device: string;
  deviceName: string | null;
  agent: string;
  kind: string;
  unit: string;
  fault: Fault;
  /** Number of the ticket it has had; null while it has none. */
  ticket: number | null;
  /**
   * What explains it: `agent:ID`, `site:…`, `system:…` or `work:NUMBER`. While that lasts, it gets no ticket of its own. Left out
   * is nothing.
   */
  coveredBy?: string | null;
}
