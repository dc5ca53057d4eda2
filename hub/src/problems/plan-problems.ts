import { keyOf, type ProblemState, type ProblemSubject } from './problem.ts';
import type { ProblemSettings } from './settings.ts';

/** A ticket, as much of it as problems are found by. */
export interface ProblemTicket {
  number: number;
  /** Codes of all units that it is about. */
  units: readonly string[];
  /** What began in the window; RFC 3339. */
  causes: readonly { reason: string; since: string }[];
  model: string | null;
  system: string | null;
}

/** A problem that is recorded, open or decided. */
export interface KnownProblem {
  id: number;
  key: string;
  state: ProblemState;
  tickets: readonly number[];
  /** When it was dismissed or closed; null while it is open. */
  endedAt: string | null;
}

/** One row per action; the union and the executor's map are derived from it. */
export interface ProblemStepArgs {
  propose: ProblemSubject & { tickets: number[]; units: string[]; from: string; to: string };
  link: { id: number; tickets: number[] };
}
export type ProblemStep = { [A in keyof ProblemStepArgs]: { action: A } & ProblemStepArgs[A] }[keyof ProblemStepArgs];

interface ProblemSituation {
  tickets: readonly ProblemTicket[];
  problems: readonly KnownProblem[];
  settings: Pick<ProblemSettings, 'problemUnits' | 'problemDays'>;
  /** Whether a reason can tell of a problem at all. */
  tells: (reason: string) => boolean;
  /** Milliseconds since 1970. */
  now: number;
}

interface Sign {
  subject: ProblemSubject;
  number: number;
  units: readonly string[];
  since: string;
}

const dayMs = 86_400_000;

/** Which problems to propose and which tickets to tie to those that there are. Pure. */
export function planProblems({ tickets, problems, settings, tells, now }: ProblemSituation): ProblemStep[] {
  const begins = new Date(now - settings.problemDays * dayMs).toISOString();
  const signs = tickets
    .flatMap((ticket) => signsOf(ticket))
    .filter(({ since, subject }) => since >= begins && tells(subject.reason));
  const groups = [...Map.groupBy(signs, ({ subject }) => keyOf(subject))].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return groups.flatMap(([key, group]) => {
    const known = problems.filter((problem) => problem.key === key);
    const open = known.find(({ endedAt }) => endedAt === null);
    if (open !== undefined) return linkNew(open, group);
    const ended =
      known
        .map(({ endedAt }) => endedAt ?? '')
        .toSorted()
        .at(-1) ?? '';
    // What was looked at and decided is not proposed again for the same tickets.
    return propose(
      group.filter(({ since }) => since > ended),
      settings.problemUnits,
    );
  });
}

const signsOf = ({ number, units, causes, model, system }: ProblemTicket): Sign[] =>
  causes.flatMap(({ reason, since }) => [
    ...(model === null ? [] : [{ subject: { kind: 'model' as const, reason, subject: model }, number, units, since }]),
    ...(system === null
      ? []
      : [{ subject: { kind: 'system' as const, reason, subject: system }, number, units, since }]),
  ]);

function linkNew({ id, tickets }: KnownProblem, group: readonly Sign[]): ProblemStep[] {
  const known = new Set(tickets);
  const fresh = numbersOf(group).filter((number) => !known.has(number));
  return fresh.length === 0 ? [] : [{ action: 'link', id, tickets: fresh }];
}

function propose(group: readonly Sign[], least: number): ProblemStep[] {
  const units = [...new Set(group.flatMap((sign) => sign.units))].toSorted();
  const [first] = group;
  if (first === undefined || units.length < least) return [];
  const times = group.map(({ since }) => since).toSorted();
  const window = { from: times[0] ?? first.since, to: times.at(-1) ?? first.since };
  return [{ action: 'propose', ...first.subject, tickets: numbersOf(group), units, ...window }];
}

const numbersOf = (group: readonly Sign[]): number[] =>
  [...new Set(group.map(({ number }) => number))].toSorted((a, b) => a - b);
