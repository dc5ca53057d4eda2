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
}
