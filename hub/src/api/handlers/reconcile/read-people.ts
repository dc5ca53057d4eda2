import type { Device, PersonSight } from '@motcua/inventory';
import type { Scope } from '../../../access/index.ts';
import { closedRows, type Db, listStocktakes } from '../../../store/index.ts';
import { isMine } from '../stocktakes/require-stocktake.ts';

/** What the newest closed stock-take that covers it says of each tag; a stock-take in between says nothing of what it left out. */
export async function readPeople(
  db: Pick<Db, 'selectFrom'>,
  { scope, declared }: { scope: Scope; declared: readonly Device[] },
): Promise<PersonSight[]> {
  const sights = new Map<string, PersonSight>();
  const onBooks = new Map(declared.map((row) => [row.tag, row.id]));
  const closed = (await listStocktakes(db)).filter((head) => head.state === 'closed' && isMine(head, scope));
  for (const head of closed) {
    const rows = (await closedRows(db, head.id)) ?? [];
    for (const { tag, kind, outcome, scannedAt, foundUnit: unit, foundPlace: place } of rows) {
      if (sights.has(tag)) continue;
      const at = scannedAt ?? head.closedAt ?? head.startedAt;
      // What was put on the books since then is known by now.
      sights.set(tag, {
        tag,
        declared: onBooks.get(tag) ?? null,
        kind,
        found: outcome !== 'notFound',
        unit,
        place,
        at,
      });
    }
  }
  // A record that has left the books since is no unknown tag.
  return [...sights.values()].filter(({ declared: id, kind }) => id !== null || kind === null);
}
