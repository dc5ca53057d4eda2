import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { startBroker, type TestBroker } from '../../agent/test/report/test-broker.ts';
import { openOffice } from '../../agent/test/run/office.ts';
import { connectAgent, isAck } from '../../hub/test/support/agent.ts';
import { apiOf, enrol, makeData } from '../../hub/test/support/hub.ts';
import { report } from '../../hub/test/support/sample.ts';
import { growthOf, type Sample } from './soak/sample.ts';

/** Hours of the day that is run through; with fewer nothing is said about slow growth. */
const hours = 24;

/**
 * Young generations stay small: that of each thread otherwise grows to some 50 MiB whenever it is fast, and a day has two
 * or three such steps that are no leak. What is held goes to the old generation all the same, and is seen there.
 */
const smallYoung = '--max-semi-space-size=1';

const run = (name: string, folder: string): ChildProcess =>
  fork(new URL(`./soak/${name}.ts`, import.meta.url), [folder], {
    execArgv: [...process.execArgv, smallYoung],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });

/** What a process says next; that it ends instead is an error. */
async function nextOf<T>(child: ChildProcess): Promise<T> {
  const enough = new AbortController();
  const { signal } = enough;
  const end = once(child, 'exit', { signal }).then(() => Promise.reject(new Error('the process has ended')));
  end.catch(() => {});
  const [told] = await Promise.race([once(child, 'message', { signal }), end]).finally(() => enough.abort());
  return told as T;
}

const ended = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  await exit;
};

test('an agent after a day of polls, reports and lost connections holds no more than in its morning', async () => {
  const office = await openOffice();
  const child = run('soak-agent', office.state);
  const samples: Sample[] = [];
  const answer = (broker: TestBroker) => {
    broker.onReport = ({ report: arrived }) => broker.acknowledge(arrived);
    return broker;
  };
  answer(office.broker);
  let reports = 0;
  try {
    for (let hour = 0; hour < hours; hour += 1) {
      const told = await nextOf<{ sample: Sample }>(child);
      samples.push(told.sample);
      reports += office.broker.arrived.length;
      // Every hour the broker is gone for a moment, and forgets everything.
      const { port } = office.broker;
      await office.broker[Symbol.asyncDispose]();
      office.broker = answer(await startBroker({ authority: office.authority, agent: office.agent, port }));
    }
    await expect
      .poll(async () => (await readdir(join(office.state, 'outbox'))).length, { timeout: 60_000 })
      .toBeLessThan(10);
  } finally {
    await ended(child);
    await office[Symbol.asyncDispose]();
  }
  const growth = growthOf(samples);
  process.stdout.write(
    `${JSON.stringify({ soak: 'agent', hours, reports, first: samples[0], last: samples.at(-1), growth })}\n`,
  );
  expect(reports).toBeGreaterThan(hours * 30);
  expect(growth.heapMib).toBeLessThan(1);
  expect(growth.rssMib).toBeLessThan(12);
  expect(growth.resources).toBeLessThanOrEqual(3);
  expect(growth.files).toBeLessThanOrEqual(3);
}, 300_000);

test('a hub after a day of agents that come, report and go holds no more than in its morning', async () => {
  using data = await makeData();
  const child = run('soak-hub', data.dataDir);
  const samples: Sample[] = [];
  try {
    const url = await nextOf<string>(child);
    const agents = [];
    while (agents.length < 10) agents.push(await enrol(apiOf(data.dataDir)));
    for (let hour = 0; hour < hours; hour += 1) {
      const boot = hour.toString(16).padStart(32, '0');
      await Promise.all(
        agents.map(async (who) => {
          await using agent = await connectAgent(url, who);
          for (let seq = 1; seq <= 60; seq += 1) await agent.report({ ...report, boot, seq });
          await agent.until(isAck(60, boot));
        }),
      );
      await sleep(100);
      child.send('sample');
      samples.push(await nextOf<Sample>(child));
    }
  } finally {
    await ended(child);
  }
  const growth = growthOf(samples);
  process.stdout.write(`${JSON.stringify({ soak: 'hub', hours, first: samples[0], last: samples.at(-1), growth })}\n`);
  expect(growth.heapMib).toBeLessThan(3);
  expect(growth.rssMib).toBeLessThan(40);
  expect(growth.resources).toBeLessThanOrEqual(3);
  expect(growth.files).toBeLessThanOrEqual(3);
}, 300_000);
