import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { success } from '../../src/probe/outcome.ts';
import { getVarbinds } from '../../src/probe/snmp/get.ts';
import type { Exchange } from '../../src/probe/snmp/session.ts';
import { compareOids } from '../../src/probe/snmp/varbind.ts';
import { walkSubtree } from '../../src/probe/snmp/walk.ts';

const varbind = (oid: string, value: number) => ({ oid, type: 2, value });
const refused: Exchange = { refused: true };

/** An agent whose answers to getBulk and getNext are given by the last name asked. */
const agent = (answer: (oid: string) => Exchange, bulk: (oid: string) => Exchange = answer) => ({
  next: async (oid: string) => answer(oid),
  bulk: async (oid: string) => bulk(oid),
});
const counting = (step: number) => (oid: string) => {
  const last = oid === '1.2' ? 0 : Number(oid.split('.').at(-1));
  return success([varbind(`1.2.${last + step}`, last)]);
};

describe('walkSubtree', () => {
  test('ends where the subtree ends', async () => {
    const walked = await walkSubtree(
      agent(() => success([varbind('1.2.1', 7), varbind('1.3.1', 8)])),
      '1.2',
      { version: '2c' },
    );
    expect(walked).toEqual(success([{ oid: '1.2.1', value: 7 }]));
  });

  test('does not follow an agent that goes in circles', async () => {
    const circle = agent((oid) => success([varbind(oid === '1.2' ? '1.2.5' : '1.2.3', 1)]));
    expect(await walkSubtree(circle, '1.2', { version: '1' })).toEqual(success([{ oid: '1.2.5', value: 1 }]));
  });

  test('gives up on an agent without end', async () => {
    const endless = agent(counting(1));
    expect(await walkSubtree(endless, '1.2', { version: '2c', maxVarbinds: 50 })).toMatchObject({
      ok: false,
      reason: 'device-unreadable',
    });
  });

  test('asks one by one an agent that refuses to answer in bulk', async () => {
    const small = agent(
      (oid) => (oid === '1.2' ? success([varbind('1.2.1', 1)]) : success([varbind('1.3', 0)])),
      () => refused,
    );
    expect(await walkSubtree(small, '1.2', { version: '2c' })).toEqual(success([{ oid: '1.2.1', value: 1 }]));
  });

  test('takes the refusal of version 1 for the end', async () => {
    const end = agent((oid) => (oid === '1.2' ? success([varbind('1.2.1', 1)]) : refused));
    expect(await walkSubtree(end, '1.2', { version: '1' })).toEqual(success([{ oid: '1.2.1', value: 1 }]));
  });
});

describe('getVarbinds', () => {
  test('leaves out what a version 1 agent does not have, and keeps the rest', async () => {
    const has = (oid: string) => !oid.endsWith('.3');
    const get = async (oids: readonly string[]): Promise<Exchange> =>
      oids.every(has) ? success(oids.map((oid) => varbind(oid, 1))) : refused;
    const oids = Array.from({ length: 20 }, (_, at) => `1.${at}`);
    const found = await getVarbinds({ get }, oids);
    expect(found.ok && found.value.map(({ oid }) => oid)).toEqual(oids.filter(has));
  });
});

test('object identifiers are ordered arc by arc, not as text', () => {
  expect(['1.10', '1.9', '1.2.1', '1.2'].sort(compareOids)).toEqual(['1.2', '1.2.1', '1.9', '1.10']);
  const oid = fc.array(fc.nat(), { minLength: 1, maxLength: 8 }).map((arcs) => arcs.join('.'));
  fc.assert(fc.property(oid, oid, (a, b) => Math.sign(compareOids(a, b)) === -Math.sign(compareOids(b, a))));
});
