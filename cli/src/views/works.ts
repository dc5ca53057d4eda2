import {
  kindWords,
  type PlannedWorkFault,
  type PlannedWorkRow,
  type PlannedWorkView,
  type Words,
} from '@motcua/contract';
import type { Answer } from '../answer.ts';
import { table } from '../render/view.ts';
import { columnTexts as heads } from '../texts/columns.ts';
import { workTexts as texts, workStateWords } from '../texts/works.ts';
import { reasonsIn } from './devices.ts';

/** Planned work, the newest first. */
export function worksAnswer({ works, simulated }: { works: PlannedWorkRow[]; simulated: boolean }): Answer {
  const main = worksTable(works);
  return { data: { simulated, works }, view: { simulated, sections: [main], main } };
}

/** One, as it is after a change. */
export const workAnswer = (work: PlannedWorkRow): Answer => ({
  data: work,
  view: { simulated: false, sections: [worksTable([work])] },
});

/** One, with the faults that were in it. */
export function workViewAnswer({ work, simulated }: { work: PlannedWorkView; simulated: boolean }): Answer {
  return {
    data: { simulated, ...work },
    view: {
      simulated,
      sections: [
        {
          is: 'facts',
          facts: [
            { words: heads.number, value: work.number, type: 'number' },
            { words: heads.state, value: stateIn(work.state) },
            { words: heads.unit, value: work.unit },
            { words: texts.system, value: work.system },
            { words: texts.begins, value: work.from, type: 'instant' },
            { words: texts.ends, value: work.to, type: 'instant' },
            { words: heads.reason, value: work.reason },
            { words: texts.notice, value: work.noticeDays, type: 'number' },
            { words: texts.urgent, value: work.urgent },
            { words: heads.who, value: work.announcedBy },
            { words: texts.announced, value: work.announcedAt, type: 'instant' },
            { words: texts.cancelReason, value: work.cancelReason },
          ],
        },
        faultsTable(work.faults),
      ],
    },
  };
}

const stateIn = (state: string): Words | string =>
  state in workStateWords ? workStateWords[state as keyof typeof workStateWords] : state;

const worksTable = (rows: readonly PlannedWorkRow[]) =>
  table<PlannedWorkRow>({
    rows,
    empty: texts.none,
    columns: [
      { key: 'number', words: heads.number, type: 'number', value: ({ number }) => number },
      { key: 'state', words: heads.state, value: ({ state }) => stateIn(state) },
      { key: 'unit', words: heads.unit, keep: true, value: ({ unit }) => unit },
      { key: 'system', words: texts.system, value: ({ system }) => system },
      { key: 'from', words: texts.begins, type: 'instant', value: ({ from }) => from },
      { key: 'to', words: texts.ends, type: 'instant', value: ({ to }) => to },
      { key: 'reason', words: heads.reason, value: ({ reason }) => reason },
      { key: 'noticeDays', words: texts.notice, type: 'number', value: ({ noticeDays }) => noticeDays, wide: true },
      { key: 'urgent', words: texts.urgent, value: ({ urgent }) => urgent, wide: true },
      { key: 'announcedBy', words: heads.who, value: ({ announcedBy }) => announcedBy, wide: true },
    ],
  });

const faultsTable = (rows: readonly PlannedWorkFault[]) =>
  table<PlannedWorkFault>({
    title: texts.faults,
    rows,
    empty: texts.noFaults,
    columns: [
      { key: 'since', words: heads.since, type: 'instant', value: ({ since }) => since },
      { key: 'unit', words: heads.unit, value: ({ unit }) => unit },
      { key: 'kind', words: heads.kind, value: ({ kind }) => kindWords(kind) },
      { key: 'device', words: heads.device, value: ({ device, deviceName }) => deviceName ?? device },
      { key: 'reasons', words: heads.reasons, value: ({ reasons }) => reasonsIn(reasons) },
    ],
  });
