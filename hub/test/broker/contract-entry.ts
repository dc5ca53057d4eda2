import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect as connectTls } from 'node:tls';
import { agentTopic } from '@motcua/contract';
import { connectAsync, type IClientOptions } from 'mqtt';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openAuthority } from '../../src/authority/index.ts';
import { type Bed, joinAs, makeAuthority, type Shown, show } from './bed.ts';

const days = 86_400_000;

/** Certificates, protocols: who gets in. */
export function entryContract(startBed: () => Promise<Bed>): void {
  let bed: Bed;
  let good: Shown;
  beforeAll(async () => {
    bed = await startBed();
    good = await show(bed.authority, 'pc-1-good');
  });
  afterAll(() => bed?.[Symbol.asyncDispose]());

  const entering = (who: Shown, options: IClientOptions = {}) =>
    joinAs(bed, who, options).then(
      async (guest) => {
        // TLS 1.3 tells of a refused certificate after the handshake, so one who is in has to be able to say something.
        await guest.say('report', `from ${who.name}`);
        const isIn = guest.client.connected;
        await guest[Symbol.asyncDispose]();
        return isIn ? 'in' : 'out';
      },
      () => 'out',
    );

  test('an agent with a certificate of ours', async () => {
    expect(await entering(good)).toBe('in');
    await expect.poll(() => bed.heard.map(({ agent }) => agent)).toContain(good.name);
  });

  test('nobody without a certificate', async () => {
    expect(await entering({ ...good, key: '', cert: '' })).toBe('out');
  });

  test('nobody by a name and a password', async () => {
    const options = { key: '', cert: '', username: good.name, password: 'x' };
    expect(await entering(good, options)).toBe('out');
  });

  test('nobody whose certificate is of an authority that merely has the same name', async () => {
    using foreign = await makeAuthority();
    expect(await entering(await show(foreign.authority, good.name))).toBe('out');
  });

  test('nobody whose certificate is over', async () => {
    const past = await openAuthority({ dataDir: folderOf(bed), now: () => Date.now() - 400 * days });
    expect(await entering(await show(past, good.name))).toBe('out');
  });

  test('nobody whose certificate has not begun', async () => {
    const future = await openAuthority({
      dataDir: folderOf(bed),
      // Certificates are good from the day before they are made.
      now: () => Date.now() + 3 * days,
    });
    expect(await entering(await show(future, good.name))).toBe('out');
  });

  test('nobody with a certificate that is for servers', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'motcua-server-'));
    const server = await bed.authority.serverCertificate([good.name], folder);
    rmSync(folder, { recursive: true });
    expect(await entering({ ...good, ...server })).toBe('out');
  });

  test('nobody whose certificate was revoked, also where it was good before', async () => {
    const thief = await show(bed.authority, 'pc-1-thief');
    expect(await entering(thief)).toBe('in');
    await bed.revoke(thief);
    expect(await entering(thief)).toBe('out');
    expect(await entering(good)).toBe('in');
  });

  test('the connection of one who is revoked ends, and that of nobody else', async () => {
    const thief = await show(bed.authority, 'pc-1-caught');
    await using other = await joinAs(bed, good);
    await using theirs = await joinAs(bed, thief);
    await bed.revoke(thief);
    await expect.poll(() => theirs.client.connected).toBe(false);
    await other.say('report', 'not me');
    expect(other.client.connected).toBe(true);
    expect(await entering(thief)).toBe('out');
  });

  test('nobody as another: whoever comes under the client id of an agent neither pushes it out nor speaks for it', async () => {
    await using victim = await joinAs(bed, good);
    const other = await show(bed.authority, 'pc-1-other');
    const attempt = await joinAs(bed, other, { clientId: good.name }).catch(() => null);
    await attempt?.tell(agentTopic(good.name, 'report'), 'forged by the client id');
    await attempt?.[Symbol.asyncDispose]();
    await victim.say('report', 'still here');
    expect(victim.client.connected).toBe(true);
    await expect.poll(() => bed.heard.map(({ payload }) => Buffer.from(payload).toString())).toContain('still here');
    expect(bed.heard.map(({ payload }) => Buffer.from(payload).toString())).not.toContain('forged by the client id');
  });

  test('nobody in plain text', async () => {
    const url = bed.url.replace('mqtts:', 'mqtt:');
    await expect(connectAsync(url, { connectTimeout: 3000, reconnectPeriod: 0 }, false)).rejects.toThrow();
  });

  test.each([
    ['TLSv1.1', 'DEFAULT', 'out'],
    ['TLSv1.2', 'ECDHE-ECDSA-AES128-GCM-SHA256', 'in'],
    ['TLSv1.2', 'ECDHE-ECDSA-CHACHA20-POLY1305', 'in'],
    // No authentication with encryption, no forward secrecy, no certificate, no encryption.
    ['TLSv1.2', 'ECDHE-ECDSA-AES128-SHA256:ECDHE-ECDSA-AES256-SHA', 'out'],
    ['TLSv1.2', 'AES128-GCM-SHA256:AES256-SHA', 'out'],
    ['TLSv1.2', 'aNULL', 'out'],
    ['TLSv1.2', 'eNULL', 'out'],
    ['TLSv1.3', 'TLS_AES_256_GCM_SHA384:DEFAULT', 'in'],
  ] as const)('with %s and %s: %s', async (version, suites, expected) => {
    const { port } = new URL(bed.url);
    const { key, cert } = good;
    const options = { host: '127.0.0.1', port: Number(port), key, cert, ca: bed.authority.caPem };
    // Level 0, or this side would refuse by itself and prove nothing.
    const ciphers = `${suites}:@SECLEVEL=0`;
    const socket = connectTls({ ...options, minVersion: version, maxVersion: version, ciphers });
    const { promise, resolve, reject } = Promise.withResolvers<'in' | 'out'>();
    socket.once('secureConnect', () => resolve('in'));
    socket.once('error', (error: NodeJS.ErrnoException) =>
      error.code?.includes('NO_CIPHERS_AVAILABLE') ? reject(error) : resolve('out'),
    );
    expect(await promise).toBe(expected);
    socket.destroy();
  });
}

const folderOf = ({ authority }: Bed): string => join(authority.caFile, '..', '..');
