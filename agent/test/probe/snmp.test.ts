import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { success } from '../../src/probe/outcome.ts';
import { getVarbinds } from '../../src/probe/snmp/get.ts';
import type { Exchange } from '../../src/probe/snmp/session.ts';
import { compareOids } from '../../src/probe/snmp/varbind.ts';

const varbind = (oid: string, value: number) => ({ oid, type: 2, value });
const refused: Exchange = { refused: true };

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
