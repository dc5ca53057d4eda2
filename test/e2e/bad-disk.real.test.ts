import { randomBytes } from 'node:crypto';
import { appendFileSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeWithPeer } from '../peers/index.ts';
import { type BareAgent, emptyReport, enrolBareAgent } from '../support/bare-agent.ts';
import { makeInstallation, type TestInstallation } from '../support/installation.ts';
import { mountSmallDisk } from '../support/small-disk.ts';
import { waitUntil } from '../support/wait-until.ts';
import { readStore, storedReports } from './chaos/read-store.ts';

const agentEnv = {
  MOTCUA_PROBE_SECONDS: '1',
  MOTCUA_HEARTBEAT_SECONDS: '1',
  MOTCUA_RECONNECT_BASE_MS: '100',
  MOTCUA_RECONNECT_MAX_MS: '500',
  MOTCUA_ACK_SECONDS: '2',
};
const mayMount = mountSmallDisk(1);
mayMount?.[Symbol.dispose]();
const needsMount = mayMount === null ? ' [skipped: needs root, to mount a small file system]' : '';

const outboxOf = (state: string) => readdirSync(join(state, 'outbox')).filter((name) => name.endsWith('.json'));
const untilWaiting = (state: string, reports: number) =>
  waitUntil(`${reports} reports wait`, () => outboxOf(state).length, { good: (waiting) => waiting >= reports });
const seqIn = (name: string) => Number(name.split('.')[4]);

/** Numbers of the reports of one boot in the store, in order. */
const stored = (office: TestInstallation, boot: string) =>
  storedReports(join(office.data, 'hub.db'))
    .filter((report) => report.boot === boot)
    .map(({ seq }) => seq)
    .sort((a, b) => a - b);

describe('a damaged outbox', () => {
  test('loses the reports that are damaged, counts them, keeps them to look at, and sends all others', async () => {
    await using office = await makeInstallation({ name: 'damaged' });
    const hub = await office.startHub();
    const state = await office.enrol('counter');
    await hub.program.stop();
    const agent = office.startAgent(state, agentEnv);
    await untilWaiting(state, 6);
    await agent.kill();

    const [first, second, third, ...others] = outboxOf(state).sort();
    const boot = first?.split('.')[3] ?? '';
    const path = (name = '') => join(state, 'outbox', name);
    writeFileSync(path(first), randomBytes(readFileSync(path(first)).length));
    truncateSync(path(second), 40);
    appendFileSync(path(third), ' ');
    writeFileSync(path('notes.txt'), 'not a report');

    const { httpPort, mqttPort } = hub;
    const again = await office.startHub({ httpPort, mqttPort });
    const restarted = office.startAgent(state, agentEnv);
    await waitUntil('the sound reports are in the store', () => stored(office, boot), {
      good: (seqs) => others.every((name) => seqs.includes(seqIn(name))),
    });
    expect(stored(office, boot)).toEqual(others.map(seqIn));
    await waitUntil('the losses are told', () => again.client.losses(), { good: (losses) => losses?.damaged === 4 });
    expect(readdirSync(join(state, 'damaged'))).toHaveLength(4);
    expect(restarted.running()).toBe(true);
  });
});

describeWithPeer(['openssl'], `a full disk${needsMount}`, () => {
  test.skipIf(mayMount === null)(
    'under the hub stops the acknowledgements and nothing else, and all is committed when there is room again',
    async () => {
      await using stack = new AsyncDisposableStack();
      const disk = mountSmallDisk(96);
      if (disk === null) throw new Error('it could be mounted a moment ago');
      stack.use(disk);
      const office = stack.use(await makeInstallation({ name: 'full-hub', data: join(disk.path, 'data') }));
      const hub = await office.startHub();
      const bare = stack.use(await enrolBareAgent({ client: hub.client, folder: office.folder }));
      const boot = 'f011'.repeat(8);

      disk.fill();
      const unanswered = await publishUntilUnanswered(bare, boot);
      const acknowledged = Math.max(
        0,
        ...bare.answers().flatMap((answer) => (answer.type === 'ack' ? answer.seq : [])),
      );
      expect(acknowledged).toBeLessThan(unanswered);
      expect((await hub.client.ask('GET', '/livez')).status).toBe(200);
      expect((await hub.client.ask('GET', '/readyz')).status).toBe(503);
      expect(hub.program.output()).toContain('E_DISK_FULL');

      disk.free();
      await bare.untilAcked({ boot, seq: unanswered });
      expect(stored(office, boot)).toEqual(Array.from({ length: unanswered }, (_, index) => index + 1));
      await waitUntil('ready again', () => hub.client.ask('GET', '/readyz'), { good: ({ status }) => status === 200 });
    },
  );

  test.skipIf(mayMount === null)(
    'under the agent keeps reports in memory, and not one is missing when there is room again',
    async () => {
      await using stack = new AsyncDisposableStack();
      const disk = mountSmallDisk(2);
      if (disk === null) throw new Error('it could be mounted a moment ago');
      stack.use(disk);
      const office = stack.use(await makeInstallation({ name: 'full-agent' }));
      const hub = await office.startHub();
      const state = await office.enrol('counter', join(disk.path, 'counter'));
      const agent = office.startAgent(state, agentEnv);
      const [before] = await waitUntil('the first reports', () => hub.client.agents(), {
        good: ([row]) => (row?.seq ?? 0) >= 2,
      });
      const boot = before?.boot ?? '';
      await hub.program.stop();

      disk.fill();
      await agent.untilOutput('E_DISK_FULL');
      const onDisk = outboxOf(state).length;
      const { httpPort, mqttPort } = hub;
      const again = await office.startHub({ httpPort, mqttPort });
      await waitUntil('reports come from memory', () => again.client.agents(), {
        good: ([row]) => (row?.seq ?? 0) > (before?.seq ?? 0) + onDisk + 2,
      });
      disk.free();
      await agent.untilOutput('diskWorksAgain');
      await agent.stop();
      const seqs = stored(office, boot);
      expect(seqs).toEqual(Array.from({ length: seqs.length }, (_, index) => index + 1));
      expect(readStore(join(office.data, 'hub.db')).losses).toBe(0);
    },
  );

  test.skipIf(mayMount === null)(
    'does not keep an agent from starting: it reports from memory, and not one is missing in the end',
    async () => {
      await using stack = new AsyncDisposableStack();
      const disk = mountSmallDisk(2);
      if (disk === null) throw new Error('it could be mounted a moment ago');
      stack.use(disk);
      const office = stack.use(await makeInstallation({ name: 'full-start' }));
      const hub = await office.startHub();
      const state = await office.enrol('counter', join(disk.path, 'counter'));

      disk.fill();
      const agent = office.startAgent(state, agentEnv);
      const [row] = await waitUntil('reports come', () => hub.client.agents(), {
        good: ([now]) => (now?.seq ?? 0) >= 3,
      });
      disk.free();
      await agent.untilOutput('diskWorksAgain');
      await agent.stop();
      const seqs = stored(office, row?.boot ?? '');
      expect(seqs).toEqual(Array.from({ length: seqs.length }, (_, index) => index + 1));
    },
  );

  test.skipIf(mayMount === null)(
    'is a named error to whoever makes an installation or starts a hub there, and both work when there is room',
    async () => {
      await using stack = new AsyncDisposableStack();
      const disk = mountSmallDisk(64);
      if (disk === null) throw new Error('it could be mounted a moment ago');
      stack.use(disk);
      const office = stack.use(await makeInstallation({ name: 'full-init', data: join(disk.path, 'data') }));
      const other = join(disk.path, 'other');
      const init = ['init', '--data', other, '--from', 'demo:hanoi-2022-06-30', '--yes'];

      disk.fill();
      for (const [lang, words] of [
        ['vi', 'Hết chỗ trên đĩa'],
        ['en', 'The disk is full'],
      ] as const) {
        const made = await office.cli([...init, '--lang', lang]);
        expect({ code: made.code, told: made.stderr.includes(words) }).toEqual({ code: 1, told: true });
        const run = await office.cli([
          'hub',
          'run',
          '--data',
          office.data,
          '--http-port',
          '0',
          '--mqtt-port',
          '0',
          '--lang',
          lang,
        ]);
        expect({ code: run.code, told: run.stderr.includes(words) }).toEqual({ code: 1, told: true });
      }

      disk.free();
      expect((await office.cli(init)).code).toBe(0);
      const hub = await office.startHub();
      expect((await hub.client.ask('GET', '/readyz')).status).toBe(200);
    },
  );
});

/** Large reports, one after the other, until one is not acknowledged any more; the number of the last one sent. */
async function publishUntilUnanswered(bare: BareAgent, boot: string): Promise<number> {
  for (let seq = 1; seq < 2000; seq += 1) {
    await bare.publish(JSON.stringify({ ...emptyReport(boot, seq), padding: 'x'.repeat(60_000) }));
    const answered = await bare.untilAcked({ boot, seq }, { within: 2000 }).then(
      () => true,
      () => false,
    );
    if (!answered) return seq;
  }
  throw new Error('the disk never ran full');
}
