import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { initInstallation } from '../../src/index.ts';
import { connectAgent, isAck } from '../support/agent.ts';
import { apiOf, enrol, makeData, startHub } from '../support/hub.ts';
import { report } from '../support/sample.ts';

let data: Awaited<ReturnType<typeof makeData>>;
beforeEach(async () => {
  data = await makeData();
});
afterEach(() => data[Symbol.dispose]());

/** A hub as a process of its own. */
async function startProcess() {
  const path = new URL('../support/hub-process.ts', import.meta.url);
  const child = fork(path, [data.dataDir], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  const [mqttUrl] = await once(child, 'message');
  const end = async (signal: NodeJS.Signals) => {
    const exit = once(child, 'exit');
    child.kill(signal);
    return (await exit)[0];
  };
  return { mqttUrl: String(mqttUrl), end };
}

const hubJson = () => join(data.dataDir, 'hub.json');

describe('a hub that is killed', () => {
  test('keeps every report it acknowledged, takes the rest once, and tells the agent where it stands', async () => {
    const first = await startProcess();
    const who = await enrol(apiOf(data.dataDir));
    const before = await connectAgent(first.mqttUrl, who);
    const sent = Array.from({ length: 400 }, (_, index) => ({ ...report, seq: index + 1 }));
    for (const one of sent)
      before.client.publish(`motcua/v1/agents/${who.agent}/report`, JSON.stringify(one), { qos: 1 });
    await before.until(isAck(1));
    await first.end('SIGKILL');
    await before[Symbol.asyncDispose]();
    const acked = Math.max(...before.answers.flatMap((answer) => (answer.type === 'ack' ? [answer.seq] : [])));

    const second = await startProcess();
    await using after = await connectAgent(second.mqttUrl, who);
    const [greeting] = await Promise.all([after.until(isAck(1))]);
    expect(greeting).toMatchObject({ type: 'ack' });
    expect(greeting.seq).toBeGreaterThanOrEqual(acked);
    for (const one of sent.slice(acked)) await after.report(one);
    await after.until(isAck(400));
    await second.end('SIGTERM');

    const file = new DatabaseSync(join(data.dataDir, 'hub.db'), { readOnly: true });
    expect(file.prepare('SELECT count(*) AS rows, max(seq) AS last FROM report').get()).toEqual({
      rows: 400,
      last: 400,
    });
    file.close();
  });
});

describe('a hub that is stopped', () => {
  test('takes hub.json away and lets the folder go', async () => {
    const { mqttUrl, end } = await startProcess();
    const said = JSON.parse(readFileSync(hubJson(), 'utf8'));
    expect(said).toMatchObject({ mqttUrl, caFile: join(data.dataDir, 'ca', 'ca.pem') });
    expect(statSync(said.adminTokenFile).mode & 0o777).toBe(0o600);
    expect(statSync(data.dataDir).mode & 0o777).toBe(0o700);
    expect(await end('SIGTERM')).toBe(0);
    expect(existsSync(hubJson())).toBe(false);
    await using again = await startHub(data.dataDir);
    expect((await again.api('GET', '/readyz')).status).toBe(200);
  });

  test('acknowledges what it had taken before it goes', async () => {
    const hub = await startHub(data.dataDir, { settings: { batchMs: 500 } });
    await using agent = await connectAgent(hub.mqttUrl, await hub.enrol());
    await agent.report(report);
    await hub[Symbol.asyncDispose]();
    await agent.until(isAck(1));
  });
});

describe('what keeps a hub from starting', () => {
  test('a second one on the same folder, while the first goes on', async () => {
    const { end } = await startProcess();
    await expect(startHub(data.dataDir)).rejects.toMatchObject({ code: 'E_FOLDER_IN_USE' });
    expect((await apiOf(data.dataDir)('GET', '/livez')).status).toBe(200);
    await end('SIGTERM');
  });

  test('a port that another program has, and nothing is left behind', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    await expect(startHub(data.dataDir, { httpPort: port })).rejects.toMatchObject({
      ...{ code: 'E_PORT_IN_USE', params: { host: '127.0.0.1', port } },
    });
    await expect(startHub(data.dataDir, { mqttPort: port })).rejects.toMatchObject({ code: 'E_PORT_IN_USE' });
    server.close();
    await using hub = await startHub(data.dataDir, { httpPort: port });
    expect(hub.httpUrl).toBe(`https://127.0.0.1:${port}`);
  });

  test('a folder without an installation', async () => {
    await expect(startHub(join(data.dataDir, 'none'))).rejects.toMatchObject({ code: 'E_DATA_MISSING' });
  });

  test('a database of a newer program, which is left as it is', async () => {
    const file = new DatabaseSync(join(data.dataDir, 'hub.db'), { timeout: 5000 });
    file.exec('PRAGMA user_version = 999');
    file.close();
    await expect(startHub(data.dataDir)).rejects.toMatchObject({ code: 'E_SCHEMA_NEWER', params: { found: 999 } });
  });

  test('a setting out of its limits, named', async () => {
    const start = startHub(data.dataDir, { env: { MOTCUA_HOLD_DOWN_SECONDS: '-3' } });
    await expect(start).rejects.toMatchObject({
      code: 'E_SETTING_INVALID',
      params: { name: 'MOTCUA_HOLD_DOWN_SECONDS' },
    });
  });
});

describe('init', () => {
  test('never writes over an installation', async () => {
    const again = initInstallation({ dataDir: data.dataDir, installation: null, name: 'x' });
    await expect(again).rejects.toMatchObject({ code: 'E_DATA_EXISTS' });
  });

  test('names a folder that it may not use', async () => {
    const dataDir = join(hubJson(), '..', 'admin.token', 'inside');
    const made = initInstallation({ dataDir, installation: null, name: 'x' });
    await expect(made).rejects.toMatchObject({ code: 'E_FILE_UNREADABLE' });
  });
});
