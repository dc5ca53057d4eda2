import { once } from 'node:events';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch, lineOf, makeHome, start } from './support/launch.ts';

const home = makeHome();
const data = join(home, 'dữ liệu');
const run = (line: readonly string[], env = {}) => launch(line, { home, env: { MOTCUA_DATA: data, ...env } });
const json = async (line: readonly string[]) => JSON.parse((await run([...line, '-o', 'json'])).stdout);
let hub: ReturnType<typeof start>;

beforeAll(async () => {
  const { code, stderr } = await run(['init', '--from', 'demo:hanoi-2022-06-30']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  hub = start(['hub', 'run', '--data', data], { home });
  await lineOf(hub, (line) => (line.startsWith('{') ? line : null));
  hub.stdout.resume();
  hub.stderr.resume();
});

afterAll(async () => {
  hub.kill('SIGTERM');
  if (hub.exitCode === null) await once(hub, 'exit');
  rmSync(home, { recursive: true, force: true });
});

describe('with a hub that runs from a folder of this machine', () => {
  test('nothing but the folder has to be named', async () => {
    expect(await json(['status'])).toMatchObject({ installation: 'hanoi-2022-06-30', simulated: true, units: 627 });
  });

  test.each([
    { line: ['unit', 'list'], key: 'units', rows: 627 },
    { line: ['device', 'list', '--health', 'down'], key: 'devices', rows: 128 },
    { line: ['device', 'list', '--unit', '00364', '--kind', 'scanner'], key: 'devices', rows: 2 },
    { line: ['agent', 'list'], key: 'agents', rows: 0 },
    // The demo opens with a ticket for each of its broken devices.
    { line: ['ticket', 'list', '--state', 'open'], key: 'tickets', rows: 128 },
    { line: ['quarantine', 'list'], key: 'messages', rows: 0 },
  ])('$line gives $rows rows under "$key"', async ({ line, key, rows }) => {
    expect((await json(line))[key]).toHaveLength(rows);
  });

  test('a list says that its data is simulated', async () => {
    expect((await run(['device', 'list', '--unit', '00364'])).stdout).toMatch(/^Dữ liệu mô phỏng/);
    expect((await run(['device', 'list', '--unit', '00364', '-o', 'csv'])).stdout).toMatch(/,Dữ liệu mô phỏng\r\n$/);
  });

  test('the audit of the hub is that of its source', async () => {
    const own = await json(['audit', '--as-of', '2022-06-30']);
    expect(own).toEqual(await json(['audit', '--as-of', '2022-06-30', '-f', 'demo:hanoi-2022-06-30']));
  });

  test('an export of the hub is that of its source', async () => {
    const fromHub = await run(['export', '-o', 'yaml']);
    expect(fromHub.code).toBe(0);
    expect(fromHub.stdout).toBe((await run(['export', '-f', 'demo:hanoi-2022-06-30', '-o', 'yaml'])).stdout);
  });

  test('a token goes alone to stdout, and what it is for to stderr', async () => {
    const { code, stdout, stderr } = await run(['agent', 'token', '--unit', '00364', '--uses', '5', '--expires', '2h']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^mct1\.[\w-]{43}\.[\w-]{43}\n$/);
    expect(stderr).toMatch(/^Enrolment token for unit 00364: 5 PC/);
  });

  test('the doctor finds it well', async () => {
    const { health, checks } = await json(['doctor']);
    expect({ health, checks: checks.map(({ check }: { check: string }) => check) }).toEqual({
      health: 'ok',
      checks: [
        ...['node', 'config', 'target', 'folder', 'token', 'disk', 'hub', 'certificate', 'clock', 'ready', 'access'],
        'identities',
      ],
    });
  });

  test.each([
    { line: ['unit', 'show', '99999'], code: 5 },
    { line: ['device', 'show', 'nothing'], code: 5 },
    { line: ['device', 'readings', 'nothing'], code: 5 },
    { line: ['device', 'readings', 'nothing', '--since', 'hôm qua'], code: 2 },
    { line: ['agent', 'show', 'pc-nobody-00000000'], code: 5 },
    { line: ['ticket', 'show', '12345'], code: 5 },
    { line: ['ticket', 'list', '--state', 'lost'], code: 2 },
    { line: ['agent', 'token', '--unit', '99999'], code: 5 },
    { line: ['init'], code: 6 },
    { line: ['hub', 'run'], code: 6 },
  ])('$line ends with $code and a hint in the language', async ({ line, code }) => {
    const ended = await run(line, { LANG: 'vi_VN.UTF-8' });
    expect({ code: ended.code, stdout: ended.stdout }).toEqual({ code, stdout: '' });
    expect(ended.stderr).toMatch(/[ạảấầểễệịọốộớờợụủứừựỳýđ]/);
  });
});

describe('with a hub by its address', () => {
  const address = () => {
    const { httpUrl, caFile, adminTokenFile } = JSON.parse(readFileSync(join(data, 'hub.json'), 'utf8'));
    return { MOTCUA_DATA: '', MOTCUA_HUB: httpUrl, MOTCUA_CA_FILE: caFile, MOTCUA_TOKEN_FILE: adminTokenFile };
  };

  test('address, authority and token come from the environment', async () => {
    expect(await run(['status', '-o', 'json'], address())).toMatchObject({ code: 0 });
  });

  test('without its authority it is not trusted', async () => {
    expect(await run(['status'], { ...address(), MOTCUA_CA_FILE: '' })).toMatchObject({ code: 7, stdout: '' });
  });

  test('with a wrong token nothing is told', async () => {
    const file = join(home, 'wrong.token');
    writeFileSync(file, 'x'.repeat(43));
    expect(await run(['status'], { ...address(), MOTCUA_TOKEN_FILE: file })).toMatchObject({ code: 4, stdout: '' });
  });
});

test("the administrator's token is for its owner only", () => {
  expect(statSync(join(data, 'admin.token')).mode & 0o777).toBe(0o600);
  expect(statSync(data).mode & 0o777).toBe(0o700);
});

test('motcua watch prints a line at a change, and Ctrl-C ends it with 130', async () => {
  const watching = start(['watch', '--interval', '1', '--data', data], { home });
  const line = await lineOf(watching, (text) => text);
  expect(line).toMatch(/^\d{4}-\d\d-\d\dT.+Z {2}627 units; agents 0\/0 online/);
  const ended = once(watching, 'exit');
  watching.kill('SIGINT');
  expect((await ended)[0]).toBe(130);
});

test('a hub that was stopped is named with the words that start it', async () => {
  const ended = once(hub, 'exit');
  hub.kill('SIGTERM');
  expect((await ended)[0]).toBe(0);
  const { code, stderr } = await run(['status']);
  expect({ code, stderr }).toEqual({
    code: 7,
    stderr: `The hub of folder ${data} is not running\n  Run: motcua hub run --data ${data}\n`,
  });
});
