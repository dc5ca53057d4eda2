import type { StatusView, Words } from '@motcua/contract';
import type { Answer } from '../answer.ts';
import { columnTexts as heads } from '../texts/columns.ts';
import { healthTexts } from '../texts/values.ts';
import { viewTexts } from '../texts/views.ts';

/** The headline of an installation. */
export const statusAnswer = (status: StatusView): Answer => ({
  data: status,
  view: {
    simulated: status.simulated,
    sections: [
      {
        is: 'facts',
        facts: [
          { words: heads.installation, value: status.installation },
          { words: heads.time, value: status.at, type: 'instant' },
          { words: heads.units, value: status.units, type: 'number' },
          { words: heads.agents, value: status.agents.total, type: 'number' },
          { words: viewTexts.online, value: status.agents.online, type: 'number' },
          { words: viewTexts.silent, value: status.agents.silent, type: 'number' },
          ...clonedOf(status),
          { words: viewTexts.declaredDevices, value: status.devices.declared, type: 'number' },
          { words: viewTexts.observedDevices, value: status.devices.observed, type: 'number' },
          { words: indented(healthTexts.ok), value: status.devices.ok, type: 'number' },
          { words: indented(healthTexts.degraded), value: status.devices.degraded, type: 'number' },
          { words: indented(healthTexts.down), value: status.devices.down, type: 'number' },
          { words: indented(healthTexts.unknown), value: status.devices.unknown, type: 'number' },
          { words: heads.tickets, value: status.tickets.open, type: 'number' },
          { words: heads.quarantine, value: status.quarantine.messages, type: 'number' },
          ...troublesOf(status),
        ],
      },
    ],
  },
});

const indented = ({ vi, en }: Words): Words => ({ vi: `  ${vi}`, en: `  ${en}` });

/** Told only where there are such. */
const clonedOf = ({ agents: { cloned = 0 } }: StatusView) =>
  cloned > 0 ? [{ words: viewTexts.cloned, value: cloned, type: 'number' as const }] : [];

/** Why the hub cannot take reports now; a hub that can says nothing. */
const troublesOf = ({ troubles }: StatusView) =>
  Array.isArray(troubles) && troubles.length > 0
    ? [{ words: viewTexts.troubles, value: troubles.map(String).join(', ') }]
    : [];
