import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type CommandId, commandTexts } from '../src/texts/commands.ts';
import { launch, launcher, makeHome } from './support/launch.ts';

const home = makeHome();
const run = (line: string, env = {}) => launch(line.split(' '), { home, env });
const ids = Object.keys(commandTexts) as CommandId[];
// Each is a process of its own, so one of each topic; the help of every command is in the snapshots of `commands.test.ts`.
const oneOfEach = [...Map.groupBy(ids, (id) => id.split(' ')[0]).values()].flatMap((group) => group.slice(0, 1));

afterAll(() => rmSync(home, { recursive: true, force: true }));

describe.concurrent('an error', () => {
  test.each([
    { line: 'frobnicate', code: 2, says: 'There is no command "frobnicate"' },
    { line: 'audit --nonsense', code: 2, says: 'motcua audit has no flag --nonsense' },
    { line: 'audit extra', code: 2, says: 'Unexpected argument extra' },
    { line: 'audit -o', code: 2, says: 'Flag --output needs a value' },
    { line: 'audit -o pdf', code: 2, says: '--output cannot be "pdf"' },
    { line: 'audit -f a -f b', code: 2, says: 'Flag --file is given twice' },
    { line: 'audit --lang fr', code: 2, says: '--lang cannot be "fr"' },
    { line: 'audit --as-of 2022-02-30', code: 2, says: 'Cannot read the date "2022-02-30" at --as-of' },
    { line: 'ticket list --as-of 2022-06-30', code: 2, says: 'motcua ticket list knows the present only' },
    { line: 'standard explain', code: 2, says: 'Argument STANDARD is missing' },
    { line: 'standard explain OSS-PC-1', code: 2, says: 'Flag --unit is missing' },
    { line: 'hub run --http-port 99999', code: 2, says: '--http-port must be a whole number from 0 to 65535' },
    { line: 'agent token --unit 1 --expires soon', code: 2, says: 'Cannot read the duration "soon" at --expires' },
    { line: 'agent enrol --hub http://x --token-file y', code: 2, says: '--hub is not an https address' },
    { line: 'status --hub https://x --data y', code: 2, says: '--hub cannot be used with --data' },
    { line: 'audit -f missing.yaml', code: 5, says: 'There is no file missing.yaml' },
    { line: 'audit -f demo:atlantis', code: 2, says: 'Cannot read the source "demo:atlantis"' },
    { line: 'standard explain NONE --unit 00040 -f demo:hanoi-2022-06-30', code: 5, says: 'There is no standard NONE' },
    { line: 'unit show 364 -f demo:hanoi-2022-06-30', code: 5, says: 'There is no unit 364' },
    { line: 'standard test nothing', code: 5, says: 'There is no pack nothing' },
    { line: 'status', code: 5, says: 'No hub is known' },
    { line: 'status --data /nowhere', code: 5, says: 'There is no installation in /nowhere' },
    { line: 'status --hub https://127.0.0.1:9', code: 7, says: 'Cannot reach https://127.0.0.1:9' },
    { line: 'agent run --state /dev/null/x', code: 4, says: '/dev/null/x' },
  ])('of "$line" is told in one sentence with a hint, and ends with $code', async ({ line, code, says }) => {
    const ended = await run(line);
    expect({ code: ended.code, stdout: ended.stdout }).toEqual({ code, stdout: '' });
    expect(ended.stderr).toContain(says);
    expect(ended.stderr.trimEnd().split('\n').length).toBeGreaterThanOrEqual(2);
    expect(ended.stderr).not.toMatch(/\n\s+at |Warning/);
  });

  test('is told in Vietnamese where the locale says nothing else', async () => {
    const { stderr } = await run('audit --nonsense', { LANG: 'C.UTF-8' });
    expect(stderr).toBe('motcua audit không có tùy chọn --nonsense\n  Xem: motcua audit --help.\n');
  });

  test('is an object for a program that asked for JSON', async () => {
    const { stderr, stdout } = await run('unit show 364 -f demo:hanoi-2022-06-30 --as-of 2022-06-30 -o json');
    expect(stdout).toBe('');
    expect(JSON.parse(stderr)).toEqual({
      error: {
        code: 'E_UNIT_UNKNOWN',
        message: 'There is no unit 364 as of 2022-06-30',
        hint: expect.stringContaining('leading zeros'),
        params: { unit: '364', asOf: '2022-06-30' },
      },
    });
  });
});

test.concurrent.each(oneOfEach)('motcua %s --help has a usage and examples', async (id) => {
  const { code, stdout, stderr } = await run(`${id} --help`);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain(`motcua ${id}`);
  expect(stdout).toMatch(/EXAMPLES\n {2}# .+\n {2}\$ motcua /);
});

test('the version is printed alone', async () => {
  expect(await run('--version')).toMatchObject({ code: 0, stdout: expect.stringMatching(/^motcua \d+\.\d+\.\d+\n$/) });
});

test('a reader that has seen enough is no error', () => {
  const line = `"${process.execPath}" "${launcher}" unit list -f demo:hanoi-2022-06-30 -o json | head -1`;
  const { stdout, stderr } = spawnSync('bash', ['-c', line], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: home },
  });
  expect({ stdout, stderr }).toEqual({ stdout: '{\n', stderr: '' });
});

test('a full disk under the result is told in a line, without a stack', () => {
  const line = `"${process.execPath}" "${launcher}" unit list -f demo:hanoi-2022-06-30 -o json --lang en > /dev/full`;
  const { status, stderr } = spawnSync('bash', ['-c', line], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: home },
  });
  expect({ status, stderr }).toEqual({
    status: 1,
    stderr: expect.stringMatching(/^The result could not be written: ENOSPC[^\n]*\n {2}Check the space[^\n]*\n$/),
  });
});

describe('motcua completion', () => {
  const complete = async (words: readonly string[]) => {
    const { stdout } = await run('completion bash');
    const quoted = words.map((word) => `'${word}'`).join(' ');
    const script = `${stdout}\nCOMP_WORDS=(${quoted}); COMP_CWORD=${words.length - 1}; _motcua; printf '%s\\n' "\${COMPREPLY[@]}"`;
    return spawnSync('bash', ['-c', script], { encoding: 'utf8' }).stdout.trim().split('\n');
  };

  test.each([
    { words: ['motcua', 'aud'], found: ['audit', 'audit-log'] },
    { words: ['motcua', 'standard', ''], found: ['list', 'explain', 'test'] },
    { words: ['motcua', 'device', 'list', '--hea'], found: ['--health'] },
    { words: ['motcua', 'audit', '-o', 'j'], found: ['json'] },
  ])('completes $words in bash', async ({ words, found }) => {
    expect(await complete(words)).toEqual(found);
  });

  test('knows three shells and no other', async () => {
    const [zsh, fish, other] = await Promise.all(['zsh', 'fish', 'tcsh'].map((shell) => run(`completion ${shell}`)));
    expect([zsh?.stdout.slice(0, 15), fish?.code, other?.code]).toEqual(['#compdef motcua', 0, 2]);
  });
});

test('motcua config view says where each value comes from', async () => {
  mkdirSync(join(home, '.config', 'motcua'), { recursive: true });
  const file = join(home, '.config', 'motcua', 'config.yaml');
  writeFileSync(
    file,
    'currentContext: city\nlang: vi\ncontexts:\n  city: { hub: "https://city:8443", caFile: /ca.pem }\n',
  );
  const { stdout } = await run('config view --origin -o json', { MOTCUA_TOKEN_FILE: '/token' });
  rmSync(file);
  const settings = Object.fromEntries(JSON.parse(stdout).settings.map((row: { name: string }) => [row.name, row]));
  expect(settings).toMatchObject({
    hub: { value: 'https://city:8443', origin: { of: 'context', name: 'city', path: file } },
    tokenFile: { value: '/token', origin: { of: 'env', name: 'MOTCUA_TOKEN_FILE' } },
    lang: { value: 'vi', origin: { of: 'file', path: file } },
    output: { value: 'json', origin: { of: 'flag', name: '--output' } },
  });
});
