import type { WaiverRow } from '@motcua/contract';
import type { Answer } from '../answer.ts';
import { table } from '../render/view.ts';
import type { WaiverList, WaiverState } from '../services/list-waivers.ts';
import { columnTexts as heads } from '../texts/columns.ts';
import { waiverStates, standardWords as words } from '../texts/standards.ts';

type Row = WaiverRow & { state: WaiverState };

/** The list of waivers, and how each stands. */
export function waiversAnswer(data: WaiverList): Answer {
  const main = waiversTable(data.waivers);
  return { data, view: { simulated: data.simulated, sections: [main], main } };
}

/** One waiver, as it is after a change. */
export const waiverAnswer = (data: Row): Answer => ({
  data,
  view: { simulated: false, sections: [waiversTable([data])] },
});

const waiversTable = (rows: readonly Row[]) =>
  table<Row>({
    rows,
    columns: [
      { key: 'id', words: heads.id, keep: true, value: ({ id }) => id },
      { key: 'state', words: heads.state, value: ({ state }) => waiverStates[state] },
      { key: 'standard', words: heads.standard, keep: true, value: ({ standard }) => standard },
      { key: 'unit', words: heads.unit, keep: true, value: ({ unit }) => unit ?? words.allUnits },
      { key: 'subtree', words: words.subtree, value: ({ subtree }) => subtree, wide: true },
      { key: 'from', words: heads.validFrom, type: 'date', value: ({ from }) => from },
      { key: 'expiry', words: words.expiry, type: 'date', value: ({ expiry }) => expiry },
      { key: 'approver', words: words.approver, value: ({ approver }) => approver },
      { key: 'decision', words: words.decision, value: ({ decision }) => decision },
      { key: 'reason', words: heads.reason, value: ({ reason }) => reason },
      { key: 'file', words: heads.file, value: ({ file }) => file, wide: true },
      { key: 'createdBy', words: heads.actor, value: ({ createdBy }) => createdBy, wide: true },
    ],
  });
