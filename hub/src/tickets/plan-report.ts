import type { Fact } from './plan-verb.ts';
import type { Priority } from './priority.ts';
import { isOpen } from './states.ts';
import type { Ticket } from './ticket.ts';

/** What a ticket can be about. */
export interface Subject {
  /** Id of the device, or of the kind in the unit where nobody knows which. */
  device: string;
  deviceName: string | null;
  kind: string;
  unit: string;
}

interface ReportSituation {
  subject: Subject;
  reason: string;
  text: string | null;
  priority: Priority;
  /** RFC 3339. */
  at: string;
  /** The latest ticket of the device, open or not. */
  ticket: Ticket | null;
  reopenDays: number;
}

const dayMs = 86_400_000;

/** What a person's report does: one more voice in the open ticket, the last one again when it was closed lately, or a new one. */
export function planReport({ subject, reason, text, priority, at, ticket, reopenDays }: ReportSituation): Fact {
  const cause = { reason, since: at, by: 'person' as const };
  const about = { level: 'down' as const, priority, faultSince: at, causes: [cause] };
  if (ticket === null || !goesOn(ticket, { at, reopenDays }))
    return { type: 'opened', data: { ...subject, ...about, voice: { source: 'person', text } } };
  if (isDone(ticket)) return { type: 'reopened', data: { ...about, ...(text !== null && { note: text }) } };
  return { type: 'voiced', data: { reason, since: at, priority, text } };
}

/** Whether somebody holds a ticket for mended. */
export const isDone = ({ state }: Ticket): boolean => ['resolved', 'accepted', 'closed'].includes(state);

function goesOn({ state, closedAt }: Ticket, { at, reopenDays }: { at: string; reopenDays: number }): boolean {
  if (isOpen(state)) return true;
  return state === 'closed' && closedAt !== null && Date.parse(at) <= Date.parse(closedAt) + reopenDays * dayMs;
}
