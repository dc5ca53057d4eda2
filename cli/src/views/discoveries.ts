import type { DiscoveryRow } from '@motcua/contract';
import type { Answer } from '../answer.ts';
import { table } from '../render/view.ts';
import { columnTexts as heads } from '../texts/columns.ts';
import { discoveryStateWords, discoverTexts as texts } from '../texts/discover.ts';
import { foundColumns } from './discovered.ts';

/** The list of proposals. */
export const discoveriesAnswer = (data: { simulated: boolean; discoveries: DiscoveryRow[] }): Answer => ({
  data,
  view: {
    simulated: data.simulated,
    sections: [
      table<DiscoveryRow>({
        rows: data.discoveries,
        columns: [
          { key: 'id', words: heads.id, keep: true, value: ({ id }) => id },
          { key: 'unit', words: heads.unit, keep: true, value: ({ unit }) => unit },
          { key: 'state', words: heads.state, value: ({ state }) => discoveryStateWords[state] },
          ...foundColumns,
          { key: 'lastSeenAt', words: heads.lastSeenAt, type: 'instant', value: ({ lastSeenAt }) => lastSeenAt },
          { key: 'agent', words: heads.agent, keep: true, value: ({ agent }) => agent, wide: true },
          { key: 'decidedBy', words: heads.who, value: ({ decidedBy }) => decidedBy, wide: true },
        ],
        empty: texts.noProposals,
      }),
    ],
  },
});
