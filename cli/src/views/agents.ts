import type { AgentRow } from '@motcua/contract';
import type { Answer } from '../answer.ts';
import { table } from '../render/view.ts';
import { columnTexts as heads } from '../texts/columns.ts';
import { reasonsIn } from './devices.ts';

/** The list of agents. */
export const agentsAnswer = (data: { simulated: boolean; agents: AgentRow[] }): Answer => ({
  data,
  view: {
    simulated: data.simulated,
    sections: [
      table<AgentRow>({
        rows: data.agents,
        columns: [
          { key: 'id', words: heads.id, keep: true, value: ({ id }) => id },
          { key: 'unit', words: heads.unit, keep: true, value: ({ unit }) => unit },
          { key: 'hostname', words: heads.hostname, value: ({ hostname }) => hostname },
          { key: 'online', words: heads.online, value: ({ online }) => online },
          { key: 'health', words: heads.health, type: 'health', value: ({ health }) => health },
          { key: 'reasons', words: heads.reasons, value: ({ reasons }) => reasonsIn(reasons) },
          {
            key: 'lastReportAt',
            words: heads.lastReportAt,
            type: 'instant',
            value: ({ lastReportAt }) => lastReportAt,
          },
          { key: 'version', words: heads.version, value: ({ version }) => version },
          { key: 'seq', words: heads.seq, type: 'number', value: ({ seq }) => seq, wide: true },
          { key: 'boot', words: heads.boot, keep: true, value: ({ boot }) => boot, wide: true },
          {
            key: 'enrolledAt',
            words: heads.enrolledAt,
            type: 'instant',
            value: ({ enrolledAt }) => enrolledAt,
            wide: true,
          },
        ],
      }),
    ],
  },
});
