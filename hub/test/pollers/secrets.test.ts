import { UnitTargets } from '@motcua/contract';
import { expect, test } from 'vitest';
import { hideSecrets, keepSecrets } from '../../src/pollers/secrets.ts';

const address = { host: '10.0.0.1', port: 161 };
const auth = { protocol: 'sha' as const, key: 'auth-secret' };
const priv = { protocol: 'aes' as const, key: 'priv-secret' };
const targets = UnitTargets.parse({
  snmp: [
    { ...address, version: '2c', community: 'counter' },
    { host: '10.0.0.2', port: 161, version: '2c', community: 'public' },
    { host: '10.0.0.3', port: 161, version: '3', user: { name: 'motcua', auth, priv } },
  ],
  discovery: {
    ...{ subnets: ['10.0.0.0/24'], communities: ['public', 'counter'], probesPerSecond: 5, everySeconds: 86_400 },
    hours: { from: '08:00', to: '17:00' },
  },
});

test('what is shown has no secret in it', () => {
  const text = JSON.stringify(hideSecrets(targets));
  for (const secret of ['counter', 'auth-secret', 'priv-secret']) expect(text).not.toContain(secret);
  expect(text).toContain('public');
});

test('what was shown and sent back unchanged is what it was', () => {
  expect(keepSecrets(hideSecrets(targets), targets)).toEqual(targets);
});

test('a hidden secret of a device that nobody knows is refused by the address of the device', () => {
  expect(() => keepSecrets(hideSecrets(targets), UnitTargets.parse({}))).toThrow(
    expect.objectContaining({ code: 'E_SECRET_MISSING', params: { address: '10.0.0.1:161' } }),
  );
});
