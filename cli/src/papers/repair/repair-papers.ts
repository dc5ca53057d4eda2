import type { Paper } from '../block.ts';
import { acceptancePaper } from './acceptance-paper.ts';
import { conditionPaper } from './condition-paper.ts';
import { faultPaper } from './fault-paper.ts';
import type { RepairPaperKind } from './kinds.ts';
import type { RepairCase } from './repair-case.ts';
import { requestPaper } from './request-paper.ts';

/** How each paper of a repair is written. */
export const repairPapers: Readonly<Record<RepairPaperKind, (known: RepairCase) => Paper>> = {
  'bao-hong': faultPaper,
  'xac-dinh-tinh-trang': conditionPaper,
  'de-nghi-sua-chua': requestPaper,
  'nghiem-thu': acceptancePaper,
};
