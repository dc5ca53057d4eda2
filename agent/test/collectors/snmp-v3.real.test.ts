import { DeviceReading, noTargets, SnmpTarget } from '@motcua/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeWithPeer } from '../../../test/peers/index.ts';
import { freePort } from '../../../test/peers/port.ts';
import { collectSnmp } from '../../src/collectors/snmp/collect-snmp.ts';
import { type SnmpdUser, snmpdKeys, startSnmpd } from '../snmp/start-snmpd.ts';
import { testContext } from './context.ts';

const { auth, priv } = snmpdKeys;
const users = [
  { name: 'nobody', auth: null, priv: null },
  { name: 'md5only', auth: 'MD5', priv: null },
  { name: 'shaaes', auth: 'SHA', priv: 'AES' },
  { name: 'sha224aes', auth: 'SHA-224', priv: 'AES' },
  { name: 'sha256aes', auth: 'SHA-256', priv: 'AES' },
  { name: 'sha384aes', auth: 'SHA-384', priv: 'AES' },
  { name: 'sha512aes', auth: 'SHA-512', priv: 'AES' },
] satisfies SnmpdUser[];

describeWithPeer(['snmpd'], 'a device of SNMP version 3 that the hub names', () => {
  let port: number;
  let agent: AsyncDisposable;
  beforeAll(async () => {
    port = await freePort();
    agent = await startSnmpd(users, port);
  });
  afterAll(() => agent[Symbol.asyncDispose]());

  /** As a hub sends it. */
  const read = async (user: unknown) => {
    const target = SnmpTarget.parse({ host: '127.0.0.1', port, version: '3', user });
    const context = testContext({ desired: { ...noTargets, snmp: [target] }, settings: { snmpMs: 3_000 } });
    const { devices, probes } = await collectSnmp(context);
    return { device: DeviceReading.parse(devices[0]), probe: probes[0] };
  };

  test.each([
    { name: 'nobody', auth: null, priv: null },
    { name: 'md5only', auth: { protocol: 'md5', key: auth }, priv: null },
    { name: 'shaaes', auth: { protocol: 'sha', key: auth }, priv: { protocol: 'aes', key: priv } },
    { name: 'sha224aes', auth: { protocol: 'sha224', key: auth }, priv: { protocol: 'aes', key: priv } },
    { name: 'sha256aes', auth: { protocol: 'sha256', key: auth }, priv: { protocol: 'aes', key: priv } },
    { name: 'sha384aes', auth: { protocol: 'sha384', key: auth }, priv: { protocol: 'aes', key: priv } },
    { name: 'sha512aes', auth: { protocol: 'sha512', key: auth }, priv: { protocol: 'aes', key: priv } },
  ])('is read by the user $name', async (user) => {
    const { device, probe } = await read(user);
    expect(probe).toMatchObject({ ok: true });
    expect(device).toMatchObject({
      kind: 'ups',
      health: 'degraded',
      reasons: ['ups-on-battery'],
      name: 'Example 1000',
    });
  });

  test.each([
    { title: 'another key', user: { name: 'shaaes', auth: { protocol: 'sha', key: 'another-password' }, priv: null } },
    {
      title: 'another privacy key',
      user: {
        name: 'shaaes',
        auth: { protocol: 'sha', key: auth },
        priv: { protocol: 'aes', key: 'another-password' },
      },
    },
    { title: 'no key where one is wanted', user: { name: 'shaaes', auth: null, priv: null } },
    {
      title: 'a name that it does not know',
      user: { name: 'stranger', auth: { protocol: 'sha', key: auth }, priv: null },
    },
  ])('is not well for a user with $title, and no key is told', async ({ user }) => {
    const { device, probe } = await read(user);
    expect(['down', 'unknown']).toContain(device.health);
    for (const key of [auth, priv, 'another-password']) expect(JSON.stringify({ device, probe })).not.toContain(key);
  });
});
