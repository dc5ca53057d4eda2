import { cleanText } from './cell-text.ts';
import type { Draft } from './draft.ts';
import type { FieldChange, FieldValue } from './plan.ts';

/** What the cells of a row change in a record; a field that no cell speaks of stays. */
export function compareFields(before: object | null, { values }: Draft, fields: readonly string[]): FieldChange[] {
  const record = before as Readonly<Record<string, FieldValue>> | null;
  return fields.flatMap((field) => {
    const to = values.get(field);
    if (to === undefined) return [];
    const from = record?.[field] ?? null;
    return same(from, to) ? [] : [{ field, from, to }];
  });
}

const same = (from: FieldValue, to: FieldValue): boolean =>
  from === to || (typeof from === 'string' && typeof to === 'string' && cleanText(from) === cleanText(to));

/** The record with its changes. */
export const withChanges = <T extends object>(record: T, changes: readonly FieldChange[]): T => ({
  ...record,
  ...Object.fromEntries(changes.map(({ field, to }) => [field, to])),
});
