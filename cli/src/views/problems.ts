import {
  describeProblemEvent,
  fill,
  type ProblemRow,
  type ProblemsFound,
  type ProblemTicketRow,
  type ProblemView,
  problemKindWords,
  problemStateWords,
} from '@motcua/contract';
import type { Answer } from '../answer.ts';
import { type Section, table } from '../render/view.ts';
import { columnTexts as heads } from '../texts/columns.ts';
import { problemTexts as texts } from '../texts/problems.ts';
import { reasonsIn } from './devices.ts';
import { eventsTable } from './events-table.ts';
import { stateIn } from './ticket.ts';

/** Problems, the newest first. */
export function problemsAnswer({ problems, simulated }: { problems: ProblemRow[]; simulated: boolean }): Answer {
  const main = table<ProblemRow>({
    rows: problems,
    empty: texts.none,
    columns: [
      { key: 'id', words: heads.number, type: 'number', value: ({ id }) => id },
      { key: 'state', words: heads.state, value: ({ state }) => problemStateWords[state] },
      { key: 'reason', words: heads.reason, value: ({ reason }) => reasonsIn([reason]) },
      { key: 'subject', words: texts.subject, value: ({ subject }) => subject },
      { key: 'units', words: texts.units, type: 'number', value: ({ units }) => units },
      { key: 'tickets', words: texts.tickets, type: 'number', value: ({ tickets }) => tickets },
      { key: 'openTickets', words: texts.openTickets, type: 'number', value: ({ openTickets }) => openTickets },
      { key: 'proposedAt', words: texts.proposedAt, type: 'instant', value: ({ proposedAt }) => proposedAt },
      { key: 'workaround', words: texts.workaround, value: ({ workaround }) => workaround, wide: true },
    ],
  });
  return { data: { simulated, problems }, view: { simulated, sections: [main], main } };
}

/** One problem, its tickets and its log. */
export function problemAnswer({ problem, simulated }: { problem: ProblemView; simulated: boolean }): Answer {
  const linked = linkedTable(problem.linked);
  const sections: Section[] = [
    {
      is: 'facts',
      facts: [
        { words: heads.number, value: problem.id, type: 'number' },
        { words: heads.state, value: problemStateWords[problem.state] },
        { words: texts.kind, value: problemKindWords[problem.kind] },
        { words: texts.subject, value: problem.subject },
        { words: heads.reason, value: reasonsIn([problem.reason]) },
        { words: texts.units, value: problem.units, type: 'number' },
        { words: texts.openTickets, value: problem.openTickets, type: 'number' },
        { words: texts.proposedAt, value: problem.proposedAt, type: 'instant' },
        { words: texts.endedAt, value: problem.endedAt, type: 'instant' },
        { words: texts.workaround, value: problem.workaround },
      ],
    },
    linked,
    eventsTable(problem.events, describeProblemEvent),
  ];
  return { data: { simulated, ...problem }, view: { simulated, sections, main: linked } };
}

const linkedTable = (rows: readonly ProblemTicketRow[]) =>
  table<ProblemTicketRow>({
    title: texts.linked,
    rows,
    columns: [
      { key: 'number', words: heads.number, type: 'number', value: ({ number }) => number },
      { key: 'unit', words: heads.unit, keep: true, value: ({ unit }) => unit },
      { key: 'deviceName', words: heads.device, value: ({ deviceName }) => deviceName },
      { key: 'state', words: heads.state, value: ({ state }) => stateIn(state) },
      { key: 'openedAt', words: heads.openedAt, type: 'instant', value: ({ openedAt }) => openedAt },
      { key: 'closedAt', words: heads.closedAt, type: 'instant', value: ({ closedAt }) => closedAt },
      { key: 'linkedAt', words: texts.linkedAt, type: 'instant', value: ({ linkedAt }) => linkedAt, wide: true },
    ],
  });

/** What a look at the tickets has brought. */
export function foundAnswer(data: ProblemsFound): Answer {
  const listed = (ids: readonly number[], language: 'vi' | 'en') => ids.join(', ') || texts.nothing[language];
  const line = (language: 'vi' | 'en') =>
    fill(texts.found[language], {
      proposed: listed(data.proposed, language),
      linked: listed(data.linked, language),
      reopened: listed(data.reopened, language),
    });
  return {
    data,
    view: { simulated: false, sections: [{ is: 'lines', lines: [{ vi: line('vi'), en: line('en') }] }] },
  };
}
