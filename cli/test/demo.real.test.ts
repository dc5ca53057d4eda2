import { once } from 'node:events';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { isAlive } from '../src/connection/find-target.ts';
import { launch, lineOf, makeHome, start } from './support/launch.ts';

const home = makeHome();
const state = join(home, '.local', 'state', 'motcua');
const run = (line: readonly string[]) => launch(line, { home });

afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Processes of the hub and the agent whose folder is in this test's home. */
const parts = (): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => isOurs(pid));

function isOurs(pid: number): boolean {
  try {
    return process.getBuiltinModule('fs').readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(state);
  } catch {
    return false;
  }
}

async function untilGone(seconds = 15): Promise<number[]> {
  for (let left = seconds * 10; left > 0 && parts().length > 0; left -= 1) await sleep(100);
  return parts();
}

test('motcua demo --once prints one object about this PC and the 627 units, and leaves nothing behind', async () => {
  const { code, stdout, stderr } = await run(['demo', '--once', '-o', 'json']);
  expect({ code, stderr }).toMatchObject({ code: 0 });
  const { agent, audit, hub, ...rest } = JSON.parse(stdout);
  expect(rest).toMatchObject({ installation: 'hanoi-2022-06-30', simulated: true, units: 627 });
  expect(hub).toEqual({ url: expect.stringMatching(/^https:/), broker: expect.stringMatching(/^mqtts:/) });
  expect(agent).toMatchObject({ unit: '00364', acknowledged: true, firstReportAt: expect.stringMatching(/Z$/) });
  expect(agent.devices).toContainEqual(
    expect.objectContaining({ kind: 'pc', health: expect.any(String), reasons: expect.any(Array) }),
  );
  expect(audit.broken).toEqual({ devices: 128, units: 112 });
  expect([parts(), readdirSync(state)]).toEqual([[], []]);
});

test('a PC whose print service does not answer shows no printer, and says why', async () => {
  const env = { MOTCUA_CUPS_SERVER: '127.0.0.1:1' };
  const { stdout } = await launch(['demo', '--once', '-o', 'json'], { home, env });
  expect(JSON.parse(stdout).agent.unread).toContainEqual(
    expect.objectContaining({ probe: 'cups', reason: 'spooler-down' }),
  );
});

test('commands in another terminal find the running demo, and Ctrl-C ends all of it', async () => {
  const demo = start(['demo'], { home });
  const said = await lineOf(demo, (line) => (line.includes('Ctrl-C') ? line : null));
  expect(said).toContain('cleans up');
  const status = await run(['status', '-o', 'json']);
  expect(JSON.parse(status.stdout)).toMatchObject({ units: 627, agents: { total: 1, online: 1 } });
  const { stdout: origin } = await run(['config', 'view', '--origin']);
  expect(origin).toContain('the running demo');
  const ended = once(demo, 'exit');
  demo.kill('SIGINT');
  expect((await ended)[0]).toBe(130);
  expect([parts(), readdirSync(state)]).toEqual([[], []]);
});

test('where the settings lead to another hub, what to try next names the folder of the demo', async () => {
  const demo = start(['demo'], { home, env: { MOTCUA_DATA: join(home, 'another') } });
  const said = await lineOf(demo, (line) => (line.includes('motcua status') ? line.trim() : null));
  const ended = once(demo, 'exit');
  demo.kill('SIGTERM');
  await ended;
  expect(said).toBe(`motcua status --data '${join(state, `demo-${demo.pid}`)}'`);
});

test('when the demo is killed, its hub and agent end, and the next demo clears up', async () => {
  const demo = start(['demo'], { home });
  await lineOf(demo, (line) => (line.includes('Ctrl-C') ? line : null));
  expect(parts().filter(isAlive).length).toBeGreaterThanOrEqual(2);
  demo.kill('SIGKILL');
  expect(await untilGone()).toEqual([]);
  expect(existsSync(join(state, `demo-${demo.pid}`))).toBe(true);
  expect((await run(['status'])).code).toBe(5);
  expect((await run(['demo', '--once'])).code).toBe(0);
  expect(existsSync(join(state, `demo-${demo.pid}`))).toBe(false);
});

test('a unit that does not exist is an error, and nothing is left running', async () => {
  const { code, stdout, stderr } = await run(['demo', '--once', '--unit', '99999']);
  expect({ code, stdout }).toEqual({ code: 5, stdout: '' });
  expect(stderr).toContain('There is no unit 99999');
  expect(parts()).toEqual([]);
});

test('a folder that is given is kept, and goes on from where it was', async () => {
  const data = join(home, 'giữ lại');
  const first = JSON.parse((await run(['demo', '--once', '-o', 'json', '--data', data])).stdout);
  const second = JSON.parse((await run(['demo', '--once', '-o', 'json', '--data', data])).stdout);
  expect(second.agent.id).toBe(first.agent.id);
});
