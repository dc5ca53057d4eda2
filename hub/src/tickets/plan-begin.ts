import type { FaultSettings } from '../faults/settings.ts';
import { causesOf } from './fault-causes.ts';
import { iso } from './iso.ts';
import { priorityOf } from './priority.ts';
import type { DeviceSituation } from './situation.ts';
import type { Step } from './steps.ts';
import { worstLevel } from './worst-level.ts';

const dayMs = 86_400_000;

/** The ticket that a fault gets once it has held: the last one again when it comes back soon, else a new one. */
export function planBegin(situation: DeviceSituation, { reopenDays }: FaultSettings): Step[] {
  const { device, deviceName, kind, unit, fault, ticket, peers } = situation;
  const level = worstLevel(fault);
  const causes = causesOf(fault).map(({ since, ...cause }) => ({ ...cause, since: iso(since) }));
  const inside = situation.children === undefined ? {} : { children: [...situation.children] };
  const about = { level, priority: priorityOf({ level, peers }), faultSince: iso(fault.since), causes, ...inside };
  const closedAt = ticket?.state === 'closed' ? ticket.closedAt : null;
  const mended = ticket?.state === 'resolved' || ticket?.state === 'accepted';
  const soon = mended || (closedAt !== null && fault.since <= Date.parse(closedAt) + reopenDays * dayMs);
  if (soon) return [{ action: 'reopen', device, ...about }];
  return [{ action: 'open', device, deviceName, kind, unit, ...about }];
}
