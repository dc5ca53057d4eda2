import { type FieldChange, fieldChanges } from '../changes/field-changes.ts';
import type { Dated, IsoDate } from '../model.ts';

/** A row of one record before and after a change; null where it was not there. */
export interface RecordEffect {
  validFrom: IsoDate;
  before: (Dated & object) | null;
  after: (Dated & object) | null;
}

/**
 * What a change says of a record. `begun`: it is there from a day. `changed`: from a day on it is otherwise. `corrected`: what
 * was recorded of a period was wrong. `ended`: it is there no more from a day. `reopened`: the end was wrong. `removed`: the
 * period was never so.
 */
export interface HistoryItem {
  what: 'begun' | 'changed' | 'corrected' | 'ended' | 'reopened' | 'removed';
  on: IsoDate;
  changes: FieldChange[];
}

const dates = ['validFrom', 'validTo'] as const;

/** What each of a record's changes, oldest first, says of it. */
export function tellHistory(changes: readonly (readonly RecordEffect[])[]): HistoryItem[][] {
  const rows = new Map<IsoDate, Dated & object>();
  return changes.map((effects) => {
    for (const { validFrom, after } of effects)
      if (after === null) rows.delete(validFrom);
      else rows.set(validFrom, after);
    return effects.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1)).flatMap((effect) => itemsOf(effect, rows));
  });
}

function itemsOf(
  { validFrom, before, after }: RecordEffect,
  rows: ReadonlyMap<IsoDate, Dated & object>,
): HistoryItem[] {
  if (after === null) return [{ what: 'removed', on: validFrom, changes: [] }];
  if (before === null) return [beginning(after, rows), ...ending({ validTo: null }, after, rows)];
  const changes = fieldChanges(before, after, dates);
  const corrected: HistoryItem[] = changes.length > 0 ? [{ what: 'corrected', on: validFrom, changes }] : [];
  return [...corrected, ...ending(before, after, rows)];
}

function beginning(row: Dated & object, rows: ReadonlyMap<IsoDate, Dated & object>): HistoryItem {
  const earlier = [...rows.values()].find(({ validTo }) => validTo === row.validFrom);
  if (earlier === undefined) return { what: 'begun', on: row.validFrom, changes: [] };
  return { what: 'changed', on: row.validFrom, changes: fieldChanges(earlier, row, dates) };
}

/** An end that the next period takes over is told by that. */
function ending(
  before: Pick<Dated, 'validTo'>,
  { validTo }: Dated,
  rows: ReadonlyMap<IsoDate, Dated & object>,
): HistoryItem[] {
  if (validTo === before.validTo) return [];
  if (validTo === null) return [{ what: 'reopened', on: before.validTo ?? '', changes: [] }];
  return rows.has(validTo) ? [] : [{ what: 'ended', on: validTo, changes: [] }];
}
