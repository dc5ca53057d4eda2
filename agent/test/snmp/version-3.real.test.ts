import { ExpectedError } from '@motcua/contract';
import { expect, test } from 'vitest';
import { describeWithPeer } from '../../../test/peers/index.ts';
import { probeSnmp, type SnmpUser } from '../../src/index.ts';
import { startV3Agent } from './start-v3-agent.ts';

const recording = [
  '1.3.6.1.2.1.1.1.0|4|Simulated UPS',
  '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.99999.2',
  '1.3.6.1.2.1.33.1.1.2.0|4|Example 1000',
  '1.3.6.1.2.1.33.1.2.1.0|2|2',
  '1.3.6.1.2.1.33.1.2.3.0|2|30',
  '1.3.6.1.2.1.33.1.2.4.0|2|90',
  '1.3.6.1.2.1.33.1.4.1.0|2|5',
  '',
].join('\n');
const secrets = { auth: 'authentication-password', priv: 'privacy-password' };
const userOf = (auth: string, priv: string): SnmpUser => ({
  name: 'motcua',
  auth: { protocol: 'sha', key: auth },
  priv: { protocol: 'aes', key: priv },
});

describeWithPeer(['snmpsimd'], 'a device of SNMP version 3', () => {
  test('is read by a user who authenticates and encrypts, and by nobody else', async () => {
    await using agent = await startV3Agent(recording, { name: 'motcua', ...secrets });
    const ask = (user: SnmpUser | undefined) =>
      probeSnmp({
        host: '127.0.0.1',
        port: agent.port,
        user,
        context: 'public',
        signal: new AbortController().signal,
        timeoutMs: 4_000,
      });
    expect(await ask(userOf(secrets.auth, secrets.priv))).toMatchObject({
      version: '3',
      kind: 'ups',
      model: 'Example 1000',
      ups: { batteryChargePercent: 90, runtimeMinutes: 30, onBattery: true },
      health: 'degraded',
      reasons: ['ups-on-battery'],
      missing: [],
    });
    for (const user of [userOf('wrong-password-1', secrets.priv), userOf(secrets.auth, 'wrong-password-2')]) {
      const error = await ask(user).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(ExpectedError);
      expect(JSON.stringify(error)).not.toContain('password');
    }
  });
});
