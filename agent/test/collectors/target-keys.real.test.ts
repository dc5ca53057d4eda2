import { deviceKeysOf, noTargets, UnitTargets } from '@motcua/contract';
import { expect, test } from 'vitest';
import { collectAll } from '../../src/collectors/index.ts';
import { emptyMemory, testContext } from './context.ts';

/** The same devices written in the ways that people write them. */
const targets = UnitTargets.parse({
  snmp: [{ host: '127.0.5.14', port: 1161, version: '2c', community: 'public' }],
  ipp: ['ipp://user:secret@127.0.5.14:1/ipp/print'],
  escl: ['http://127.0.5.14:1/eSCL/ScannerStatus', 'https://127.0.5.14:1/'],
  raw: [{ host: '127.0.5.14', port: 1 }],
  ups: [{ host: '127.0.5.14', port: 1, name: 'ups1' }],
  presence: [{ kind: 'queue_machine', name: 'Q1', url: 'tcp://127.0.5.14:1' }],
});

test('a device has the key by which the hub expects it', async () => {
  const { discovery: _, ...lists } = targets;
  const context = testContext({ desired: { ...noTargets, ...lists }, settings: { snmpMs: 300 } });
  const { devices } = await collectAll({ ...context, memory: emptyMemory, clockSkewMs: null });
  expect(devices.map(({ key }) => key)).toEqual(expect.arrayContaining(deviceKeysOf(targets)));
});
