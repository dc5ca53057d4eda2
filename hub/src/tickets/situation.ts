import type { TicketChild } from '@motcua/contract';
import type { WorkingTime } from '@motcua/policies';
import type { Fault } from '../faults/fault.ts';
import type { FaultSettings } from '../faults/settings.ts';
import type { Peers } from './priority.ts';
import type { Ticket } from './ticket.ts';

/** What is known of one device in fault when its ticket is planned. */
export interface DeviceSituation {
  device: string;
  deviceName: string | null;
  kind: string;
  unit: string;
  fault: Fault;
  /** Whether this fault has had its ticket; then it never gets a second one. */
  ticketed: boolean;
  /** Its latest ticket, open or not. */
  ticket: Ticket | null;
  peers: Peers;
  /** Something else explains it, and has a ticket or will: this fault gets none while that lasts. */
  covered?: boolean;
  /** When its unit works; null or left out is always. */
  hours?: WorkingTime | null;
  /** What is inside, where it is a case of a place or a system. */
  children?: readonly TicketChild[];
}

/** All that a plan depends on. */
export interface Situation {
  /** The hub's time in milliseconds. */
  now: number;
  settings: FaultSettings;
  devices: readonly DeviceSituation[];
}
