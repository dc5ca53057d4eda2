import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { until } from '../report/until.ts';
import { type Office, openOffice } from './office.ts';

const program = join(import.meta.dirname, 'agent-process.ts');
const queued = async ({ state }: Office) => (await readdir(join(state, 'outbox')).catch((): string[] => [])).sort();

describe('an agent that is a process', () => {
  let office: Office;
  const children: ChildProcess[] = [];
  /** Of programs it finds those in a folder of the test only. */
  const start = ({ path }: { path?: string } = {}) => {
    const env = { ...process.env, ...(path !== undefined && { PATH: path }) };
    const child = spawn(process.execPath, [program, office.state], { stdio: ['ignore', 'pipe', 'ignore'], env });
    children.push(child);
    return child;
  };
  const kill = async (child: ChildProcess, signal: NodeJS.Signals) => {
    const ended = once(child, 'exit');
    child.kill(signal);
    return (await ended) as [number | null, NodeJS.Signals | null];
  };

  beforeEach(async () => {
    office = await openOffice();
  });
  afterEach(async () => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
    await office[Symbol.asyncDispose]();
  });

  test('has its will said when it is killed, and sends what it had not handed over when it is back', async () => {
    const { broker } = office;
    const first = start();
    await until('three reports wait', async () => (await queued(office)).length >= 3);
    expect(new Set(broker.arrived.map(({ report }) => report.seq))).toEqual(new Set([1]));
    await kill(first, 'SIGKILL');
    await until('the will is said', () => broker.presences.at(-1)?.state === 'offline');
    expect(broker.presences.at(-1)).not.toHaveProperty('goodbye');
    const before = await queued(office);
    const boot = broker.arrived[0]?.report.boot;
    broker.arrived.length = 0;
    broker.onReport = ({ report }) => broker.acknowledge(report);
    start();
    await until('reports of the new boot came', () => broker.arrived.some(({ report }) => report.boot !== boot));
    const again = broker.arrived.filter(({ report }) => report.boot === boot).map(({ report }) => report.seq);
    expect(again).toEqual(before.map((_, at) => at + 1));
    expect(broker.arrived.map(({ report }) => report.boot === boot).indexOf(false)).toBe(again.length);
    await until('the outbox is empty', async () => (await queued(office)).length === 0);
  });

  test('keeps a second process out of its state folder, and lets one in once it is killed', async () => {
    const first = start();
    await until('it runs', () => office.broker.arrived.length > 0);
    const second = start();
    let said = '';
    second.stdout?.on('data', (piece) => {
      said += piece;
    });
    const [code] = await once(second, 'exit');
    expect(code).toBe(1);
    expect(said).toContain('E_FOLDER_IN_USE');
    expect(said).toContain(`process ${first.pid}`);
    await kill(first, 'SIGKILL');
    const came = office.broker.arrived.length;
    start();
    await until('the third works', () => office.broker.arrived.length > came);
  });

  test.each([
    ['stopping', 'shutdown'],
    ['running', 'stop'],
    [null, 'stop'],
  ])('takes its leave where the system manager is %s by: %s', async (says, goodbye) => {
    const { broker } = office;
    broker.onReport = ({ report }) => broker.acknowledge(report);
    const path = join(office.state, '..', 'programs');
    await mkdir(path, { recursive: true });
    if (says !== null) await writeFile(join(path, 'systemctl'), `#!/bin/sh\necho ${says}\n`, { mode: 0o755 });
    const child = start({ path: [path, ...(says === null ? [] : ['/bin'])].join(delimiter) });
    await until('a report came', () => broker.arrived.length > 0);
    await kill(child, 'SIGTERM');
    await until('offline is said', () => broker.presences.at(-1)?.state === 'offline');
    expect(broker.presences.at(-1)).toMatchObject({ state: 'offline', goodbye });
    expect(broker.presences.filter(({ state }) => state === 'offline')).toHaveLength(1);
  });

  test('stops cleanly on SIGTERM: offline is said, nothing is half written', async () => {
    const { broker } = office;
    broker.onReport = ({ report }) => broker.acknowledge(report);
    const child = start();
    await until('a report came', () => broker.arrived.length > 1);
    expect(await kill(child, 'SIGTERM')).toEqual([0, null]);
    await until('offline is said', () => broker.presences.at(-1)?.state === 'offline');
    expect((await readdir(office.state, { recursive: true })).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    expect(await queued(office)).toEqual([]);
  });
});
