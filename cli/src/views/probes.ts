import type { ProbeOutcome } from '@motcua/contract';
import { type Section, table } from '../render/view.ts';
import { columnTexts as heads } from '../texts/columns.ts';
import { probeTexts } from '../texts/probe.ts';
import { reasonsIn } from './devices.ts';

/** What an agent could not read, and why; nothing when it could read everything. */
export function unreadSections(probes: readonly ProbeOutcome[] | null): Section[] {
  const rows = (probes ?? []).filter(({ ok }) => !ok);
  if (rows.length === 0) return [];
  return [
    table<ProbeOutcome>({
      title: probeTexts.missing,
      rows,
      columns: [
        { key: 'probe', words: heads.check, value: ({ probe }) => probe },
        { key: 'reason', words: heads.reason, value: ({ reason }) => (reason === null ? null : reasonsIn([reason])) },
        { key: 'detail', words: heads.detail, value: ({ detail }) => detail },
      ],
    }),
  ];
}
