import type { Language, Words } from '@motcua/contract';
import type { DrillResult } from '@motcua/infra';
import { evidenceTexts as texts } from '../../texts/drill.ts';

type Cell = string | number | null | boolean;

const columns: readonly (readonly [head: Words, value: (one: DrillResult) => Cell])[] = [
  [texts.fault, ({ fault }) => fault],
  [texts.seed, ({ seed }) => seed],
  [texts.at, ({ startedAt }) => startedAt.slice(0, 19).replace('T', ' ')],
  [texts.headRto, ({ rtoSeconds }) => rtoSeconds],
  [texts.headAgents, ({ agentsRtoSeconds }) => agentsRtoSeconds],
  [texts.headGap, ({ gapSeconds }) => gapSeconds],
  [texts.headAcknowledged, ({ acknowledgedReports }) => acknowledgedReports],
  [texts.headLost, ({ lostReports }) => lostReports],
  [texts.headDoubled, ({ duplicatedEffects }) => duplicatedEffects],
  [texts.headSplit, ({ splitWrites, unguardedWrites }) => splitWrites + unguardedWrites],
  [texts.agents, ({ agents }) => agents],
  [texts.headPerSecond, ({ acknowledgedPerSecond }) => Math.round(acknowledgedPerSecond)],
  [texts.headMachine, ({ machineLoad }) => machineLoad],
  [texts.passed, ({ passed }) => passed],
];

/** All drills as one table in each language, by fault and then by when they were. */
export function drillsTable(drills: readonly DrillResult[]): string {
  const sorted = drills.toSorted((a, b) => a.fault.localeCompare(b.fault) || a.startedAt.localeCompare(b.startedAt));
  return (['vi', 'en'] as const).map((language) => page(sorted, language)).join('\n---\n\n');
}

function page(drills: readonly DrillResult[], language: Language): string {
  const cell = (value: Cell): string => {
    if (typeof value === 'boolean') return (value ? texts.yes : texts.no)[language];
    return value === null ? '–' : String(value);
  };
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    `# ${texts.allTitle[language]}`,
    ...(drills.some(({ simulated }) => simulated) ? [`**${texts.simulated[language]}**`] : []),
    texts.allWhat[language],
    [
      line(columns.map(([head]) => head[language])),
      line(columns.map(() => '---')),
      ...drills.map((drill) => line(columns.map(([, value]) => cell(value(drill))))),
    ].join('\n'),
    '',
  ].join('\n\n');
}
