import type { NoticeFacts } from '@motcua/contract';

/** What somebody wants to be told. */
interface Wish {
  recipient: number;
  /** The account that it is for. */
  account?: string | null;
  /** Code of a unit, with what is below it; null for all. */
  unit: string | null;
  priorities: readonly string[];
  kinds: readonly string[];
  /** Desks that it is for; then only of what a clock calls one of them for. */
  desks?: readonly string[];
}

type About = Pick<NoticeFacts, 'unit' | 'priority' | 'kind'>;
interface Asked {
  wishes: readonly Wish[];
  /** A unit's code and those of all above it. */
  lineOf: (unit: string) => ReadonlySet<string>;
}

/** Pure: recipients that a ticket is for; each once. */
export const whoIsTold = (about: About, { wishes, lineOf }: Asked): number[] =>
  once(wishes.filter((wish) => (wish.desks ?? []).length === 0 && fits(wish, about, lineOf(about.unit))));

/** Pure: recipients for whom a clock of a ticket calls; whoever has the ticket himself is told whatever else he wants to know. */
export const whoIsCalled = (about: About, { to, wishes, lineOf }: Asked & { to: string }): number[] =>
  once(
    wishes.filter((wish) =>
      wish.account === to ? true : (wish.desks ?? []).includes(to) && fits(wish, about, lineOf(about.unit)),
    ),
  );

function fits({ unit, priorities, kinds }: Wish, about: About, line: ReadonlySet<string>): boolean {
  const any = (list: readonly string[], one: string) => list.length === 0 || list.includes(one);
  return (unit === null || line.has(unit)) && any(priorities, about.priority) && any(kinds, about.kind);
}

const once = (wishes: readonly Wish[]): number[] => [...new Set(wishes.map(({ recipient }) => recipient))];
