import {
  deleteNoticeEvent,
  listSubscriptions,
  namedUnits,
  noteClosed,
  noteOpen,
  noteStep,
  readNoticeEvents,
  type Tx,
} from '../store/index.ts';
import { whoIsCalled, whoIsTold } from './who-is-told.ts';

/** Shares the events of the outbox out to those who are to be told, each ticket's in order; gives how many there were. */
export async function shareOut(tx: Tx, { day, limit }: { day: string; limit: number }): Promise<number> {
  const events = await readNoticeEvents(tx, { limit });
  if (events.length === 0) return 0;
  const wishes = await listSubscriptions(tx);
  const lineOf = linesOf(wishes.length === 0 ? new Map() : await namedUnits(tx, day));
  for (const event of events) {
    const { says, to, facts } = event;
    if (to !== null) await noteStep(tx, event, whoIsCalled(facts, { to, wishes, lineOf }));
    else if (says === 'closed') await noteClosed(tx, facts);
    else await noteOpen(tx, facts, whoIsTold(facts, { wishes, lineOf }));
    await deleteNoticeEvent(tx, event);
  }
  return events.length;
}

/** Gives a unit's code and the codes of all above it. */
function linesOf(units: ReadonlyMap<string, { parent: string | null }>): (code: string) => ReadonlySet<string> {
  return (code) => {
    const line = new Set<string>();
    for (let at: string | null | undefined = code; typeof at === 'string' && !line.has(at); at = units.get(at)?.parent)
      line.add(at);
    return line;
  };
}
