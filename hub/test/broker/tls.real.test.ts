import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeWithPeer } from '../../../test/peers/index.ts';
import { openAuthority } from '../../src/authority/index.ts';
import { makeData, startHub } from '../support/hub.ts';
import { startConfigured } from '../support/mosquitto.ts';

const doors = ['https', 'embedded', 'mosquitto'] as const;
type Door = (typeof doors)[number];

/** Every door to the network that an installation has, tried by OpenSSL's own client, which can still speak what is too old. */
describeWithPeer(['mosquitto'], 'the doors of an installation', () => {
  const stack = new AsyncDisposableStack();
  const ports = new Map<Door, number>();
  let files: string[];

  beforeAll(async () => {
    const data = stack.use(await makeData());
    const { dataDir } = data;
    const hub = stack.use(await startHub(dataDir));
    const authority = await openAuthority({ dataDir, now: Date.now });
    const mosquitto = stack.use(await startConfigured(authority));
    ports.set('https', Number(new URL(hub.httpUrl).port));
    ports.set('embedded', Number(new URL(hub.mqttUrl).port));
    ports.set('mosquitto', mosquitto.port);
    const { key, cert } = await hub.enrol();
    const [keyFile, certFile] = [join(dataDir, 'pc.key'), join(dataDir, 'pc.pem')];
    writeFileSync(keyFile, key, { mode: 0o600 });
    writeFileSync(certFile, cert);
    files = ['-key', keyFile, '-cert', certFile, '-CAfile', authority.caFile];
  }, 60_000);
  afterAll(() => stack.disposeAsync());

  /** What a handshake came to: the version that was agreed upon, or `refused`. */
  async function shake(door: Door, ...options: string[]): Promise<string> {
    const args = ['s_client', '-connect', `127.0.0.1:${ports.get(door)}`, ...files, ...options];
    const child = spawn('openssl', args, { stdio: ['pipe', 'pipe', 'pipe'], signal: AbortSignal.timeout(20_000) });
    child.stdin.end();
    const said = `${await text(child.stdout)}${await text(child.stderr)}`;
    // That the client itself gave up before it had said anything would prove nothing.
    expect(said).toMatch(/SSL handshake has read \d+ bytes and written [1-9]/);
    return /New, (TLSv1\.\d)[^\n]*, Cipher is (?!\(NONE\))/.exec(said)?.[1] ?? 'refused';
  }

  for (const door of doors) {
    test.each([
      ['-tls1', 'refused'],
      ['-tls1_1', 'refused'],
      ['-tls1_2', 'TLSv1.2'],
      ['-tls1_3', 'TLSv1.3'],
    ])(`${door}: %s is %s`, async (version, expected) => {
      // Level 0, or this client would not even offer the old ones.
      expect(await shake(door, version, '-cipher', 'ALL:COMPLEMENTOFALL:@SECLEVEL=0')).toBe(expected);
    });

    test.each([
      'ECDHE-ECDSA-AES256-SHA',
      'ECDHE-ECDSA-AES128-SHA256',
      'ECDHE-ECDSA-AES128-CCM',
      'kRSA',
      'aNULL',
      'eNULL',
    ])(`${door}: %s is no suite of it`, async (weak) => {
      expect(await shake(door, '-tls1_2', '-cipher', `${weak}:@SECLEVEL=0`)).toBe('refused');
    });
  }
});
