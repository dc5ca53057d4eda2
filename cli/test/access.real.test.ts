import { once } from 'node:events';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch, lineOf, makeHome, start } from './support/launch.ts';

const home = makeHome();
const data = join(home, 'dữ liệu');
const passwords = join(home, 'mật khẩu.txt');
const config = join(home, '.config', 'motcua', 'config.yaml');
const run = (line: readonly string[], env = {}) => launch(line, { home, env });
const operator = (line: readonly string[]) => run([...line, '--data', data]);
let hub: ReturnType<typeof start>;
let url: string;

beforeAll(async () => {
  await run(['init', '--data', data, '--from', 'demo:hanoi-2022-06-30']);
  hub = start(['hub', 'run', '--data', data], { home });
  const line = await lineOf(hub, (text) => (text.startsWith('{') ? text : null));
  url = JSON.parse(line).httpUrl;
  hub.stdout.resume();
  hub.stderr.resume();
  writeFileSync(passwords, 'bốn con voi đi dạo\n', { mode: 0o600 });
});
afterAll(async () => {
  hub.kill('SIGTERM');
  if (hub.exitCode === null) await once(hub, 'exit');
  rmSync(home, { recursive: true, force: true });
});

describe('somebody with a role over one unit', () => {
  test('is added by the operator, logs in, and is known by context, without a secret on the screen', async () => {
    const add = ['user', 'add', 'lan', '--role', 'it@00364', '--password-file', passwords];
    expect((await operator(add)).code).toBe(0);
    const env = { MOTCUA_CA_FILE: join(data, 'ca', 'ca.pem') };
    writeFileSync(join(home, 'x'), '');
    const login = ['login', '--hub', url, '--user', 'lan', '--password-file', passwords, '--context', 'hanoi'];
    const { code, stdout, stderr } = await run(login, env);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const token = readFileSync(join(home, '.local', 'state', 'motcua', 'tokens', 'hanoi.token'), 'utf8').trim();
    expect(stdout).not.toContain(token);
    expect(statSync(join(home, '.local', 'state', 'motcua', 'tokens', 'hanoi.token')).mode & 0o777).toBe(0o600);
    expect(readFileSync(config, 'utf8')).not.toContain(token);
    expect((await run(['whoami', '--lang', 'en'])).stdout).toMatch(/lan[\s\S]*it@00364/);
    expect((await run(['context', 'list'])).stdout).toContain('hanoi');
  });

  test('sees that unit and no other, and is told what they may not do', async () => {
    expect(JSON.parse((await run(['unit', 'list', '-o', 'json'])).stdout).units).toHaveLength(1);
    expect((await run(['unit', 'show', '00363'])).code).toBe(5);
    const { code, stderr } = await run(['user', 'list', '--lang', 'en']);
    expect(code).toBe(4);
    expect(stderr).toContain('account.manage');
  });

  test('makes a token that shows less than they may, and takes it back', async () => {
    const made = await run(['token', 'make', 'bảng', '--permission', 'unit.read', '--expires', '1h']);
    expect(made.stdout).toMatch(/^[\w-]{43}\n$/);
    writeFileSync(join(home, 'token'), made.stdout, { mode: 0o600 });
    const env = { MOTCUA_HUB: url, MOTCUA_CA_FILE: join(data, 'ca', 'ca.pem'), MOTCUA_TOKEN_FILE: join(home, 'token') };
    expect((await run(['unit', 'list'], env)).code).toBe(0);
    expect((await run(['ticket', 'list'], env)).code).toBe(4);
    expect((await run(['token', 'revoke', '1'])).code).toBe(0);
    expect((await run(['unit', 'list'], env)).code).toBe(4);
  });

  test('logs out, and is nobody from then on', async () => {
    expect((await run(['logout'])).code).toBe(0);
    expect((await run(['whoami'])).code).toBe(4);
  });
});

describe('an auditor', () => {
  test('takes the log away and verifies it without the hub; a changed file is found out', async () => {
    const { stdout, code } = await operator(['audit-log', 'export', '-o', 'json', '--quiet']);
    expect(code).toBe(0);
    const file = join(home, 'log.json');
    writeFileSync(file, stdout);
    expect((await run(['audit-log', 'verify', '-f', file])).code).toBe(0);
    writeFileSync(file, stdout.replace('account.make', 'account.nope'));
    const { code: found, stdout: told } = await run(['audit-log', 'verify', '-f', file, '--lang', 'en']);
    expect({ found, told }).toMatchObject({ found: 3, told: expect.stringContaining('event 1 was changed') });
    writeFileSync(file, '{"events": 3}');
    expect((await run(['audit-log', 'verify', '-f', file])).code).toBe(1);
    expect((await operator(['audit-log', 'verify'])).code).toBe(0);
    expect((await operator(['audit-log', 'list', '--limit', '2'])).stdout).toContain('session.end');
  });
});

test('without a terminal a password must come from a file', async () => {
  const { code, stderr } = await operator(['user', 'add', 'hoa', '--lang', 'en']);
  expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('--password-file') });
});
