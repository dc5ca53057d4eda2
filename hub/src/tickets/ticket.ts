import type { TicketCause, TicketChild, TicketVoice } from '@motcua/contract';
import type { TicketLoan } from './loans.ts';
import type { Priority } from './priority.ts';
import type { TicketState } from './states.ts';

/** Why a ticket may close without a signature: healthy readings in a row, and when they came. */
export interface Proof {
  readings: number;
  from: string;
  to: string;
}

/** A cause as it begins. */
export interface CauseStart {
  reason: string;
  since: string;
  /** A person or the register says it; what no reading has shown no reading ends. */
  by?: 'person' | 'register';
  /** How often, where the cause is that it happens again and again. */
  count?: number;
}

/** A ticket as its events make it; times are RFC 3339 in UTC, by the hub's clock. */
export interface Ticket {
  device: string;
  deviceName: string | null;
  kind: string;
  unit: string;
  state: TicketState;
  priority: Priority;
  causes: TicketCause[];
  /** Who said it, each in the order in which it was said. */
  voices: TicketVoice[];
  /** An account or a desk. */
  assignee: string | null;
  openedAt: string;
  closedAt: string | null;
  /** Start of the fault it is, or was last, about. */
  faultSince: string;
  /** How often the fault came back. */
  recurrences: number;
  /** What it was closed with; null while open. */
  proof: Proof | null;
  /** Devices that stand in for it, given back or not; left out where there never was one. */
  loans?: TicketLoan[];
  /** Number of its last event. */
  seq: number;
  /** What a case of a place or a system has inside. */
  children?: TicketChild[];
  /** Number of the case that it is a part of. */
  partOf?: number;
}
