import { encodeMessage, type Losses } from '@motcua/contract';
import type { Urgency } from '../outbox/entry.ts';
import { fitDraft } from './fit-draft.ts';
import type { Draft } from './plan-report.ts';

/** A report as it goes into the outbox and over the wire. */
export interface Written {
  bytes: Uint8Array;
  boot: string;
  seq: number;
  urgency: Urgency;
}

/** Drafts as reports, each with its number. */
export function writeReports(
  drafts: readonly Draft[],
  { boot, nextSeq, at, losses }: { boot: string; nextSeq: number; at: Date; losses: Losses },
): Written[] {
  return drafts
    .flatMap((draft) => fitDraft(draft))
    .map(({ urgency, devices, probes, unchanged, found, ...draft }, index) => {
      const seq = nextSeq + index;
      const lists = {
        devices: [...devices],
        probes: [...probes],
        unchanged: [...unchanged],
        ...(found && { found: [...found] }),
      };
      const bytes = encodeMessage('report', { v: 1, boot, seq, at: at.toISOString(), losses, ...draft, ...lists });
      return { bytes, boot, seq, urgency };
    });
}
