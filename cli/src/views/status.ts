import { fill, type ReadinessRow, type StatusView, type Words } from '@motcua/contract';
import type { Answer } from '../answer.ts';
import type { Section } from '../render/view.ts';
import { columnTexts as heads } from '../texts/columns.ts';
import { readinessTexts } from '../texts/readiness.ts';
import { healthTexts } from '../texts/values.ts';
import { viewTexts } from '../texts/views.ts';
import { answerIn, countersTable } from './readiness.ts';

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
          ...offOf(status),
          ...clonedOf(status),
          { words: viewTexts.declaredDevices, value: status.devices.declared, type: 'number' },
          { words: viewTexts.observedDevices, value: status.devices.observed, type: 'number' },
          { words: indented(healthTexts.ok), value: status.devices.ok, type: 'number' },
          { words: indented(healthTexts.degraded), value: status.devices.degraded, type: 'number' },
          { words: indented(healthTexts.down), value: status.devices.down, type: 'number' },
          { words: indented(healthTexts.unknown), value: status.devices.unknown, type: 'number' },
          ...countersOf(status),
          { words: heads.tickets, value: status.tickets.open, type: 'number' },
          { words: heads.quarantine, value: status.quarantine.messages, type: 'number' },
          ...troublesOf(status),
        ],
      },
      ...cannotServe(status),
    ],
  },
});

const indented = ({ vi, en }: Words): Words => ({ vi: `  ${vi}`, en: `  ${en}` });

/** How many counters can serve; an older hub says nothing of it. */
const countersOf = ({ readiness }: StatusView) =>
  readiness === undefined
    ? []
    : [
        { words: readinessTexts.counters, value: total(readiness), type: 'number' as const },
        { words: indented(answerIn('ready')), value: readiness.ready, type: 'number' as const },
        { words: indented(answerIn('limited')), value: readiness.limited, type: 'number' as const },
        { words: indented(answerIn('not_ready')), value: readiness.notReady, type: 'number' as const },
        { words: indented(answerIn('unknown')), value: readiness.unknown, type: 'number' as const },
      ];

const total = ({ ready, limited, notReady, unknown }: NonNullable<StatusView['readiness']>): number =>
  ready + limited + notReady + unknown;

/** The first of those that cannot, and how many more there are. */
function cannotServe({ readiness }: StatusView): Section[] {
  const rows = (readiness?.cannotServe ?? []) as ReadinessRow[];
  const more = (readiness?.notReady ?? 0) - rows.length;
  if (rows.length === 0) return [];
  const { vi, en } = readinessTexts.more;
  return [
    countersTable(rows, readinessTexts.cannotServe),
    ...(more > 0 ? [{ is: 'lines' as const, lines: [{ vi: fill(vi, { more }), en: fill(en, { more }) }] }] : []),
  ];
}

/** An older hub says nothing of it. */
const offOf = ({ agents: { off } }: StatusView) =>
  off === undefined ? [] : [{ words: viewTexts.off, value: off, type: 'number' as const }];

/** Told only where there are such. */
const clonedOf = ({ agents: { cloned = 0 } }: StatusView) =>
  cloned > 0 ? [{ words: viewTexts.cloned, value: cloned, type: 'number' as const }] : [];

/** Why the hub cannot take reports now; a hub that can says nothing. */
const troublesOf = ({ troubles }: StatusView) =>
  Array.isArray(troubles) && troubles.length > 0
    ? [{ words: viewTexts.troubles, value: troubles.map(String).join(', ') }]
    : [];
