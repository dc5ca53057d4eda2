import { noTargets } from '@motcua/contract';
import { expect, test } from 'vitest';
import { emptyIdentity } from '../../src/collectors/reading.ts';
import { trapSenders } from '../../src/run/trap-senders.ts';

test('traps are heard from every host that the agent reads, and from each once', () => {
  const known = ['socket://192.0.2.7:9100', 'ipp://printer.local/ipp', 'usb://A/B', null].map((uri) => ({
    identity: { ...emptyIdentity, uri },
  }));
  const targets = {
    ...noTargets,
    snmp: [{ host: '192.0.2.1', port: 161, version: '2c' as const, community: 'x' }],
    raw: [{ host: '192.0.2.1', port: 9_100 }],
    ups: [{ host: 'nut.example', port: 3_493, name: 'ups1' }],
    ipp: ['ipps://user:secret@[2001:DB8::1]:631/ipp/print'],
    escl: ['http://192.0.2.4/eSCL', 'nonsense'],
    presence: [{ kind: 'queue_machine', name: 'q', url: 'tcp://192.0.2.5:22' }],
  };
  expect(trapSenders(targets, known)).toEqual([
    '192.0.2.1',
    'nut.example',
    '2001:db8::1',
    '192.0.2.4',
    '192.0.2.5',
    '192.0.2.7',
  ]);
});
