import { fill, type Words } from '@motcua/contract';
import type { Audit } from '@motcua/policies';
import type { Answer } from '../answer.ts';
import { type Section, table } from '../render/view.ts';
import type { DemoResult } from '../services/demo/look-at-demo.ts';
import { columnTexts as heads } from '../texts/columns.ts';
import { demoTexts } from '../texts/demo.ts';
import { kindIn, reasonsIn } from './devices.ts';
import { unreadSections } from './probes.ts';

type Found = DemoResult['agent']['devices'][number];

/** What the demo found, the headline of the audit, and what to try next while it runs. */
export const demoAnswer = (data: DemoResult, { next }: { next: readonly string[] }): Answer => ({
  data,
  view: {
    simulated: data.simulated,
    sections: [
      thisPc(data),
      devices(data.agent.devices),
      ...unreadSections(data.agent.unread),
      headline(data.audit),
      ...(next.length === 0 ? [] : [whatNext(next)]),
    ],
  },
});

const thisPc = ({ agent, hub, installation, units }: DemoResult): Section => ({
  is: 'facts',
  facts: [
    { words: heads.installation, value: installation },
    { words: heads.units, value: units, type: 'number' },
    { words: demoTexts.hubUrl, value: hub.url },
    { words: demoTexts.broker, value: hub.broker },
    { words: heads.agent, value: agent.id },
    { words: heads.unit, value: agent.unit },
    { words: demoTexts.firstReport, value: agent.firstReportAt, type: 'instant' },
  ],
});

const devices = (rows: readonly Found[]) =>
  table<Found>({
    title: demoTexts.found,
    rows,
    columns: [
      { key: 'kind', words: heads.kind, value: ({ kind }) => kindIn(kind) },
      { key: 'name', words: heads.name, value: ({ name }) => name },
      { key: 'health', words: heads.health, type: 'health', value: ({ health }) => health },
      { key: 'reasons', words: heads.reasons, value: ({ reasons }) => reasonsIn(reasons) },
    ],
  });

/** The figures that the press gave, by the standard that each belongs to. */
const figures = [
  { standard: 'OSS-AREA-40', words: demoTexts.area },
  { standard: 'OSS-PC-1', words: demoTexts.pcs },
  { standard: 'OSS-SCAN-1', words: demoTexts.scanners },
  { standard: 'OSS-CITPC', words: demoTexts.citizens },
] as const;

function headline({ standards, broken, units, asOf }: Audit): Section {
  const lines = figures.map(({ standard, words }): Words => {
    const count = standards.find(({ id }) => id === standard)?.notMet ?? null;
    return filled(words, { count, units });
  });
  const title = filled(demoTexts.audit, { asOf: asOf.split('-').reverse().join('/') });
  return { is: 'lines', title, lines: [...lines, filled(demoTexts.broken, broken)] };
}

const filled = ({ vi, en }: Words, params: Parameters<typeof fill>[1]): Words => ({
  vi: fill(vi, params),
  en: fill(en, params),
});

const whatNext = (commands: readonly string[]): Section => ({
  is: 'lines',
  title: demoTexts.next,
  lines: [...commands.map((line) => ({ vi: `  ${line}`, en: `  ${line}` })), demoTexts.alias, demoTexts.stop],
});
