import type { RegisterChange, RegisterKind, RegisterRows } from '../changes/change.ts';
import type { IsoDate } from '../model.ts';

/**
 * What makes a row say something else from a day on: it ends the day before and goes on as a new row, or is changed in
 * place when it begins on the day or later.
 */
export function cut<Kind extends RegisterKind>(
  kind: Kind,
  row: RegisterRows[Kind],
  { date, set }: { date: IsoDate; set: Partial<RegisterRows[Kind]> },
): RegisterChange[] {
  if (row.validFrom >= date)
    return [{ action: 'update', kind, before: row, row: { ...row, ...set } } as RegisterChange];
  return [end(kind, row, date), { action: 'create', kind, row: { ...row, ...set, validFrom: date } } as RegisterChange];
}

/** What ends a row on the day before `date`. */
export const end = <Kind extends RegisterKind>(kind: Kind, row: RegisterRows[Kind], date: IsoDate): RegisterChange =>
  ({ action: 'update', kind, before: row, row: { ...row, validTo: date } }) as RegisterChange;

/** Whether a row holds on a day or at any time after it. */
export const lasts = ({ validTo }: { validTo: IsoDate | null }, date: IsoDate): boolean =>
  validTo === null || validTo > date;
