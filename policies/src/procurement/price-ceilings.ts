import type { DeviceKind } from '@motcua/contract';
import { type IsoDate, isValidOn, type Unit } from '@motcua/inventory';
import type { PriceRow } from './parameters.ts';
import { type DatedRule, type Known, unknown } from './rule.ts';

interface CeilingRule extends DatedRule {
  item: DeviceKind;
  /** Highest price of one, taxes included, in đồng. */
  ceiling: number;
  /** At counters this is specialised equipment: its price is what the competent body decides, not this ceiling. */
  specialisedAtCounters: boolean;
}

const decision15 = {
  validFrom: '2025-07-01',
  validTo: null,
  source: { text: 'Quyết định 15/2025/QĐ-TTg, Phụ lục II', confidence: 'A' },
} as const;

/** Ceilings of Decision 15/2025; those of Decision 50/2017, until 30/06/2025, have not been read. */
export const ceilingRules: readonly CeilingRule[] = [
  { ...decision15, item: 'pc', ceiling: 20_000_000, specialisedAtCounters: false },
  { ...decision15, item: 'citizen_pc', ceiling: 20_000_000, specialisedAtCounters: true },
  { ...decision15, item: 'printer', ceiling: 13_000_000, specialisedAtCounters: true },
  { ...decision15, item: 'scanner', ceiling: 22_000_000, specialisedAtCounters: true },
  { ...decision15, item: 'photocopier', ceiling: 110_000_000, specialisedAtCounters: true },
  // Printing, copying and scanning in one: the sum of the three ceilings (Art. 5.2d).
  { ...decision15, item: 'multifunction', ceiling: 145_000_000, specialisedAtCounters: true },
];

/** The highest price of one device for a unit on a day, in đồng with taxes; what an installation decided comes first. */
export function priceCeilingOf(
  { item, unit, asOf }: { item: DeviceKind; unit: Pick<Unit, 'kind'>; asOf: IsoDate },
  own: readonly PriceRow[] = [],
): Known<number> {
  const given = own.find((row) => row.item === item && row.price !== null && isValidOn(row, asOf));
  if (given?.price != null)
    return { value: given.price, reason: null, source: { text: given.decision, confidence: 'A' } };
  const named = ceilingRules.filter((rule) => rule.item === item);
  const rule = named.find((candidate) => isValidOn(candidate, asOf));
  // What has no rule at all is bought for counters only, at the price that is decided for it.
  if (named.length === 0)
    return unknown(asOf >= decision15.validFrom ? 'specialised-price-undecided' : 'no-rule-in-force');
  if (rule === undefined) return unknown('no-rule-in-force');
  if (rule.specialisedAtCounters && unit.kind === 'one_stop_unit') return unknown('specialised-price-undecided');
  return { value: rule.ceiling, reason: null, source: rule.source };
}
