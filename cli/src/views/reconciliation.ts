import { fill, type ReconcileProposal, type ReconcileReason } from '@motcua/contract';
import type { RegisterChange } from '@motcua/inventory';
import type { Answer } from '../answer.ts';
import { type Section, table } from '../render/view.ts';
import type { Reconciled } from '../services/reconcile.ts';
import { columnTexts as heads } from '../texts/columns.ts';
import { evidenceWords, proposalKindWords, reconcileTexts as texts } from '../texts/reconcile.ts';
import { reorganiseTexts } from '../texts/reorganise.ts';

/** What the books and the agents do not agree on; exit 3 when there is anything. */
export function proposalsAnswer(data: Reconciled): Answer {
  const main = proposalTable(data.proposals);
  const facts: Section = { is: 'facts', facts: [{ words: heads.asOf, value: data.asOf, type: 'date' }] };
  const view = { simulated: data.simulated, sections: [facts, main], main };
  return { data, view, exit: data.proposals.length > 0 ? 3 : 0 };
}

const proposalTable = (rows: readonly ReconcileProposal[]) =>
  table<ReconcileProposal>({
    title: texts.proposals,
    rows,
    most: 30,
    columns: [
      { key: 'kind', words: heads.kind, value: ({ kind }) => proposalKindWords[kind] },
      { key: 'unit', words: heads.unit, keep: true, value: ({ unit }) => unit },
      {
        key: 'declared',
        words: texts.onBooks,
        keep: true,
        value: ({ declared, person }) => declared ?? person?.tag ?? null,
      },
      { key: 'observed', words: texts.seen, keep: true, value: ({ observed }) => observed },
      { key: 'name', words: heads.name, value: ({ device }) => device?.name ?? null },
      { key: 'score', words: texts.score, type: 'number', value: ({ score }) => score },
      { key: 'certain', words: texts.sure, type: 'flag', value: ({ certain }) => certain },
      { key: 'because', words: texts.because, value: ({ because }) => inWords(because) },
      { key: 'id', words: heads.id, keep: true, wide: true, value: ({ id }) => id },
    ],
  });

const inWords = (because: readonly ReconcileReason[]) => ({
  vi: because.map(({ code }) => evidenceWords[code]?.vi ?? code).join(', '),
  en: because.map(({ code }) => evidenceWords[code]?.en ?? code).join(', '),
});

/** One proposal with every reason and both sides of it. */
export function proposalAnswer({ proposal, simulated }: { proposal: ReconcileProposal; simulated: boolean }): Answer {
  const main = table<ReconcileReason>({
    title: texts.because,
    rows: proposal.because,
    columns: [
      { key: 'code', words: texts.because, value: ({ code }) => evidenceWords[code] ?? code },
      { key: 'declared', words: texts.onBooks, value: ({ declared }) => declared },
      { key: 'observed', words: texts.seen, value: ({ observed }) => observed },
      { key: 'weight', words: texts.weight, type: 'number', value: ({ weight }) => weight },
    ],
  });
  const facts: Section = {
    is: 'facts',
    facts: [
      { words: heads.id, value: proposal.id },
      { words: heads.kind, value: proposalKindWords[proposal.kind] },
      { words: heads.unit, value: proposal.unit },
      { words: texts.onBooks, value: proposal.declared },
      { words: texts.seen, value: proposal.observed },
      { words: texts.score, value: proposal.score, type: 'number' },
      { words: texts.sure, value: proposal.certain, type: 'flag' },
    ],
  };
  return { data: proposal, view: { simulated, sections: [facts, main], main } };
}

/** What was carried out, or would be: exit 3 then. */
export function appliedProposalsAnswer({
  proposals,
  changes,
  simulated,
  done,
}: {
  proposals: readonly ReconcileProposal[];
  changes: readonly RegisterChange[];
  simulated: boolean;
  done: { id: number; at: string } | null;
}): Answer {
  const undo = done === null ? [] : [undoLine(done.id)];
  const main = proposalTable(proposals);
  const facts: Section = {
    is: 'facts',
    facts: [{ words: texts.changes, value: changes.length, type: 'number' }],
  };
  return {
    data: { simulated, proposals, changes, changeId: done?.id ?? null, at: done?.at ?? null },
    view: { simulated, sections: [facts, main, ...undo], main },
    exit: done === null && changes.length > 0 ? 3 : 0,
  };
}

const undoLine = (id: number): Section => ({
  is: 'lines',
  lines: [{ vi: fill(reorganiseTexts.undo.vi, { id }), en: fill(reorganiseTexts.undo.en, { id }) }],
});
