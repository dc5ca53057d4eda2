import type { TicketChild } from '@motcua/contract';
import type { AssetClass, AuthorityAction, Desk, EscalationStep } from '@motcua/policies';
import type { Priority, PriorityReason } from './priority.ts';
import type { TicketState } from './states.ts';
import type { CauseStart, Proof } from './ticket.ts';

/** What is to be decided. */
export interface ApprovalRequest {
  action: AuthorityAction;
  assetClass: AssetClass;
  /** In đồng; null when it is not known yet. */
  amount: number | null;
}

/** One row per type of event, with its data. Types and keys are stored for ever: never rename one. */
export interface TicketEventData {
  opened: {
    device: string;
    deviceName: string | null;
    kind: string;
    unit: string;
    level: 'down' | 'degraded';
    priority: Priority;
    faultSince: string;
    causes: CauseStart[];
    /** Who it was, where not an agent. */
    voice?: { source: 'person' | 'register'; text: string | null };
    /** What a case of a place or a system has inside. */
    children?: TicketChild[];
    simulated?: true;
  };
  /** A person says of an open ticket's device that it is broken. */
  voiced: { reason: string; since: string; priority: Priority; text: string | null };
  /** `state` is what it is afterwards: what waits goes on waiting. */
  assigned: { to: string; state: TicketState; note: string | null };
  /** It waits at the desk that may decide. */
  submitted: ApprovalRequest & { desk: Desk; note: string | null };
  /** Decided as which desk, by which row of the tables and which paper; and who goes on with it. */
  approved: ApprovalRequest & {
    desk: Desk;
    row: string;
    source: string;
    document: string | null;
    to: string;
    note: string | null;
    /** Whoever submitted it decided it, which the installation allows. */
    selfApproval?: true;
  };
  commented: { text: string };
  cause_added: { reason: string; since: string; priority: Priority; count?: number };
  cause_ended: { reason: string; until: string };
  /** By itself: what it is about became more urgent when another ticket was opened. */
  priority_changed: { from: Priority; to: Priority; because: PriorityReason; ticket: number };
  /** A clock of the ticket says so; nobody has done anything. */
  escalated: {
    step: EscalationStep;
    clock: string;
    /** An account or a desk. */
    to: string;
    /** Of what is allowed. */
    percent: number;
    /** When all that is allowed is, or was, used up, and when so much of it was. */
    dueAt: string;
    reachedAt: string;
  };
  /** A person's step along the table of transitions; where it waits, the part or the vendor that it waits for. */
  moved: { to: TicketState; note: string | null; part?: string; vendor?: string };
  /** A device of the stock of `from` stands in until it is given back. */
  lent: { device: string; tag: string; kind: string; from: string; until: string | null; note: string | null };
  returned: { device: string; tag: string; note: string | null };
  /** By the hash of its bytes. */
  photo_added: { photo: string; kind: string; width: number; height: number; bytes: number };
  photo_removed: { photo: string; reason: string };
  /** Its device is in another unit now, by a change of the register; codes of units. */
  unit_moved: { from: string; to: string; change: number };
  /** It is a part of the case of its place, or of a system. */
  linked: { case: number };
  resolved: { proof: Proof };
  closed: { proof: Proof };
  reopened: {
    level: 'down' | 'degraded';
    priority: Priority;
    faultSince: string;
    causes: CauseStart[];
    /** Why a person reopened it. */
    note?: string;
    children?: TicketChild[];
  };
}
export type TicketEventType = keyof TicketEventData;

/** One event of a ticket; `actor` is `hub` where no person did it. */
export type TicketEvent = {
  [T in TicketEventType]: { seq: number; at: string; actor: string; type: T; data: TicketEventData[T] };
}[TicketEventType];
