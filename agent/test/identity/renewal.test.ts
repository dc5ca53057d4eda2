import { createPrivateKey, X509Certificate } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Identity } from '../../src/identity/identity.ts';
import { untilRenewal } from '../../src/identity/plan-renewal.ts';
import { macsIn, readHardware } from '../../src/identity/read-hardware.ts';
import { readIdentity } from '../../src/identity/read-identity.ts';
import { finishInstall, installIdentity, keyToAskFor } from '../../src/identity/renewed-file.ts';
import { writeIdentity } from '../../src/identity/write-identity.ts';
import { diskFiles, type Files } from '../../src/state/files.ts';
import { makeAuthority } from '../report/test-authority.ts';

const day = 86_400_000;

describe('when a certificate is renewed', () => {
  const life = { notBefore: 0, notAfter: 300 * day };
  test.each([
    ['at two thirds of its life', { now: 0, spread: 0 }, 200 * day],
    ['and a little, each PC at a time of its own', { now: 0, spread: 1 }, 215 * day],
    ['at once when that is past', { now: 201 * day, spread: 0 }, 0],
    ['at once when it has ended', { now: 999 * day, spread: 0.5 }, 0],
    ['later, if the clock says that it was not made yet', { now: -100 * day, spread: 0 }, 300 * day],
  ])('%s', (_, situation, ms) => {
    expect(untilRenewal({ ...life, ...situation })).toBe(ms);
  });
});

describe('a renewal that is cut off', () => {
  let old: Identity;
  let next: Identity;
  beforeAll(async () => {
    const authority = await makeAuthority();
    const base = { agent: 'pc-1', unit: '00364', hubUrl: 'https://h:1', mqttUrl: 'mqtts://h:1', ca: authority.ca };
    const identity = async (): Promise<Identity> => {
      const { key, cert } = await authority.client('pc-1');
      return { ...base, key, certificate: cert };
    };
    [old, next] = [await identity(), await identity()];
  });

  /** A disk whose power goes before the so-manieth thing that is done to it; a file that is being written is then half there. */
  function cutAfter(steps: number): { files: Files; left: () => number } {
    let left = steps;
    const doing =
      <Args extends unknown[]>(work: (...args: Args) => Promise<void>, half?: (...args: Args) => Promise<void>) =>
      async (...args: Args): Promise<void> => {
        left -= 1;
        if (left < 0) {
          if (left === -1) await half?.(...args);
          throw new Error('the power is gone');
        }
        await work(...args);
      };
    const half = (path: string, bytes: Uint8Array) => diskFiles.write(path, bytes.subarray(0, bytes.length / 2));
    return {
      left: () => left,
      files: {
        ...diskFiles,
        write: doing(diskFiles.write, half),
        rename: doing(diskFiles.rename),
        remove: doing(diskFiles.remove),
        sync: doing(diskFiles.sync),
      },
    };
  }

  const isPair = ({ key, certificate }: Identity) =>
    new X509Certificate(certificate).checkPrivateKey(createPrivateKey(key));

  test('between any two things that are done to the disk leaves the old or the new, whole, and goes on from there', async () => {
    const seen: string[] = [];
    for (let steps = 0; ; steps += 1) {
      const path = await mkdtemp(join(tmpdir(), 'motcua-renew-'));
      try {
        await writeIdentity({ path, files: diskFiles }, old);
        const cut = cutAfter(steps);
        const whole = await installIdentity({ path, files: cut.files }, next).then(
          () => true,
          () => false,
        );
        const found = await readIdentity({ path, files: diskFiles });
        if (found === null || !isPair(found)) throw new Error(`no identity after ${steps} steps`);
        seen.push(found.certificate === old.certificate ? 'old' : 'new');
        await finishInstall({ path, files: diskFiles });
        expect((await readIdentity({ path, files: diskFiles }))?.certificate).toBe(found.certificate);
        if (whole) {
          expect((await readdir(path)).toSorted()).toEqual(['ca.pem', 'cert.pem', 'identity.json', 'key.pem']);
          break;
        }
      } finally {
        await rm(path, { recursive: true, force: true });
      }
    }
    expect(seen.length).toBeGreaterThan(12);
    expect(seen.toSorted((a, b) => Number(a === 'new') - Number(b === 'new'))).toEqual(seen);
  });

  test('asks for the same key again, since a person may be looking at it', async () => {
    const path = await mkdtemp(join(tmpdir(), 'motcua-renew-'));
    let made = 0;
    const make = async () => {
      made += 1;
      return { key: `key ${made}`, csr: 'csr' };
    };
    const place = { path, files: diskFiles };
    expect([await keyToAskFor(place, make), await keyToAskFor(place, make)]).toMatchObject([
      { key: 'key 1' },
      { key: 'key 1' },
    ]);
    await rm(path, { recursive: true });
  });
});

describe('which PC it is', () => {
  const card = (mac: string) => [{ mac }] as never;
  const interfaces = {
    lo: card('00:00:00:00:00:00'),
    eth0: card('3c:52:82:11:22:33'),
    docker0: card('02:42:ac:11:00:02'),
  };
  const filesWith = (found: Record<string, string>) => ({
    async read(path: string) {
      const text = found[path];
      if (text === undefined) throw new Error('ENOENT');
      return new TextEncoder().encode(text);
    },
  });

  test('is told by cards that were made, not by those that a program invents', () => {
    expect(macsIn(interfaces)).toEqual(['3c:52:82:11:22:33']);
  });

  test('is told by hashes; what is not readable, or no serial number, is not known', async () => {
    const files = filesWith({ '/etc/machine-id': '0123abcd\n', '/sys/class/dmi/id/board_serial': 'Default string\n' });
    const hardware = await readHardware({ files, interfaces: () => ({}) });
    expect(hardware).toEqual({ machine: expect.stringMatching(/^[0-9a-f]{32}$/), board: null, macs: null });
    expect(hardware.machine).not.toContain('0123abcd');
    expect(await readHardware({ files, interfaces: () => interfaces })).toMatchObject({ machine: hardware.machine });
  });
});
