import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, lineOf, makeHome, start } from './support/launch.ts';

const home = makeHome();
const data = join(home, 'hồ sơ của tôi');
let hub: ReturnType<typeof start>;

beforeAll(async () => {
  expect((await launch(['init', '--from', 'demo:hanoi-2022-06-30', '--data', data], { home })).code).toBe(0);
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

test('a bundle for support holds what helps, and none of the secrets that are planted all over the machine', async () => {
  const planted = {
    password: 'mat-khau-cua-co-so-du-lieu',
    community: 'cong-dong-rieng-cua-toi',
    variable: 'bien-moi-truong-bi-mat',
    reload: 'lenh-rieng-cua-toi',
    token: readFileSync(join(data, 'admin.token'), 'utf8').trim(),
  };
  const passwordFile = join(home, 'db-password');
  writeFileSync(passwordFile, `${planted.password}\n`);
  const targets = join(home, 'targets.yaml');
  writeFileSync(targets, `snmp: [{ host: 10.0.0.9, port: 161, version: 2c, community: ${planted.community} }]\n`);
  const set = await launch(['unit', 'targets', '00364', '--file', targets, '--data', data], { home });
  expect(set.stderr).toBe('');
  const log = join(home, 'hub.log');
  const keys = readdirSync(join(data, 'ca')).map((name) => readFileSync(join(data, 'ca', name), 'utf8'));
  const said = [
    { msg: `connecting to postgres://motcua:${planted.password}@db1/motcua` },
    { msg: `token ${planted.token} of ${data}`, community: planted.community },
    { msg: `quoted ${planted.password} alone; ${keys.join('')}` },
  ];
  writeFileSync(log, said.map((line) => `${JSON.stringify(line)}\n`).join(''));
  const env = {
    MOTCUA_STORE_PASSWORD_FILE: passwordFile,
    MOTCUA_MAIL_SECRET: planted.variable,
    MOTCUA_BROKER_RELOAD: planted.reload,
    MOTCUA_BATCH_MS: '7',
  };
  const to = join(home, 'bundle.tar.gz');
  const { code, stderr } = await launch(['support-bundle', '--to', to, '--log', log, '--data', data], { home, env });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(statSync(to).mode & 0o777).toBe(0o600);

  const into = join(home, 'unpacked');
  mkdirSync(into);
  execFileSync('tar', ['-xzf', to, '-C', into]);
  const files = readdirSync(into).toSorted();
  expect(files).toEqual(
    ['about', 'agents', 'doctor', 'log-1', 'metrics', 'quarantine', 'settings', 'status'].map((name) =>
      ['log-1', 'metrics'].includes(name) ? `${name}.txt` : `${name}.json`,
    ),
  );
  const text = files.map((name) => readFileSync(join(into, name), 'utf8')).join('\n');
  for (const secret of Object.values(planted)) expect(text).not.toContain(secret);
  expect(text).not.toContain(home);
  expect(text).not.toContain('hồ sơ của tôi');
  expect(text).not.toMatch(/PRIVATE KEY-----\\?n?[A-Za-z0-9+/]/);
  for (const key of keys.join('').match(/[A-Za-z0-9+/]{60,}/g) ?? [])
    if (!readFileSync(join(data, 'ca', 'ca.pem'), 'utf8').includes(key)) expect(text).not.toContain(key);

  const json = (name: string) => JSON.parse(readFileSync(join(into, `${name}.json`), 'utf8'));
  expect(json('settings')).toMatchObject({ MOTCUA_BATCH_MS: '7', MOTCUA_BROKER_RELOAD: '(set)' });
  expect(json('status')).toMatchObject({ simulated: true, units: 627 });
  expect(json('agents')).toMatchObject({ total: 0 });
  expect(text).toContain('motcua_hub_ready 1');
  expect(text).toContain('connecting to postgres://motcua:***@db1/motcua');
});

test('a file that is there is not written over', async () => {
  const to = join(home, 'there.tar.gz');
  writeFileSync(to, 'mine');
  const { code } = await launch(['support-bundle', '--to', to, '--data', data], { home });
  expect(code).not.toBe(0);
  expect(readFileSync(to, 'utf8')).toBe('mine');
});
