import { type Problem, problem } from '../yaml/problem.ts';
import type { YamlDocument } from '../yaml/read-yaml.ts';
import type { Reorganisation } from './reorganisation.ts';
import { reorganiseWords } from './words.ts';

/** What contradicts itself in a decision: a unit opened twice, a pair told twice, a whole unit that goes to several. */
export function checkReorganisation(
  { opened, successions, closed }: Reorganisation,
  document: Pick<YamlDocument, 'locate'>,
): Problem[] {
  const at = (list: string, index: number) => document.locate(['spec', list, index]);
  const twice = <Row>(list: string, rows: readonly Row[], key: (row: Row) => string): Problem[] => {
    const first = new Map(rows.map((row, index) => [key(row), index] as const).toReversed());
    return rows.flatMap((row, index) =>
      first.get(key(row)) === index
        ? []
        : [problem(at(list, index), `spec.${list}[${index}]`, reorganiseWords.twice, { what: key(row) })],
    );
  };
  const pairs = Map.groupBy(successions, ({ from }) => from);
  const ended = new Set(closed);
  const torn = successions.flatMap(({ from, share }, index) => {
    const split = share === 'full' && (pairs.get(from)?.length ?? 0) > 1;
    const where = `spec.successions[${index}]`;
    if (split) return [problem(at('successions', index), where, reorganiseWords.wholeAndPart, { unit: from })];
    return ended.has(from)
      ? [problem(at('successions', index), where, reorganiseWords.closedAndGoing, { unit: from })]
      : [];
  });
  return [
    ...twice('opened', opened, ({ code }) => code),
    ...twice('successions', successions, ({ from, to }) => `${from} → ${to}`),
    ...torn,
  ];
}
