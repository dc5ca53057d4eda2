import { failure, success } from '../../src/probe/outcome.ts';
import type { Columns, Exchange } from '../../src/probe/snmp/session.ts';
import { compareOids } from '../../src/probe/snmp/varbind.ts';

/** How an agent answers GETBULK: as RFC 3416 has it, or as some do. */
export const bulkHabits = {
  well: ({ rows }) => rows.flat(),
  'no more than the repetitions in all': ({ rows, repetitions }) => rows.flat().slice(0, repetitions),
  'seven varbinds at most': ({ rows }) => rows.flat().slice(0, 7),
  'one varbind at most': ({ rows }) => rows.flat().slice(0, 1),
  'column after column': ({ rows }) => (rows[0] ?? []).flatMap((_, at) => rows.flatMap((row) => row[at] ?? [])),
  'the first column only': ({ rows }) => rows.flatMap((row) => row.slice(0, 1)),
  'with a refusal of more than one column': ({ rows }) => ((rows[0]?.length ?? 0) > 1 ? 'refused' : rows.flat()),
  'with a refusal of more than ten varbinds': ({ rows }) => (rows.flat().length > 10 ? 'refused' : rows.flat()),
  'with a refusal': () => 'refused',
  'with silence': () => 'silent',
  'with nothing': () => [],
} as const satisfies Record<string, (asked: { rows: Raw[][]; repetitions: number }) => Raw[] | 'refused' | 'silent'>;

interface Raw {
  oid: string;
  type: number;
  value: unknown;
}
const endOfMib = 130;

/** An agent with these objects, in this version of SNMP, and a note of what it was asked. */
export function agentOf(oids: readonly string[], habit: keyof typeof bulkHabits = 'well', isV1 = false) {
  const sorted = oids.toSorted(compareOids);
  const asked: string[] = [];
  const after = (oid: string): Raw => {
    const next = sorted.find((known) => compareOids(known, oid) > 0);
    return next === undefined ? { oid, type: endOfMib, value: null } : { oid: next, type: 2, value: 1 };
  };
  return {
    asked,
    next: async (names: readonly string[]): Promise<Exchange<Columns>> => {
      asked.push(`next of ${names.length}`);
      const found = names.map(after);
      if (isV1 && found.some(({ type }) => type === endOfMib)) return { refused: true };
      return success(found.map((varbind) => [varbind]));
    },
    bulk: async (names: readonly string[], repetitions: number): Promise<Exchange<Columns>> => {
      asked.push(`bulk of ${names.length} × ${repetitions}`);
      const rows: Raw[][] = [];
      for (let from = [...names]; rows.length < repetitions; from = rows.at(-1)?.map(({ oid }) => oid) ?? from)
        rows.push(from.map(after));
      const answer: Raw[] | 'refused' | 'silent' = bulkHabits[habit]({ rows, repetitions });
      if (answer === 'refused') return { refused: true };
      if (answer === 'silent') return failure('device-unreachable', 'no SNMP answer');
      const columns: Columns = names.slice(0, answer.length).map(() => []);
      for (const [at, varbind] of answer.entries()) columns[at % names.length]?.push(varbind);
      return success(columns);
    },
  };
}
