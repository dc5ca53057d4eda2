import { isValidOn, type Unit } from '@motcua/inventory';
import {
  deleteNoticeEvent,
  listSubscriptions,
  loadUnits,
  noteClosed,
  noteOpen,
  readNoticeEvents,
  type Tx,
} from '../store/index.ts';
import { whoIsTold } from './who-is-told.ts';

/** Shares the events of the outbox out to those who are to be told, each ticket's in order; gives how many there were. */
export async function shareOut(tx: Tx, { day, limit }: { day: string; limit: number }): Promise<number> {
  const events = await readNoticeEvents(tx, { limit });
  if (events.length === 0) return 0;
  const wishes = await listSubscriptions(tx);
  const lineOf = linesOf(wishes.length === 0 ? [] : await loadUnits(tx), day);
  for (const event of events) {
    if (event.isOpen) await noteOpen(tx, event.facts, whoIsTold(event.facts, { wishes, lineOf }));
    else await noteClosed(tx, event.facts);
    await deleteNoticeEvent(tx, event);
  }
  return events.length;
}

/** Gives a unit's code and the codes of all above it on a day. */
function linesOf(units: readonly Unit[], day: string): (code: string) => ReadonlySet<string> {
  const parents = new Map(units.filter((unit) => isValidOn(unit, day)).map(({ code, parent }) => [code, parent]));
  return (code) => {
    const line = new Set<string>();
    for (let at: string | null | undefined = code; typeof at === 'string' && !line.has(at); at = parents.get(at))
      line.add(at);
    return line;
  };
}
