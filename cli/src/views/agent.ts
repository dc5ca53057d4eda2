import type { AgentView, DeviceRow, Hardware } from '@motcua/contract';
import type { Answer } from '../answer.ts';
import { columnTexts as heads } from '../texts/columns.ts';
import { identityHeads } from '../texts/identity.ts';
import { viewTexts } from '../texts/views.ts';
import { devicesTable, reasonsIn } from './devices.ts';
import { unreadSections } from './probes.ts';

/** One agent and the devices it sees. */
export function agentAnswer(data: { simulated: boolean; agent: AgentView; devices: DeviceRow[] }): Answer {
  const { simulated, agent, devices } = data;
  return {
    data,
    view: {
      simulated,
      sections: [
        {
          is: 'facts',
          facts: [
            { words: heads.id, value: agent.id },
            { words: heads.unit, value: agent.unit },
            { words: heads.hostname, value: agent.hostname },
            { words: heads.online, value: agent.online },
            { words: heads.health, value: agent.health, type: 'health' },
            { words: heads.reasons, value: reasonsIn(agent.reasons) },
            { words: heads.lastReportAt, value: agent.lastReportAt, type: 'instant' },
            { words: heads.seq, value: agent.seq, type: 'number' },
            { words: heads.version, value: agent.version },
            { words: heads.enrolledAt, value: agent.enrolledAt, type: 'instant' },
            ...identityFacts(agent),
          ],
        },
        { ...devicesTable(devices), title: viewTexts.devices },
        ...unreadSections(agent.probes),
      ],
    },
  };
}

/** How long its certificate is good, and what is wrong with who it is. */
const identityFacts = ({ certificate, revokedAt, hardware, hardwareChangedAt, clone }: AgentView) => [
  { words: identityHeads.certificateExpires, value: certificate?.expiresAt ?? null, type: 'instant' as const },
  ...(revokedAt ? [{ words: heads.revokedAt, value: revokedAt, type: 'instant' as const }] : []),
  ...(hardware ? [{ words: identityHeads.hardware, value: fingerprints(hardware) }] : []),
  ...(hardwareChangedAt
    ? [{ words: identityHeads.hardwareChanged, value: hardwareChangedAt, type: 'instant' as const }]
    : []),
  ...(clone ? [{ words: identityHeads.clone, value: clone.hostnames.join(', ') }] : []),
];

/** The parts that could be read, each by the start of its hash: enough to see whether two are the same. */
const fingerprints = ({ machine, board, macs }: Hardware): string =>
  Object.entries({ machine, board, macs })
    .flatMap(([part, hash]) => (hash === null ? [] : [`${part} ${hash.slice(0, 8)}`]))
    .join(', ');
