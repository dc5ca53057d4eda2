import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { initInstallation } from '../../src/index.ts';
import { connectAgent, isAck } from '../support/agent.ts';
import { makeData, startHub } from '../support/hub.ts';
import { printer, report } from '../support/sample.ts';

const mount = mkdtempSync(join(tmpdir(), 'motcua-full-'));

/** Whether a small file system of our own can be had; that takes root. */
const mounted = (() => {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', mount], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

const ballast = join(mount, 'ballast');
const fill = () => {
  const { bavail, bsize } = statfsSync(mount);
  writeFileSync(ballast, Buffer.alloc(Math.max(0, Number(bavail) * Number(bsize))));
};

describe.skipIf(!mounted)('a full disk (a tmpfs of 6 MB; mounting it needs root)', () => {
  let data: Awaited<ReturnType<typeof makeData>>;
  beforeAll(async () => {
    data = await makeData(mount);
  });
  afterAll(() => {
    execFileSync('umount', ['-l', mount]);
    rmSync(mount, { recursive: true, force: true });
  });

  test('nothing is acknowledged until there is room again; then everything is, and the hub has stayed up', async () => {
    const logged: string[] = [];
    const keep = (facts: object) => void logged.push(String((facts as { code?: string; was?: string }).code ?? ''));
    const log = { info: () => {}, warn: keep, error: keep, child: () => log };
    await using hub = await startHub(data.dataDir, { log });
    await using agent = await connectAgent(hub.mqttUrl, await hub.enrol());
    await agent.report(report);
    await agent.until(isAck(1));

    fill();
    const message = 'giấy '.repeat(200);
    const sent = Array.from({ length: 200 }, (_, index) => ({
      ...report,
      seq: index + 2,
      devices: [{ ...printer, message }],
    }));
    for (const one of sent) await agent.report(one);
    await expect.poll(async () => (await hub.api('GET', '/readyz')).status, { timeout: 10_000 }).toBe(503);
    expect((await hub.api('GET', '/readyz')).body.params.detail).toBe('E_DISK_FULL');
    expect((await hub.api('GET', '/livez')).status).toBe(200);
    expect((await hub.api('GET', '/v1/status')).body.troubles).toEqual(['E_DISK_FULL']);
    const acked = agent.answers.at(-1);
    expect(acked?.type === 'ack' && acked.seq).toBeLessThan(201);

    rmSync(ballast);
    await agent.until(isAck(201));
    await expect.poll(async () => (await hub.api('GET', '/readyz')).status).toBe(200);
    expect(logged.filter((code) => code === 'E_DISK_FULL')).toHaveLength(1);
  });

  test('an installation that does not fit is a named error, and the folder can be used once there is room', async () => {
    fill();
    const dataDir = join(mount, 'second');
    const init = () => initInstallation({ dataDir, installation: null, name: 'x' });
    await expect(init()).rejects.toMatchObject({ code: 'E_DISK_FULL' });
    rmSync(ballast);
    await init();
  });
});
