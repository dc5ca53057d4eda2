import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { failure, success } from '../../src/probe/outcome.ts';
import { readSubtrees } from '../../src/probe/snmp/read-subtrees.ts';
import { compareOids } from '../../src/probe/snmp/varbind.ts';
import { firstWay } from '../../src/probe/snmp/walk-way.ts';
import { agentOf, bulkHabits } from './agent-of.ts';

const habits = Object.keys(bulkHabits) as (keyof typeof bulkHabits)[];
const varbind = (oid: string, value: number | Uint8Array = 1) => ({ oid, type: 2, value });
const read = async (session: Parameters<typeof readSubtrees>[0], roots = ['1.2'], way = firstWay('2c')) =>
  (await readSubtrees(session, roots, { way })).map(({ found, cut }) => ({ oids: found.map(({ oid }) => oid), cut }));

/** Tables next to each other, with columns and rows such as devices have, and objects between them that nobody wants. */
const mib = fc
  .record({
    tables: fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 24 }),
    columns: fc.integer({ min: 1, max: 6 }),
    rows: fc.uniqueArray(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 12 }),
    between: fc.boolean(),
  })
  .map(({ tables, columns, rows, between }) => ({
    oids: tables.flatMap((table) => [
      ...Array.from({ length: columns }, (_, column) =>
        rows.map((row) => `1.3.${table}.1.${column + 1}.${row}`),
      ).flat(),
      ...(between ? [`1.3.${table}.2.0`] : []),
    ]),
    roots: Array.from({ length: 41 }, (_, table) => `1.3.${table}.1`),
  }));

describe('readSubtrees', () => {
  test.each(habits)('finds what there is in every subtree where an agent answers GETBULK %s', (habit) =>
    fc.assert(
      fc.asyncProperty(mib, fc.constantFrom('1', '2c', '3'), async ({ oids, roots }, version) => {
        const agent = agentOf(oids, habit, version === '1');
        expect(await read(agent, roots, firstWay(version))).toEqual(
          roots.map((root) => ({
            oids: oids.filter((oid) => oid.startsWith(`${root}.`)).sort(compareOids),
            cut: null,
          })),
        );
      }),
      { numRuns: 15 },
    ),
  );

  test('asks for many subtrees at once, a little of each first, and then for the rest', async () => {
    const rows = Array.from({ length: 30 }, (_, row) => `1.3.2.1.1.${row}`);
    const agent = agentOf([...rows, '1.3.9.1']);
    const roots = Array.from({ length: 20 }, (_, table) => `1.3.${table}`);
    expect((await read(agent, roots))[2]?.oids).toEqual(rows);
    expect(agent.asked).toEqual(['bulk of 16 × 2', 'bulk of 4 × 2', 'bulk of 1 × 40']);
  });

  test.each([
    { habit: 'with a refusal', first: ['bulk of 2 × 2', 'bulk of 1 × 20', 'bulk of 1 × 4', 'next of 2'] },
    { habit: 'with silence', first: ['bulk of 2 × 2', 'next of 2'] },
    { habit: 'column after column', first: ['bulk of 2 × 2', 'bulk of 1 × 20'] },
  ] as const)('asks an agent that answers GETBULK $habit for less, and remembers it', async ({ habit, first }) => {
    const agent = agentOf(['1.2.1', '1.2.2', '1.2.3', '1.4.1', '1.4.2'], habit);
    const way = firstWay('2c');
    await read(agent, ['1.2', '1.4'], way);
    expect(agent.asked.slice(0, first.length)).toEqual(first);
    agent.asked.length = 0;
    await read(agent, ['1.2', '1.4'], way);
    expect(agent.asked[0]).toBe(first.at(-1));
  });

  test('asks version 1 by GETNEXT only, and takes its refusal for the end of that one alone', async () => {
    const agent = agentOf(['1.2.1', '1.4.1', '1.4.2'], 'well', true);
    expect((await read(agent, ['1.2', '1.4'], firstWay('1'))).map(({ oids }) => oids)).toEqual([
      ['1.2.1'],
      ['1.4.1', '1.4.2'],
    ]);
    expect(agent.asked.every((what) => what.startsWith('next'))).toBe(true);
  });

  test('names a walk that goes backwards, and keeps what came before', async () => {
    const agent = { bulk: async () => success([[varbind('1.2.5'), varbind('1.2.3')]]), next: async () => success([]) };
    expect(await read(agent)).toEqual([
      { oids: ['1.2.5'], cut: failure('device-unreadable', 'the walk of 1.2 goes backwards after 1.2.5') },
    ]);
  });

  test('names a walk that stands still', async () => {
    const agent = { bulk: async () => success([[varbind('1.2.5')]]), next: async () => success([]) };
    expect((await read(agent))[0]?.cut?.detail).toContain('goes backwards');
  });

  /** An agent in which every subtree goes on for ever. */
  const endless = (value: number | Uint8Array) => {
    const after = (name: string, count: number) =>
      Array.from({ length: count }, (_, at) => {
        const from = name.split('.').length === 2 ? 0 : Number(name.split('.').at(-1));
        return varbind(`${name.split('.').slice(0, 2).join('.')}.${from + at + 1}`, value);
      });
    return {
      bulk: async (names: readonly string[], count: number) => success(names.map((name) => after(name, count))),
      next: async (names: readonly string[]) => success(names.map((name) => after(name, 1))),
    };
  };

  test.each([
    { limit: '50 values', limits: { varbinds: 50, bytes: 1e9 }, value: 1 as number | Uint8Array },
    { limit: '4000 bytes', limits: { varbinds: 1e9, bytes: 4_000 }, value: new Uint8Array(100) },
  ])('cuts off a walk without end after $limit', async ({ limit, limits, value }) => {
    const [walked] = await readSubtrees(endless(value), ['1.2'], { way: firstWay('2c'), limits });
    expect(walked?.cut).toEqual(failure('device-unreadable', `more than ${limit} under 1.2`));
    expect(walked?.found.length).toBeLessThan(100);
  });

  test('gives up a device whose every table is endless, and says so of each', async () => {
    const roots = Array.from({ length: 20 }, (_, table) => `1.${table + 2}`);
    const total = { varbinds: 1_000, bytes: 1e9 };
    const walked = await readSubtrees(endless(1), roots, { way: firstWay('2c'), total });
    expect(new Set(walked.map(({ cut }) => cut?.detail))).toEqual(new Set(['more than 1000 values in all']));
    expect(walked.flatMap(({ found }) => found).length).toBeLessThan(1_100);
  });

  test('leaves a device alone that has fallen silent, and keeps what was read', async () => {
    const silent = failure('device-unreachable', 'no SNMP answer');
    const agent = agentOf(['1.2.1', '1.2.2', '1.2.3', '1.2.4', '1.5.1']);
    let answers = 1;
    const ask = <T>(work: T) => {
      answers -= 1;
      return answers < 0 ? Promise.resolve(silent) : work;
    };
    const mute = {
      bulk: (names: readonly string[], count: number) => ask(agent.bulk(names, count)),
      next: (names: readonly string[]) => ask(agent.next(names)),
    };
    const roots = ['1.2', '1.3', '1.4', '1.5', ...Array.from({ length: 20 }, (_, at) => `1.${at + 10}`)];
    const walked = await read(mute, roots);
    expect(walked[0]).toEqual({ oids: ['1.2.1', '1.2.2'], cut: silent });
    expect(walked[1]).toEqual({ oids: [], cut: null });
    expect(walked.at(-1)).toEqual({ oids: [], cut: silent });
    // Two tries at less, then two subtrees on their own: not one for each of the twenty.
    expect(answers).toBeGreaterThan(-6);
  });
});
