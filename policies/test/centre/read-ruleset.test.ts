import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRuleset } from '../../src/centre/read-ruleset.ts';

const table = (...rules: string[]) => `table inet motcua {
  set admin {
    type ipv4_addr
    flags interval
    elements = { 10.0.0.0/24, 10.1.0.7 }
  }
  set empty {
    type ipv4_addr
    flags interval
  }
  chain input {
    type filter hook input priority filter; policy drop;
    ct state established,related accept
    iif "lo" accept
    ip protocol icmp limit rate 20/second accept
    ip6 nexthdr icmpv6 accept
${rules.map((rule) => `    ${rule}\n`).join('')}    counter
  }
}
`;

test('openings are read with who may come and to which ports', () => {
  const { refusesRest, sets, openings, unread } = readRuleset(
    table('ip saddr @admin tcp dport { 22, 9000-9010 } accept', 'tcp dport 80 counter accept', 'ip saddr @none accept'),
  );
  expect({ refusesRest, unread }).toEqual({ refusesRest: true, unread: [] });
  expect([...sets]).toEqual([
    ['admin', ['10.0.0.0/24', '10.1.0.7']],
    ['empty', []],
  ]);
  expect(openings.map(({ from, ports }) => ({ from, ports }))).toEqual([
    {
      from: ['10.0.0.0/24', '10.1.0.7'],
      ports: [
        [22, 22],
        [9000, 9010],
      ],
    },
    { from: null, ports: [[80, 80]] },
    { from: null, ports: null },
  ]);
});

test('a rule of another form is named, not passed over', () => {
  expect(readRuleset(table('meta mark 7 accept')).unread).toEqual(['meta mark 7 accept']);
});

test('a chain without policy drop lets the rest in', () => {
  expect(readRuleset(table().replace('policy drop', 'policy accept')).refusesRest).toBe(false);
  expect(readRuleset('').refusesRest).toBe(false);
});

test('whatever stands before it, a line that accepts is read or named', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 400, unit: 'grapheme' }), (text) => {
      const { openings, unread } = readRuleset(`${text}\nfoo accept`);
      expect([...openings.map(({ line }) => line), ...unread]).toContain('foo accept');
    }),
  );
});
