import { hash } from 'node:crypto';
import type { AuditEvent } from '@motcua/contract';
import type { AuditBooks, LeadRow } from '../compare-logs.ts';
import type { StoreBooks } from '../read-store.ts';

/** Whoever looks at the hubs' store with other eyes than theirs. */
export interface Witness {
  /** Reports committed within the last minutes or ever, as `agent boot/seq`. */
  committed(): Promise<string[]>;
  /** Devices that have a ticket which is not closed. */
  ticketed(): Promise<string[]>;
  /** What the books say of one agent and its device. */
  read(agent: string): Promise<StoreBooks & { device: string }>;
  audit(): Promise<Omit<AuditBooks, 'answered'>>;
  /** In the order of their commits; nobody leads where there is one hub. */
  leads(): Promise<LeadRow[]>;
}

/** The one device of each agent of a city. */
export const deviceKey = 'cups:counter1';

/** Its id, as the hubs make it. */
export const deviceOf = (agent: string): string => `d-${hash('sha256', `${agent}|${deviceKey}`).slice(0, 12)}`;

/** A row of the table `audit_event`. */
export type AuditRow = Omit<AuditEvent, 'actorName' | 'detail'> & { actor_name: string; detail: string };

export const auditEvent = ({ actor_name: actorName, detail, ...row }: AuditRow): AuditEvent => ({
  ...row,
  actorName,
  detail: JSON.parse(detail) as AuditEvent['detail'],
});

export const auditColumns = 'seq, at, actor, actor_name, address, action, object, unit, detail, previous, hash';
