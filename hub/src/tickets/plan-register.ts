import type { Device, Installation } from '@motcua/inventory';
import type { TicketEvent, TicketEventData } from './events.ts';
import { openLoans } from './loans.ts';
import type { Fact } from './plan-verb.ts';
import { priorityOf } from './priority.ts';
import { isOpen } from './states.ts';
import type { Ticket } from './ticket.ts';

/** What a device is that the books call broken. */
export const recordedBroken = 'reported-broken';

/** Who says so. */
export const register = 'register';

/** A ticket for each device that an installation begins with broken: when it was opened is said, everything else is on the books. */
export function planOpenings(
  { devices, simulated }: Pick<Installation, 'devices' | 'simulated'>,
  openings: readonly { device: string; openedAt: string }[],
): (TicketEvent & { type: 'opened' })[] {
  const byId = new Map(devices.map((device) => [device.id, device]));
  const groups = Map.groupBy(devices.filter(isCounted), ({ unit, kind }) => `${unit}|${kind}`);
  return openings.flatMap(({ device: id, openedAt: at }) => {
    const device = byId.get(id);
    if (device === undefined) return [];
    const { tag: deviceName, unit, kind } = device;
    const peers = groups.get(`${unit}|${kind}`) ?? [];
    const priority = priorityOf({ level: 'down', peers: { total: peers.length, down: peers.filter(isBroken).length } });
    const causes = [{ reason: recordedBroken, since: at, by: 'register' as const }];
    const about = { device: id, deviceName, kind, unit, level: 'down' as const, priority, faultSince: at, causes };
    const data: TicketEventData['opened'] = {
      ...{ ...about, voice: { source: 'register', text: null } },
      ...(simulated && { simulated: true }),
    };
    return [{ seq: 1, at, actor: register, type: 'opened' as const, data }];
  });
}

const isBroken = ({ status }: Device): boolean => status === 'broken' || status === 'repairing';
const isCounted = (device: Device): boolean => isBroken(device) || ['in_use', 'degraded'].includes(device.status);

/**
 * What it does to a device's ticket that the books do not call it broken any more, or that it is seen working: their cause
 * ends, and the ticket closes unless somebody named something else that is wrong.
 */
export function planMended(ticket: Ticket | null, { at, note }: { at: string; note: string }): Fact[] {
  const isTheirs = ({ until, by }: Ticket['causes'][number]) => until === null && by === 'register';
  if (ticket === null || !isOpen(ticket.state) || !ticket.causes.some(isTheirs)) return [];
  const end: Fact = { type: 'cause_ended', data: { reason: recordedBroken, until: at } };
  if (ticket.causes.some((cause) => cause.until === null && !isTheirs(cause))) return [end];
  const done = ticket.state === 'resolved' || ticket.state === 'accepted';
  const last = openLoans(ticket).length === 0 ? (['closed'] as const) : ([] as const);
  const moves = done ? last : (['resolved', ...last] as const);
  return [end, ...moves.map((to): Fact => ({ type: 'moved', data: { to, note } }))];
}
