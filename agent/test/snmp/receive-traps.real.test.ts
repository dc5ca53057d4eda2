import { createSocket } from 'node:dgram';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeWithPeer, runTool, type Scratch, scratchFolder, waitUntil } from '../../../test/peers/index.ts';
import { receiveTraps, type TrapReceiver } from '../../src/probe/snmp/receive-traps.ts';
import type { SnmpUser } from '../../src/probe/snmp/target.ts';
import { damage } from '../fuzz/damage.ts';
import { seededRandom } from '../fuzz/random.ts';

const keys = { auth: 'authentication-password', priv: 'privacy-password' };
const user: SnmpUser = {
  name: 'motcua',
  auth: { protocol: 'sha', key: keys.auth },
  priv: { protocol: 'aes', key: keys.priv },
};
const coldStart = ['', '1.3.6.1.6.3.1.1.5.1', '1.3.6.1.2.1.1.5.0', 's', 'counter-1'];
const withKeys = ['-v3', '-lauthPriv', '-umotcua', '-aSHA', `-A${keys.auth}`, '-xAES', `-X${keys.priv}`];

describeWithPeer(['snmptrap', 'snmpinform'], 'a listener for traps', () => {
  let scratch: Scratch;
  let receiver: TrapReceiver;
  let hints: string[];
  beforeEach(async () => {
    scratch = await scratchFolder('traps');
    hints = [];
    const opened = await receiveTraps({
      ...{ host: '127.0.0.1', port: 0, users: [user], monotonicMs: () => performance.now() },
      isKnown: (address) => address === '127.0.0.1',
      onHint: (address) => hints.push(address),
      onLost: () => {},
    });
    if (!opened.ok) throw new Error(opened.detail);
    receiver = opened.value;
  });
  afterEach(async () => {
    await receiver[Symbol.asyncDispose]();
    await scratch[Symbol.asyncDispose]();
  });
  const tell = (tool: 'snmptrap' | 'snmpinform', who: readonly string[], what: readonly string[] = coldStart) =>
    runTool(tool, ['-t1', '-r0', ...who, `127.0.0.1:${receiver.port}`, ...what], {
      ...{ SNMP_PERSISTENT_DIR: scratch.path, MIBS: '' },
    });

  test.each([
    { version: '1', who: ['-v1', '-cpublic'], what: ['1.3.6.1.4.1.99999', '', '3', '0', ''] },
    { version: '2c', who: ['-v2c', '-cwhatever'], what: coldStart },
    { version: '3', who: ['-e0x8000000001020304', ...withKeys], what: coldStart },
  ])('hears a trap of version $version', async ({ who, what }) => {
    await tell('snmptrap', who, what);
    await waitUntil('it is heard', () => hints.length === 1);
    expect(hints).toEqual(['127.0.0.1']);
    expect(receiver.counts()).toEqual({ heard: 1, strange: 0, damaged: 0 });
  });

  test.each([
    { version: '2c', who: ['-v2c', '-cwhatever'] },
    { version: '3', who: withKeys },
  ])('answers an inform of version $version, so that the device does not send it again', async ({ who }) => {
    await tell('snmpinform', who); // the tool fails when it gets no answer
    expect(hints.length).toBeGreaterThan(0);
  });

  test('does not answer an inform of a user with other keys', async () => {
    await expect(tell('snmpinform', [...withKeys.slice(0, -1), '-Xanother-password'])).rejects.toThrow();
    await expect(
      tell('snmpinform', ['-v3', '-lauthNoPriv', '-umotcua', '-aSHA', '-Aanother-password']),
    ).rejects.toThrow();
    await tell('snmpinform', withKeys);
  });

  test('ignores strangers without looking into what they send', async () => {
    const stranger = createSocket('udp4');
    await new Promise<void>((bound) => stranger.bind(0, '127.0.0.2', bound));
    stranger.send(Buffer.from('3000', 'hex'), receiver.port, '127.0.0.1');
    await waitUntil('it has come', () => receiver.counts().strange === 1);
    stranger.close();
    expect({ hints, ...receiver.counts() }).toMatchObject({ hints: [], heard: 0, damaged: 0 });
  });

  test('is stopped by no damaged packet, and takes each for a hint', async () => {
    const random = seededRandom(4_711);
    const inform = Buffer.from(
      '303c02010104067075626c6963a62f02020457020100020100302330210608' +
        '2b060102010105000415 0102030405060708090a0b0c0d0e0f101112131415'.replaceAll(' ', ''),
      'hex',
    );
    const device = createSocket('udp4');
    for (let times = 200; times > 0; times -= 1) {
      await new Promise((sent) => device.send(damage(inform, random), receiver.port, '127.0.0.1', sent));
      await new Promise(setImmediate); // or the system would drop what it has no room for
    }
    await waitUntil('most have come', () => receiver.counts().heard > 100);
    device.close();
    expect(receiver.counts().damaged).toBeGreaterThan(0);
    await new Promise((later) => setTimeout(later, 1_000)); // what is looked into is counted by the second
    await tell('snmpinform', ['-v2c', '-cpublic']);
  });

  test('says why when its port is taken, or its address is none of this PC', async () => {
    const again = { users: [], isKnown: () => true, onHint: () => {}, onLost: () => {}, monotonicMs: () => 0 };
    const taken = await receiveTraps({ ...again, host: '127.0.0.1', port: receiver.port });
    expect(taken).toMatchObject({ ok: false, reason: 'not-read', detail: expect.stringContaining('EADDRINUSE') });
    expect(await receiveTraps({ ...again, host: '192.0.2.1', port: 0 })).toMatchObject({ ok: false });
  });
});
