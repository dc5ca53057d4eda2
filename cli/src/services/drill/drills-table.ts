import { fill, type Language, type Words } from '@motcua/contract';
import { type BrokenDrill, type DrillAbout, type DrillResult, drillSteps } from '@motcua/infra';
import { formatSecond } from '../../render/cell.ts';
import { evidenceTexts as texts } from '../../texts/drill.ts';
import { isBroken } from './broken-drill.ts';

type Cell = string | number | null | boolean;

interface Column {
  head: Words;
  /** Of any drill. */
  about?: (drill: DrillAbout) => Cell;
  /** Of one that was ended; of one that was broken off nothing was counted. */
  shown?: (drill: DrillResult) => Cell;
}

const columns: readonly Column[] = [
  { head: texts.fault, about: ({ fault }) => fault },
  { head: texts.seed, about: ({ seed }) => seed },
  { head: texts.at, about: ({ startedAt }) => formatSecond(startedAt) },
  { head: texts.headRto, shown: ({ rtoSeconds }) => rtoSeconds },
  { head: texts.headAgents, shown: ({ agentsRtoSeconds }) => agentsRtoSeconds },
  { head: texts.headGap, shown: ({ gapSeconds }) => gapSeconds },
  { head: texts.headAcknowledged, shown: ({ acknowledgedReports }) => acknowledgedReports },
  { head: texts.headLost, shown: ({ lostReports }) => lostReports },
  { head: texts.headDoubled, shown: ({ duplicatedEffects }) => duplicatedEffects },
  { head: texts.headSplit, shown: ({ splitWrites, unguardedWrites }) => splitWrites + unguardedWrites },
  { head: texts.agents, about: ({ agents }) => agents },
  { head: texts.headPerSecond, shown: ({ acknowledgedPerSecond }) => Math.round(acknowledgedPerSecond) },
  { head: texts.headMachine, about: ({ machineLoad }) => machineLoad },
  { head: texts.passed, shown: ({ passed }) => passed },
];

/** All drills as one table in each language, by fault and then by when they were. */
export function drillsTable(drills: readonly (DrillResult | BrokenDrill)[]): string {
  const sorted = drills.toSorted((a, b) => a.fault.localeCompare(b.fault) || a.startedAt.localeCompare(b.startedAt));
  return (['vi', 'en'] as const).map((language) => page(sorted, language)).join('\n---\n\n');
}

function page(drills: readonly (DrillResult | BrokenDrill)[], language: Language): string {
  return [
    `# ${texts.allTitle[language]}`,
    ...(drills.some(({ simulated }) => simulated) ? [`**${texts.simulated[language]}**`] : []),
    texts.allWhat[language],
    [
      line(columns.map(({ head }) => head[language])),
      line(columns.map(() => '---')),
      ...drills.map((drill) => line(cells(drill, language))),
    ].join('\n'),
    '',
  ].join('\n\n');
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function cells(drill: DrillResult | BrokenDrill, language: Language): string[] {
  const cell = (value: Cell): string => {
    if (typeof value === 'boolean') return (value ? texts.yes : texts.no)[language];
    return value === null ? '–' : String(value);
  };
  return columns.map(({ head, about, shown }) => {
    if (about !== undefined) return cell(about(drill));
    if (!isBroken(drill)) return cell(shown?.(drill) ?? null);
    return head === texts.passed ? brokenAt(drill, language) : cell(null);
  });
}

const brokenAt = ({ brokenOff }: BrokenDrill, language: Language): string =>
  fill(texts.brokenAt[language], { step: drillSteps[brokenOff.step].what[language] });
