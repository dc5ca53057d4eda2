import type { RegisterChange } from '../changes/change.ts';
import type { Dated, IsoDate } from '../model.ts';

/**
 * A record that is different from a day on: the period that began on that day is written anew, an older one ends there and
 * a new one begins, so that every answer about the days before stays what it was.
 */
export function changePeriod<T extends Dated>(
  kind: 'device' | 'unit',
  { before, after, asOf }: { before: T; after: T; asOf: IsoDate },
): RegisterChange[] {
  if (before.validFrom === asOf) return [{ action: 'update', kind, before, row: after } as unknown as RegisterChange];
  return [
    { action: 'update', kind, before, row: { ...before, validTo: asOf } } as unknown as RegisterChange,
    { action: 'create', kind, row: { ...after, validFrom: asOf } } as unknown as RegisterChange,
  ];
}
