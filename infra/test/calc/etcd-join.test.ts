import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { etcdJoin } from '../../src/calc/etcd-join.ts';

const members = [1, 2, 3].map((last) => ({ name: `dc${last}`, address: `10.77.0.1${last}` }));
const [self] = members;
if (self === undefined) throw new Error('three members');
const others = `8451e6082e422a18, started, dc2, https://10.77.0.12:2380, https://10.77.0.12:2379, false
ef9d3af06090dd5a, started, dc3, https://10.77.0.13:2380, https://10.77.0.13:2379, false
`;
const own = (status: string, name: string, clients: string) =>
  `83612cefde31cdbd, ${status}, ${name}, https://10.77.0.11:2380, ${clients}, false\n`;

describe.skipIf(process.platform === 'win32')('a member of etcd, before it starts', () => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua etcd '));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const [env, asked] = [join(folder, 'join.env'), join(folder, 'asked')];

  beforeAll(() => {
    // Answers as etcdctl does, and keeps what else it was asked.
    const etcdctl = `#!/bin/sh
while [ "\${1#--}" != "$1" ]; do shift; done
[ "$*" = 'member list' ] || { echo "$*" >> '${asked}'; exit 0; }
[ -s '${folder}/list' ] && cat '${folder}/list'
`;
    writeFileSync(join(folder, 'etcdctl'), etcdctl);
    chmodSync(join(folder, 'etcdctl'), 0o755);
  });

  function start(list: string): { state: string; asked: string[] } {
    writeFileSync(join(folder, 'list'), list);
    writeFileSync(asked, '');
    const script = etcdJoin(members, self as { name: string; address: string })
      .replaceAll('/run/motcua-etcd-join.env', `'${env}'`)
      .replaceAll('/var/lib/etcd/dc', `'${folder}/data'`);
    const PATH = `${folder}${delimiter}${process.env.PATH ?? ''}`;
    execFileSync('sh', ['-c', script], { env: { ...process.env, PATH } });
    const lines = readFileSync(asked, 'utf8').trim();
    return {
      state: existsSync(env) ? readFileSync(env, 'utf8').trim() : 'new',
      asked: lines === '' ? [] : lines.split('\n'),
    };
  }
  const existing = 'ETCD_INITIAL_CLUSTER_STATE=existing';
  const add = 'member add dc1 --peer-urls=https://10.77.0.11:2380';

  test.each([
    ['begins as declared when nobody answers', '', 'new', []],
    ['begins as declared when it never ran', others + own('started', 'dc1', ''), 'new', []],
    [
      ...['is taken out and in again when it ran before and its data is gone'],
      ...[others + own('started', 'dc1', 'https://10.77.0.11:2379'), existing],
      ['member remove 83612cefde31cdbd', add],
    ],
    ['is put in when it was taken out only', others, existing, [add]],
    ['goes on when it was put in and never came', others + own('unstarted', '', ''), existing, []],
  ] as [string, string, string, string[]][])('%s', (_what, list, state, lines) => {
    expect(start(list)).toEqual({ state, asked: lines });
  });
});
