import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeWithPeer, type Postgres, startPostgres } from '../../../test/peers/index.ts';
import { copyInstallation } from '../../src/index.ts';
import { copyTables } from '../../src/store/index.ts';
import { connectAgent, isAck } from '../support/agent.ts';
import { makeData, startHub } from '../support/hub.ts';
import { printer, report } from '../support/sample.ts';

const now = () => Date.now();
const samples = join(import.meta.dirname, '../photos/samples');

describeWithPeer(['initdb', 'postgres', 'psql'], 'an installation that moves from SQLite to PostgreSQL', () => {
  let server: Postgres;
  let data: Awaited<ReturnType<typeof makeData>>;
  beforeAll(async () => {
    server = await startPostgres();
    data = await makeData();
  }, 60_000);
  afterAll(async () => {
    data?.[Symbol.dispose]();
    await server?.[Symbol.asyncDispose]();
  });
  const target = () => ({ url: server.url(), passwordFile: server.passwordFile });

  test('takes every table there is', () => {
    const file = new DatabaseSync(join(data.dataDir, 'hub.db'), { readOnly: true });
    const tables = file
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
      .all();
    file.close();
    expect(tables.map(({ name }) => name).toSorted()).toEqual([...copyTables].toSorted());
  });

  test('loses nothing, goes on where it was, and does not take a report twice', async () => {
    const first = await startHub(data.dataDir, { settings: { holdDownSeconds: 0, healthyReadings: 1 } });
    const who = await first.enrol();
    const broken = { ...printer, health: 'down' as const, reasons: ['media-jam'], name: 'máy in \u0000 hỏng' };
    {
      await using agent = await connectAgent(first.mqttUrl, who);
      for (const seq of [1, 2, 3]) await agent.report({ ...report, seq, devices: [broken] });
      await agent.until(isAck(3));
      await agent.publish(Buffer.from('{"v":1}'));
      await expect.poll(async () => (await first.api('GET', '/v1/tickets')).body.tickets).toHaveLength(1);
    }
    const account = {
      name: 'lan',
      display: 'x',
      password: 'bốn con voi đi dạo',
      grants: [{ role: 'viewer', unit: null }],
    };
    await first.api('POST', '/v1/accounts', { body: account });
    const photo = { data: readFileSync(join(samples, 'made-40x30.jpg')).toString('base64') };
    expect((await first.api('POST', '/v1/tickets/1/photos', { body: photo })).status).toBe(200);
    const before = await all(first);
    await expect(copyInstallation({ dataDir: data.dataDir, ...target(), now })).rejects.toThrow('E_FOLDER_IN_USE');
    await first[Symbol.asyncDispose]();

    const steps: string[] = [];
    const copied = await copyInstallation({
      ...{ dataDir: data.dataDir, ...target(), now },
      onProgress: ({ table }) => steps.push(table),
    });
    expect(Object.fromEntries(copied.map(({ table, rows }) => [table, rows]))).toMatchObject({
      ...{
        unit: 1,
        report: 3,
        agent: 1,
        ticket: 1,
        account: 1,
        account_grant: 1,
        audit_event: 4,
        photo_content: 1,
        ticket_photo: 1,
      },
    });
    expect(steps).toContain('report');
    expect(existsSync(join(data.dataDir, 'hub.db.copied'))).toBe(true);

    await using second = await startHub(data.dataDir);
    expect(await all(second)).toEqual(before);
    await using agent = await connectAgent(second.mqttUrl, who);
    await agent.report({ ...report, seq: 2, devices: [broken] });
    await agent.report({ ...report, seq: 4, devices: [broken] });
    await agent.until(isAck(4));
    expect((await server.sql('SELECT count(*) FROM report')).trim()).toBe('4');
    await second.api('POST', '/v1/accounts', { body: { ...account, name: 'hoa' } });
    expect((await second.api('GET', '/v1/audit-log/verdict')).body).toMatchObject({ ok: true, events: 5 });
    const { body: ticket } = await second.api('GET', '/v1/tickets/1');
    const [copy] = ticket.photos;
    const got = await second.api('GET', `/v1/tickets/1/photos/${copy.id}`);
    expect(got.headers['content-length']).toBe(String(copy.bytes));
  });

  test('does not go into a database that holds one already', async () => {
    using other = await makeData();
    await expect(copyInstallation({ dataDir: other.dataDir, ...target(), now })).rejects.toThrow('E_STORE_HOLDS_DATA');
    expect(existsSync(join(other.dataDir, 'hub.db'))).toBe(true);
  });
});

/** What can be seen of an installation that should be the same wherever it is kept. */
async function all(hub: Awaited<ReturnType<typeof startHub>>): Promise<unknown> {
  const paths = ['/v1/register', '/v1/tickets', '/v1/tickets/1', '/v1/accounts', '/v1/audit-log', '/v1/quarantine'];
  const bodies = await Promise.all(paths.map(async (path) => (await hub.api('GET', path)).body));
  return Object.fromEntries(paths.map((path, at) => [path, bodies[at]]));
}
