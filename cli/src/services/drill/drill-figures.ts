import type { Words } from '@motcua/contract';
import { type DrillResult, unnoticedFaults } from '@motcua/infra';
import { formatSecond } from '../../render/cell.ts';
import { evidenceTexts as texts } from '../../texts/drill.ts';

/** What a drill measured, each with its words; a figure that this fault has not is left out. */
export function drillFigures(result: DrillResult): (readonly [words: Words, value: string | number | null])[] {
  const { fault, agents, machineLoad, said, restoredTo, changedThings } = result;
  return [
    ...(unnoticedFaults.has(fault) ? [] : [[texts.rto, result.rtoSeconds] as const]),
    ...(agents > 0 ? [[texts.agentsRto, result.agentsRtoSeconds] as const] : []),
    [texts.gap, result.gapSeconds],
    [texts.acknowledged, result.acknowledgedReports],
    [texts.perSecond, result.acknowledgedPerSecond],
    [texts.lost, result.lostReports],
    [texts.doubled, result.duplicatedEffects],
    [texts.split, result.splitWrites],
    ...(fault === 'votes' ? [[texts.unguarded, result.unguardedWrites] as const] : []),
    ...(restoredTo === null
      ? []
      : ([
          [texts.restoredTo, formatSecond(restoredTo)],
          [texts.later, result.laterReports],
        ] as const)),
    ...(changedThings === null ? [] : [[texts.changed, changedThings] as const]),
    ...(said === null ? [] : [[texts.said, sayStatus(said)] as const]),
    ...(machineLoad === null ? [] : [[texts.machineLoad, machineLoad] as const]),
  ];
}

/** In the keys of `dc status -o json`. */
const sayStatus = ({ primary, writable, votes }: NonNullable<DrillResult['said']>): string =>
  `primary: ${primary}, writable: ${writable}, votes: ${votes.healthy}/${votes.of}`;
