import { orBlank, shortDay } from './parts.ts';
import type { RepairCase } from './repair-case.ts';

/** How often the device was repaired before, and when it was last. */
export const lastRepair = ({ repair }: RepairCase): { repairs: string; last: string } => ({
  repairs: orBlank(repair?.repairs),
  last: orBlank(repair?.lastRepairedAt == null ? null : shortDay(repair.lastRepairedAt)),
});
