import { type DeviceKind, deviceKinds } from '@motcua/contract';
import type { Gap, GapTotal } from './gap.ts';

/** How much of each kind is missing, in the order of kinds; one price that is not known makes the amount unknown. */
export function totalsOf(gaps: readonly Gap[]): GapTotal[] {
  const byItem = Map.groupBy(gaps, ({ item }) => item);
  return deviceKinds.flatMap((item) => totalOf(item, byItem.get(item) ?? []));
}

function totalOf(item: DeviceKind, gaps: readonly Gap[]): GapTotal[] {
  if (gaps.length === 0) return [];
  const sum = (of: (gap: Gap) => number) => gaps.reduce((total, gap) => total + of(gap), 0);
  const withoutPrice = sum(({ amount, quantity }) => (amount === null ? quantity : 0));
  const amount = withoutPrice > 0 ? null : sum((gap) => gap.amount ?? 0);
  return [{ item, quantity: sum(({ quantity }) => quantity), amount, withoutPrice }];
}
