import type { DeviceKind, Words } from '@motcua/contract';
import { type IsoDate, isValidOn, type Unit } from '@motcua/inventory';
import type { PriceRow } from './parameters.ts';
import { type DatedRule, type Known, unknown } from './rule.ts';

/** Which pot pays. */
export const budgetLines = ['admin_norm', 'sci_tech_1pct', 'city_shared', 'specialised'] as const;
export type BudgetLine = (typeof budgetLines)[number];

export const budgetLineWords: Readonly<Record<BudgetLine, Words>> = {
  admin_norm: { vi: 'Định mức chi hành chính', en: 'administrative norm' },
  sci_tech_1pct: { vi: 'Kinh phí khoa học, công nghệ (1% chi thường xuyên)', en: 'science and technology line (1%)' },
  city_shared: { vi: 'Hạ tầng dùng chung do thành phố chi', en: 'shared infrastructure, paid by the city' },
  specialised: { vi: 'Máy móc, thiết bị chuyên dùng', en: 'specialised equipment' },
};

interface BudgetRule extends DatedRule {
  items: readonly DeviceKind[];
  /** Levels of units it holds for; null for all. */
  levels: readonly string[] | null;
  /** Kinds of unit it holds for, or does not hold for. */
  at: { kind: string; is: boolean } | null;
  line: BudgetLine;
}

const pots = {
  validFrom: '2026-01-01',
  validTo: null,
  source: { text: 'Nghị quyết 48/2025/NQ-HĐND của HĐND thành phố Hà Nội', confidence: 'A' },
} as const;
const counters = {
  validFrom: '2025-07-01',
  validTo: null,
  source: { text: 'Quyết định 15/2025/QĐ-TTg, Điều 6 khoản 3a', confidence: 'A' },
} as const;
const machines: readonly DeviceKind[] = ['printer', 'scanner', 'photocopier', 'multifunction'];

/**
 * Which pot pays for which device. The first row that fits decides; where none does, the line is not known and is left to
 * the installation's parameters. That the norms of Resolution 48/2025 begin with the budget year 2026 is taken from its date.
 */
const budgetRules: readonly BudgetRule[] = [
  { ...pots, items: ['pc', 'citizen_pc', 'switch', 'router'], levels: ['commune'], at: null, line: 'sci_tech_1pct' },
  {
    ...counters,
    items: [...machines, 'queue_machine', 'rating_device'],
    levels: null,
    at: { kind: 'one_stop_unit', is: true },
    line: 'specialised',
  },
  { ...pots, items: machines, levels: null, at: { kind: 'one_stop_unit', is: false }, line: 'admin_norm' },
];

/** The pot that pays for a device of a unit on a day. */
export function budgetLineOf(
  { item, unit, asOf }: { item: DeviceKind; unit: Pick<Unit, 'kind' | 'level'>; asOf: IsoDate },
  own: readonly PriceRow[] = [],
): Known<BudgetLine> {
  const given = own.find((row) => row.item === item && row.budgetLine !== null && isValidOn(row, asOf));
  if (given?.budgetLine != null)
    return { value: given.budgetLine, reason: null, source: { text: given.decision, confidence: 'A' } };
  const named = budgetRules.filter((rule) => rule.items.includes(item));
  const inForce = named.filter((rule) => isValidOn(rule, asOf));
  const found = inForce.find(
    ({ levels, at }) =>
      (levels === null || levels.includes(unit.level)) && (at === null || (unit.kind === at.kind) === at.is),
  );
  if (found !== undefined) return { value: found.line, reason: null, source: found.source };
  return unknown(named.length > 0 && inForce.length === 0 ? 'no-rule-in-force' : 'no-rule-for-item');
}
