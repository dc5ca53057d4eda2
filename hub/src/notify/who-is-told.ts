import type { NoticeFacts } from '@motcua/contract';

/** What somebody wants to be told. */
interface Wish {
  recipient: number;
  /** Code of a unit, with what is below it; null for all. */
  unit: string | null;
  priorities: readonly string[];
  kinds: readonly string[];
}

/** Pure: recipients that a ticket is for; each once. `lineOf` gives a unit's code and those of all above it. */
export function whoIsTold(
  { unit, priority, kind }: Pick<NoticeFacts, 'unit' | 'priority' | 'kind'>,
  { wishes, lineOf }: { wishes: readonly Wish[]; lineOf: (unit: string) => ReadonlySet<string> },
): number[] {
  const line = lineOf(unit);
  const any = (list: readonly string[], one: string) => list.length === 0 || list.includes(one);
  const wanting = wishes.filter(
    (wish) => (wish.unit === null || line.has(wish.unit)) && any(wish.priorities, priority) && any(wish.kinds, kind),
  );
  return [...new Set(wanting.map(({ recipient }) => recipient))];
}
