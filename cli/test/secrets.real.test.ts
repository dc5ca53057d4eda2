import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { waitUntil } from '../../test/support/wait-until.ts';
import { launch, lineOf, makeHome, start } from './support/launch.ts';

const home = makeHome();
const data = join(home, 'data');
const state = join(home, 'agent');
const file = (name: string, text: string): string => {
  const path = join(home, name);
  writeFileSync(path, `${text}\n`, { mode: 0o600 });
  return path;
};
const password = 'bốn con voi đi dạo 2026';
const community = 'cong-dong-snmp-rieng';
const said = { hub: '', agent: '' };
const running: ReturnType<typeof start>[] = [];

/** Keeps what a program says, as an operator's log would. */
function keep(child: ReturnType<typeof start>, name: keyof typeof said): void {
  running.push(child);
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      said[name] += String(chunk);
    });
}

beforeAll(async () => {
  expect((await launch(['init', '--data', data, '--from', 'demo:hanoi-2022-06-30', '--yes'], { home })).code).toBe(0);
  const hub = start(['hub', 'run', '--data', data], { home });
  await lineOf(hub, (line) => (line.startsWith('{') ? line : null));
  keep(hub, 'hub');
});

afterAll(async () => {
  for (const child of running) {
    child.kill('SIGTERM');
    if (child.exitCode === null) await once(child, 'exit');
  }
  rmSync(home, { recursive: true, force: true });
});

/** The command lines of every process on this machine. */
const commandLines = (): string =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      } catch {
        return ''; // it has ended meanwhile
      }
    })
    .join('\n');

test('no secret of a working installation is in a process list or in what hub and agent say', async () => {
  const run = (line: readonly string[]) => launch([...line, '--data', data], { home });
  const { stdout: token } = await run(['agent', 'token', '--unit', '00364', '--uses', '1', '--expires', '1h']);
  const tokenFile = file('token', token.trim());
  const { httpUrl } = JSON.parse(readFileSync(join(data, 'hub.json'), 'utf8'));
  const enrol = ['agent', 'enrol', '--hub', httpUrl, '--token-file', tokenFile, '--state', state];
  expect((await launch(enrol, { home })).code).toBe(0);
  keep(start(['agent', 'run', '--state', state], { home }), 'agent');
  const passwordFile = file('password', password);
  expect((await run(['user', 'add', 'ktv', '--role', 'it', '--password-file', passwordFile])).code).toBe(0);
  const targets = file('targets.yaml', `snmp: [{ host: 127.0.0.1, port: 161, version: 2c, community: ${community} }]`);
  expect((await run(['unit', 'targets', '00364', '--file', targets])).code).toBe(0);
  await waitUntil('a first report', async () => {
    const { stdout } = await run(['agent', 'list', '-o', 'json']);
    return JSON.parse(stdout).agents[0]?.lastReportAt !== null;
  });

  const keys = [join(data, 'ca'), state].flatMap((folder) =>
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && /key/.test(entry.name))
      .map((entry) => readFileSync(join(folder, entry.name), 'utf8')),
  );
  expect(keys.length).toBeGreaterThan(1);
  const secrets = [
    ...[token.trim(), password, community, readFileSync(join(data, 'admin.token'), 'utf8').trim()],
    ...keys.flatMap((text) => text.match(/[A-Za-z0-9+/]{60,}/g) ?? []),
  ];
  expect(said.hub.length).toBeGreaterThan(0);
  const places = { 'process list': commandLines(), 'hub log': said.hub, 'agent log': said.agent };
  for (const [where, text] of Object.entries(places))
    for (const secret of secrets) expect(text.includes(secret), `${secret.slice(0, 4)}… in ${where}`).toBe(false);
  expect(commandLines()).toContain('hub\0run');
});
