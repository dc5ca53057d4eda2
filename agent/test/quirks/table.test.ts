import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { enterprises } from '../../src/quirks/enterprises.ts';
import { quirks } from '../../src/quirks/index.ts';
import { folder } from '../conformance/expected.ts';

const source = join(import.meta.dirname, '../../src');

describe('the table of quirks', () => {
  test('has a name of its own for every row', () => {
    const names = quirks.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z\d]+(-[a-z\d]+)+$/);
  });

  test('says of every row whom it is for, why, and what it changes', () => {
    for (const { name, match, why, extend } of quirks) {
      expect({ name, given: Object.keys(match).length > 0 }).toEqual({ name, given: true });
      expect(why.length, name).toBeGreaterThan(20);
      expect(extend.length, name).toBeGreaterThan(0);
    }
  });

  test('reads only objects of the vendor, or of a standard that it names', () => {
    for (const { name, reads = [] } of quirks)
      for (const oid of reads)
        expect({ name, oid }).toEqual({ name, oid: expect.stringMatching(/^1\.3\.6\.1\.(4\.1|2\.1)\.\d+(\.\d+)+$/) });
  });

  test.skipIf(!existsSync(folder))('names a recording that is there, or public [MOTCUA_SHARED]', () => {
    const there = new Set(readdirSync(folder));
    const known = (fixture: string) =>
      there.has(fixture) || /^(librenms|glpi-agent)\/[\w+-]+\.(snmprec|walk)$/.test(fixture);
    expect(quirks.filter(({ fixture }) => !known(fixture)).map(({ name }) => name)).toEqual([]);
  });

  test('is the only place where a vendor is named', () => {
    const vendors = [...new Set(Object.values(enterprises).map(({ vendor }) => vendor))].filter(
      (name) => name.length > 3,
    );
    const pattern = new RegExp(`\\b(${vendors.join('|')})\\b`, 'i');
    const files = ['collectors/snmp', 'probe/snmp', 'mib'].flatMap((part) =>
      readdirSync(join(source, part), { recursive: true, encoding: 'utf8' }).map((file) => join(source, part, file)),
    );
    const naming = files.filter((file) => file.endsWith('.ts') && pattern.test(readFileSync(file, 'utf8')));
    expect(naming).toEqual([]);
  });
});
