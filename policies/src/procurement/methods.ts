import type { Words } from '@motcua/contract';
import { type IsoDate, isValidOn } from '@motcua/inventory';
import { type DatedRule, type Known, unknown } from './rule.ts';

/** How something is bought; the later in the list, the stricter. */
export const methods = ['head_decides', 'direct_appointment', 'competitive_quotation', 'open_bidding'] as const;
export type Method = (typeof methods)[number];

export const methodWords: Readonly<Record<Method, Words>> = {
  head_decides: { vi: 'Thủ trưởng đơn vị quyết định mua sắm', en: 'the head of the unit decides' },
  direct_appointment: { vi: 'Chỉ định thầu', en: 'direct appointment' },
  competitive_quotation: { vi: 'Chào hàng cạnh tranh', en: 'competitive quotation' },
  open_bidding: { vi: 'Đấu thầu rộng rãi', en: 'open bidding' },
};

interface MethodRule extends DatedRule {
  /** Largest amount of a package in a purchase estimate, in đồng; null without limit. */
  upTo: number | null;
  method: Method;
}

const decree214 = { validFrom: '2025-08-04', validTo: null } as const;
const article = (number: string) => ({ text: `Nghị định 214/2025/NĐ-CP, Điều ${number}`, confidence: 'A' }) as const;

/** Thresholds of packages of goods in a purchase estimate, the least strict first. Decree 24/2024, before, was not read. */
export const methodRules: readonly MethodRule[] = [
  { ...decree214, upTo: 50_000_000, method: 'head_decides', source: article('80 khoản 4') },
  { ...decree214, upTo: 500_000_000, method: 'direct_appointment', source: article('78 khoản 4') },
  { ...decree214, upTo: 10_000_000_000, method: 'competitive_quotation', source: article('81') },
  {
    ...decree214,
    upTo: null,
    method: 'open_bidding',
    source: { text: 'Luật Đấu thầu 22/2023/QH15', confidence: 'B' },
  },
];

/** How a package of goods of an amount is bought on a day; an amount or a text that is not known gives none. */
export function methodOf({ amount, asOf }: { amount: number | null; asOf: IsoDate }): Known<Method> {
  const inForce = methodRules.filter((rule) => isValidOn(rule, asOf));
  if (inForce.length === 0) return unknown('no-rule-in-force');
  if (amount === null) return unknown('amount-unknown');
  const found = inForce.find(({ upTo }) => upTo === null || amount <= upTo);
  return found === undefined
    ? unknown('no-rule-in-force')
    : { value: found.method, reason: null, source: found.source };
}
