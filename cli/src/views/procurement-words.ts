import { type DeviceKind, kindRow, type Words } from '@motcua/contract';
import {
  type AllocationReason,
  allocationReasonWords,
  type BudgetLine,
  budgetLineWords,
  type MoneyReason,
  moneyReasonWords,
} from '@motcua/policies';
import { procurementViewTexts } from '../texts/procurement.ts';

export const itemIn = (item: DeviceKind): Words => kindRow(item).words;

/** The line that pays, or why that is not known. */
export const lineIn = (line: BudgetLine | 'total' | null): Words =>
  line === null
    ? procurementViewTexts.onlyUnknown
    : line === 'total'
      ? procurementViewTexts.total
      : budgetLineWords[line];

export const moneyReasonIn = (reason: MoneyReason | null): Words | null =>
  reason === null ? null : moneyReasonWords[reason];

export const becauseIn = (reasons: readonly AllocationReason[]): Words => ({
  vi: reasons.map((reason) => allocationReasonWords[reason].vi).join('; '),
  en: reasons.map((reason) => allocationReasonWords[reason].en).join('; '),
});
