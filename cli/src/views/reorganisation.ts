import { fill, type Words } from '@motcua/contract';
import type { planAssignments, Undecided } from '@motcua/inventory';
import type { Answer } from '../answer.ts';
import { type Facts, type Section, table } from '../render/view.ts';
import type { PlannedReorganisation } from '../services/reorganise.ts';
import { columnTexts as heads } from '../texts/columns.ts';
import { reorganiseTexts as texts } from '../texts/reorganise.ts';

interface Done {
  id: number;
  at: string;
}

/** What a reorganisation would do; exit 1 when it cannot be done, 3 when it would change something. */
export function reorganisationAnswer(planned: PlannedReorganisation): Answer {
  const { problems, changes } = planned.plan;
  const exit = problems.length > 0 ? 1 : changes.length > 0 ? 3 : 0;
  return { ...answerOf(planned, null), exit };
}

/** What a reorganisation did; `done` is null when there was nothing to do. */
export const appliedAnswer = (planned: PlannedReorganisation, done: Done | null): Answer => answerOf(planned, done);

/** The numbers that the question before the deed names. */
export const numbersOf = ({ reorganisation, plan }: PlannedReorganisation) => ({
  name: reorganisation.name,
  closed: plan.units.closed,
  opened: plan.units.opened,
  moved: plan.places.moved,
  undecided: plan.places.undecided,
});

function answerOf(planned: PlannedReorganisation, done: Done | null): Answer {
  const { reorganisation, plan, register } = planned;
  const { changes, ...rest } = plan;
  const { simulated } = register.installation;
  const { name, date, decision } = reorganisation;
  const data = { name, date, decision, simulated, ...rest, changes: changes.length, ...recorded(done) };
  const main = undecidedTable(plan.undecided);
  const problems: Section[] =
    plan.problems.length === 0
      ? []
      : [{ is: 'lines', title: texts.problems, lines: plan.problems.map(({ words }) => words) }];
  const sections = [factsOf(planned), ...problems, main, ...undoLine(done)];
  return { data, view: { simulated, sections, main } };
}

const recorded = (done: Done | null) => ({ changeId: done?.id ?? null, at: done?.at ?? null });

function undoLine(done: Done | null): Section[] {
  if (done === null) return [];
  const line = { vi: fill(texts.undo.vi, { id: done.id }), en: fill(texts.undo.en, { id: done.id }) };
  return [{ is: 'lines', lines: [line] }];
}

function factsOf({ reorganisation, plan: { units, places, devices, missing } }: PlannedReorganisation): Facts {
  const numbers: [Words, number][] = [
    [texts.closed, units.closed],
    [texts.opened, units.opened],
    [texts.continued, units.continued],
    [texts.renamed, units.renamed],
    [texts.placesMoved, places.moved],
    [texts.placesUndecided, places.undecided],
    [texts.devicesMoved, devices.moved],
    [texts.devicesUndecided, devices.undecided],
    [texts.missing, missing.length],
  ];
  return {
    is: 'facts',
    facts: [
      { words: heads.asOf, value: reorganisation.date, type: 'date' },
      { words: texts.decision, value: reorganisation.decision },
      ...numbers.map(([words, value]) => ({ words, value, type: 'number' as const })),
    ],
  };
}

const reasons: Readonly<Record<Undecided['reason'], Words>> = {
  unit_split: texts.reasonUnitSplit,
  no_successor: texts.reasonNoSuccessor,
  level_ended: texts.reasonLevelEnded,
};

const undecidedTable = (rows: readonly Undecided[]) =>
  table<Undecided>({
    title: texts.undecided,
    rows,
    most: 20,
    columns: [
      { key: 'unit', words: heads.unit, keep: true, value: ({ unit }) => unit },
      { key: 'unitName', words: heads.unitName, value: ({ unitName }) => unitName },
      { key: 'what', words: texts.what, value: ({ what }) => texts[what] },
      { key: 'id', words: heads.id, keep: true, value: ({ id }) => id },
      { key: 'devices', words: heads.devices, type: 'number', value: ({ devices }) => devices },
      { key: 'reason', words: heads.reason, value: ({ reason }) => reasons[reason] },
      { key: 'candidates', words: texts.candidates, value: candidatesOf },
      { key: 'heldAs', words: texts.heldAs, keep: true, value: ({ heldAs }) => heldAs, wide: true },
    ],
  });

const candidatesOf = ({ candidates }: Undecided) =>
  candidates.map(({ unit, name, clause }) => `${unit} ${name}${clause === null ? '' : ` (${clause})`}`).join('; ');

/** What assignments did, or would do: exit 3 then. */
export function assignedAnswer({
  plan,
  simulated,
  done,
}: {
  plan: ReturnType<typeof planAssignments>;
  simulated: boolean;
  done: Done | null;
}): Answer {
  const { changes, ...rest } = plan;
  const facts: Facts = {
    is: 'facts',
    facts: [
      { words: texts.placesMoved, value: plan.places.moved, type: 'number' },
      { words: texts.devicesMoved, value: plan.devices.moved, type: 'number' },
      { words: texts.emptied, value: plan.emptied.join(', ') || null },
    ],
  };
  const exit = done === null && changes.length > 0 ? 3 : 0;
  return {
    data: { simulated, ...rest, changes: changes.length, ...recorded(done) },
    view: { simulated, sections: [facts, ...undoLine(done)] },
    exit,
  };
}
