import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { failure, success } from '../../src/probe/outcome.ts';
import { firstWay, readSubtree } from '../../src/probe/snmp/read-subtree.ts';
import type { Exchange } from '../../src/probe/snmp/session.ts';

const varbind = (oid: string, value: number | Uint8Array = 1) => ({ oid, type: 2, value });
const refused: Exchange = { refused: true };
const silent: Exchange = failure('device-unreachable', 'no SNMP answer');

/** An agent with these last arcs under 1.2, answered one after the other. */
const agentOf = (arcs: readonly number[], bulk?: (repetitions: number) => Exchange | null) => {
  const asked: string[] = [];
  const after = (oid: string, count: number) => {
    const last = oid === '1.2' ? -1 : Number(oid.split('.').at(-1));
    const rest = arcs.filter((arc) => arc > last).slice(0, count);
    return success([
      ...rest.map((arc) => varbind(`1.2.${arc}`, arc)),
      ...(rest.length < count ? [varbind('1.3.0')] : []),
    ]);
  };
  return {
    asked,
    next: async (oid: string) => {
      asked.push('next');
      return after(oid, 1);
    },
    bulk: async (oid: string, repetitions: number) => {
      asked.push(`bulk ${repetitions}`);
      return bulk?.(repetitions) ?? after(oid, repetitions);
    },
  };
};

describe('readSubtree', () => {
  test('reads every row in order, in bulk', async () => {
    const agent = agentOf([1, 2, 30, 31]);
    const { found, cut } = await readSubtree(agent, '1.2', { way: firstWay('2c') });
    expect(found.map(({ oid }) => oid)).toEqual(['1.2.1', '1.2.2', '1.2.30', '1.2.31']);
    expect({ cut, asked: agent.asked }).toEqual({ cut: null, asked: ['bulk 20'] });
  });

  test.each([
    { how: 'refuses bulk', bulk: () => refused, first: ['bulk 20', 'bulk 4', 'next'] },
    { how: 'is silent to bulk', bulk: () => silent, first: ['bulk 20', 'next'] },
    {
      how: 'finds twenty too big',
      bulk: (repetitions: number) => (repetitions > 4 ? refused : null),
      first: ['bulk 20', 'bulk 4'],
    },
  ])('asks an agent that $how for less, and remembers it', async ({ bulk, first }) => {
    const agent = agentOf([1, 2, 3], bulk);
    const way = firstWay('2c');
    const { found } = await readSubtree(agent, '1.2', { way });
    expect(found).toHaveLength(3);
    expect(agent.asked.slice(0, first.length)).toEqual(first);
    agent.asked.length = 0;
    await readSubtree(agent, '1.2', { way });
    expect(agent.asked[0]).toBe(first.at(-1));
  });

  test('asks version 1 by GETNEXT only, and takes its refusal for the end', async () => {
    const agent = {
      bulk: async () => silent,
      next: async (oid: string) => (oid === '1.2' ? success([varbind('1.2.1')]) : refused),
    };
    expect(await readSubtree(agent, '1.2', { way: firstWay('1') })).toMatchObject({
      found: [{ oid: '1.2.1' }],
      cut: null,
    });
  });

  test('names a walk that goes backwards, and keeps what came before', async () => {
    const agent = { bulk: async () => success([varbind('1.2.5'), varbind('1.2.3')]), next: async () => refused };
    const { found, cut } = await readSubtree(agent, '1.2', { way: firstWay('2c') });
    expect(found.map(({ oid }) => oid)).toEqual(['1.2.5']);
    expect(cut).toEqual(failure('device-unreadable', 'the walk of 1.2 goes backwards after 1.2.5'));
  });

  test('names a walk that stands still', async () => {
    const agent = { bulk: async () => success([varbind('1.2.5')]), next: async () => refused };
    expect((await readSubtree(agent, '1.2', { way: firstWay('2c') })).cut?.detail).toContain('goes backwards');
  });

  test.each([
    { limit: 'varbinds', limits: { varbinds: 50, bytes: 1e9 }, value: 1 as number | Uint8Array },
    { limit: 'bytes', limits: { varbinds: 1e9, bytes: 4_000 }, value: new Uint8Array(100) },
  ])('cuts off a walk without end by its $limit', async ({ limit, limits, value }) => {
    const endless = {
      bulk: async (oid: string, repetitions: number) => {
        const from = oid === '1.2' ? 0 : Number(oid.split('.').at(-1));
        return success(Array.from({ length: repetitions }, (_, at) => varbind(`1.2.${from + at + 1}`, value)));
      },
      next: async () => refused,
    };
    const { found, cut } = await readSubtree(endless, '1.2', { way: firstWay('2c'), limits });
    expect(cut?.reason).toBe('device-unreadable');
    expect(cut?.detail).toContain(limit === 'bytes' ? '4000 bytes' : '50 values');
    expect(found.length).toBeLessThan(100);
  });

  test('ends on an empty answer', async () => {
    const agent = { bulk: async () => success([]), next: async () => refused };
    expect(await readSubtree(agent, '1.2', { way: firstWay('2c') })).toEqual({ found: [], cut: null });
  });

  test('reads what there is of any table, with any number of rows at once', () =>
    fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.nat(10_000), { maxLength: 100 }),
        fc.integer({ min: 1, max: 40 }),
        async (arcs, repetitions) => {
          const sorted = arcs.toSorted((a, b) => a - b);
          const { found, cut } = await readSubtree(agentOf(sorted), '1.2', { way: { repetitions } });
          expect(cut).toBeNull();
          expect(found.map(({ value }) => value)).toEqual(sorted);
        },
      ),
    ));
});
