import { ExpectedError } from '@motcua/contract';
import highsModule from 'highs';
import { type Objective, type Programme, programmeText, type Term } from './programme.ts';

/** The least value of each objective in turn, and where it is. */
export interface Solution {
  /** Whole numbers, one for each variable. */
  values: number[];
  /** Each objective's least value, given those before it; proved with no gap. */
  least: number[];
}

// The package's types are those of its CommonJS form; what is loaded is its module, whose default is the loader.
const loadHighs = highsModule as unknown as typeof highsModule.default;
/** A solver that is loaded, for whoever solves more than once. */
export type Solver = Awaited<ReturnType<typeof loadHighs>>;

/** Loads the solver, 3.5 MB of WebAssembly. */
export const openSolver = (): Promise<Solver> => loadHighs();

/** Longer than any city takes; what is not proved by then is an error, never an answer. */
const mostSeconds = 60;

/**
 * Solves a programme for several objectives, the first the most important: each is made as small as it can be, and kept so
 * for the next (HiGHS, to a gap of zero). Throws E_ALLOCATION_UNPROVED when an optimum could not be proved.
 */
export function solveProgramme(
  highs: Solver,
  { programme, objectives }: { programme: Programme; objectives: readonly Objective[] },
): Solution {
  let values: number[] = programme.most.map(() => 0);
  if (values.length === 0) return { values, least: objectives.map(() => 0) };
  const rows = [...programme.rows];
  const least = objectives.map(({ terms, keeping = [] }) => {
    const objective = terms.filter(([coefficient]) => coefficient !== 0);
    if (objective.length === 0) return 0;
    rows.push(...keeping.map((sum) => ({ terms: sum, is: '=' as const, of: sumOf(sum, values) })));
    values = solveOne(highs, { most: programme.most, rows }, objective);
    const value = sumOf(objective, values);
    rows.push({ terms: objective, is: '<=', of: value });
    return value;
  });
  return { values, least };
}

/** Without asking for whole numbers first: where they come out whole, nothing whole is better, and that is quick. */
function solveOne(highs: Solver, programme: Programme, objective: readonly Term[]): number[] {
  return (
    attempt(highs, programme, { objective, whole: false }) ??
    attempt(highs, programme, { objective, whole: true }) ??
    unproved('not whole')
  );
}

function attempt(
  highs: Solver,
  programme: Programme,
  question: { objective: readonly Term[]; whole: boolean },
): number[] | null {
  const limits = { mip_rel_gap: 0, mip_abs_gap: 0, time_limit: mostSeconds };
  const answer = highs.solve(programmeText(programme, question), limits);
  // A time limit leaves columns of zeros behind, which are no answer.
  if (answer.Status !== 'Optimal' || !Number.isFinite(answer.ObjectiveValue))
    return question.whole ? unproved(answer.Status) : null;
  const values = programme.most.map((_, variable) => {
    const column = answer.Columns[`x${variable}`];
    return column !== undefined && 'Primal' in column ? column.Primal : 0;
  });
  if (values.some((value) => Math.abs(value - Math.round(value)) > 1e-5)) return null;
  const whole = values.map(Math.round);
  return holds(programme, whole) && Math.abs(sumOf(question.objective, whole) - answer.ObjectiveValue) < 0.5
    ? whole
    : null;
}

/** Counted again in whole numbers, where no tolerance can hide anything. */
const holds = ({ most, rows }: Programme, values: readonly number[]): boolean =>
  values.every((value, variable) => value >= 0 && value <= (most[variable] ?? Number.POSITIVE_INFINITY)) &&
  rows.every(({ terms, is, of }) => (is === '=' ? sumOf(terms, values) === of : sumOf(terms, values) <= of));

const sumOf = (terms: readonly Term[], values: readonly number[]): number =>
  terms.reduce((sum, [coefficient, variable]) => sum + coefficient * (values[variable] ?? 0), 0);

function unproved(detail: string): never {
  throw new ExpectedError('E_ALLOCATION_UNPROVED', { detail });
}
