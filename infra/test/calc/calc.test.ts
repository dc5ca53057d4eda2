import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { etcdEnvironment } from '../../src/calc/etcd.ts';
import { hostZones } from '../../src/calc/host-zones.ts';
import { nftables } from '../../src/calc/nftables.ts';
import { parseStack } from '../../src/stack/parse-stack.ts';

const lab = parseStack(readFileSync(new URL('../../../Pulumi.lab.yaml', import.meta.url), 'utf8'), 'lab');

describe('zones of a host', () => {
  test('are five, and the witness holds votes and no database', () => {
    const witness = lab.places.find(({ role }) => role === 'witness');
    if (witness === undefined) throw new Error('the lab has a witness');
    const zones = hostZones(lab, witness);
    expect(zones.map(({ name }) => name)).toEqual(['admin', 'votes', 'database', 'monitoring', 'agents']);
    expect(zones.find(({ name }) => name === 'database')?.tcp).toEqual([]);
    expect(zones.find(({ name }) => name === 'votes')?.from).toEqual(['10.77.0.11', '10.77.0.12', '10.77.0.13']);
  });
});

const zone = fc.record({
  name: fc.stringMatching(/^[a-z]{1,8}$/),
  from: fc.array(fc.ipV4(), { maxLength: 3 }),
  tcp: fc.array(fc.integer({ min: 1, max: 65_535 }), { maxLength: 3 }),
});

describe('a ruleset', () => {
  test('refuses what no zone lets in, and opens no port to everybody', () => {
    fc.assert(
      fc.property(fc.array(zone, { maxLength: 6 }), (zones) => {
        const ruleset = nftables({ zones });
        expect(ruleset.startsWith('table inet motcua {')).toBe(true);
        expect(ruleset.match(/policy drop/g)?.length).toBe(2);
        for (const line of ruleset.split('\n').filter((text) => text.includes('dport'))) {
          expect(line).toMatch(/^ {4}ip saddr @[a-z]+ tcp dport \{ [0-9, ]+ \} accept$/);
        }
      }),
    );
  });
});

describe('the environment of etcd', () => {
  const members = lab.places.flatMap(({ hosts }) => hosts);

  test('names every member the same on every host, and itself once', () => {
    const texts = members.map((self) => etcdEnvironment(members, self));
    const clusters = new Set(texts.map((text) => /ETCD_INITIAL_CLUSTER="(.*)"/.exec(text)?.[1]));
    expect([...clusters]).toEqual([
      'dc1=https://10.77.0.11:2380,dc2=https://10.77.0.12:2380,dc3=https://10.77.0.13:2380',
    ]);
    expect(texts.map((text) => /ETCD_NAME="(.*)"/.exec(text)?.[1])).toEqual(['dc1', 'dc2', 'dc3']);
  });

  test('keeps what the lab found to work', () => {
    const text = etcdEnvironment(members, { name: 'dc1', address: '10.77.0.11' });
    for (const line of [
      ...['ETCD_PRE_VOTE="true"', 'ETCD_HEARTBEAT_INTERVAL="100"', 'ETCD_ELECTION_TIMEOUT="1000"'],
      ...['ETCD_CLIENT_CERT_AUTH="true"', 'ETCD_PEER_CLIENT_CERT_AUTH="true"', 'ETCD_DATA_DIR="/var/lib/etcd/dc"'],
    ]) {
      expect(text).toContain(`${line}\n`);
    }
  });
});
