import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { peerAvailable } from '../../test/peers/index.ts';
import { labFolder } from '../src/lab/layout.ts';
import { labPaths } from '../src/lab/paths.ts';
import { labPower } from '../src/lab/power.ts';
import { engineEnvironment } from './support/engine.ts';

/** What the test of the lab needs of this machine, and what is missing of it. */
function missing(): string[] {
  return [
    ...(process.platform === 'linux' && process.getuid?.() === 0 ? [] : ['root on Linux']),
    ...(['debootstrap', 'systemd-nspawn', 'ssh'] as const).filter((name) => !peerAvailable(name)),
    ...(engineEnvironment() === null ? ['pulumi'] : []),
    // Another lab of this machine is somebody's.
    ...(existsSync(labFolder) ? [`no lab at ${labFolder}`] : []),
  ];
}
const lacks = missing();
const root = join(import.meta.dirname, '../..');

interface Run {
  exit: number | null;
  json: {
    changes: { action: string; kind: string; what: string }[];
    resources: number;
    hosts?: { hubReady: boolean | null }[];
    steps?: { step: string }[];
    differences?: unknown[];
    tables?: number;
    primary?: string;
    writable?: boolean;
    lostReports?: number;
    laterReports?: number;
    duplicatedEffects?: number;
    splitWrites?: number;
    acknowledgedReports?: number;
    error?: { code: string };
  };
  stderr: string;
}

function start(words: string): { child: ReturnType<typeof spawn>; done: Promise<Run> } {
  const file = join(root, 'cli/bin/motcua.mjs');
  const child = spawn(process.execPath, [file, 'dc', ...words.split(' '), '--lang', 'en', '-o', 'json'], {
    cwd: root,
    env: { ...engineEnvironment() },
  });
  const out = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => (out.stdout += chunk));
  child.stderr.on('data', (chunk) => (out.stderr += chunk));
  const done = once(child, 'close').then(([exit]) => {
    const text =
      out.stdout === '' ? (out.stderr.split('\n').findLast((line) => line.startsWith('{')) ?? '{}') : out.stdout;
    return { exit, json: JSON.parse(text), stderr: out.stderr };
  });
  return { child, done };
}
const motcua = (words: string): Promise<Run> => start(words).done;
const lines = ({ json }: Run) => json.changes.map(({ action, kind, what }) => `${action} ${kind} ${what}`).toSorted();

const on = (address: string, script: string): string => {
  const known = `UserKnownHostsFile=${labFolder}/known_hosts`;
  const args = [
    '-i',
    `${labFolder}/id_ed25519`,
    '-o',
    known,
    '-o',
    'StrictHostKeyChecking=yes',
    `root@${address}`,
    script,
  ];
  return execFileSync('ssh', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
};
const ip = (...args: string[]) => execFileSync('ip', args);
/** Processes of ours that an engine started. */
const ours = () => spawnSync('pgrep', ['-f', `^[^ ]*node ${root}/infra/provider/`], { encoding: 'utf8' }).stdout;
const minutes = 60_000;
const evidence = mkdtempSync(join(tmpdir(), 'motcua-drill-evidence-'));
afterAll(() => rmSync(evidence, { recursive: true, force: true }));

if (lacks.length > 0 && process.env.CI === 'true') {
  test('the lab can be made here', () => {
    throw new Error(`missing under CI: ${lacks.join(', ')}`);
  });
}

describe.skipIf(lacks.length > 0)(
  `the lab and the real engine${lacks.length > 0 ? ` [${lacks.join(', ')}]` : ''}`,
  () => {
    beforeAll(async () => {
      const up = await motcua('lab up');
      expect(up.stderr).toContain('Waiting until it is ready dc3');
      expect(up.exit).toBe(0);
    }, 15 * minutes);
    afterAll(async () => {
      await motcua('lab down');
    }, 2 * minutes);

    test('has no route out of its bridge', () => {
      expect(on('10.77.0.11', 'ip route show default')).toBe('');
    });

    test(
      'shows what it would do, does it, and then has nothing to do',
      async () => {
        const preview = await motcua('preview --stack lab');
        expect(preview.exit).toBe(3);
        const up = await motcua('up --stack lab');
        expect(up.exit).toBe(0);
        expect(lines(up)).toEqual(lines(preview));
        const { json: status } = await motcua('status --stack lab');
        expect(status).toMatchObject({ primary: 'dc1', synchronous: true });
        expect(status.hosts?.map(({ hubReady }) => hubReady)).toEqual([true, true, null]);
        const again = await motcua('up --stack lab');
        expect([again.exit, again.json.changes, again.json.resources]).toEqual([0, [], up.json.resources]);
      },
      10 * minutes,
    );

    test(
      'names exactly what was altered by hand, and repairs exactly that',
      async () => {
        on('10.77.0.11', 'echo "MaxAuthTries 9" >> /etc/ssh/sshd_config.d/20-motcua.conf; systemctl stop chrony');
        on('10.77.0.12', 'nft add rule inet motcua input tcp dport 4444 accept');
        on(
          '10.77.0.12',
          `runuser -u postgres -- psql -qc "alter system set log_lock_waits = off" -c 'select pg_reload_conf()'`,
        );
        on('10.77.0.13', 'apt-get -y -qq purge prometheus-node-exporter');
        const refresh = await motcua('refresh --stack lab');
        expect(refresh.exit).toBe(3);
        expect(lines(refresh)).toEqual([
          'delete Package dc3:prometheus-node-exporter',
          'delete SystemdUnit dc3:prometheus-node-exporter.service',
          'update File dc1:/etc/ssh/sshd_config.d/20-motcua.conf',
          'update Firewall dc2:nftables',
          'update PostgresSetting dc2:setting/log_lock_waits',
          'update SystemdUnit dc1:chrony.service',
        ]);
        const up = await motcua('up --stack lab');
        expect(lines(up)).toEqual([
          'create Package dc3:prometheus-node-exporter',
          'create SystemdUnit dc3:prometheus-node-exporter.service',
          'update File dc1:/etc/ssh/sshd_config.d/20-motcua.conf',
          'update Firewall dc2:nftables',
          'update PostgresSetting dc2:setting/log_lock_waits',
          'update SystemdUnit dc1:chrony.service',
        ]);
        expect(on('10.77.0.11', 'systemctl is-active chrony')).toBe('active\n');
        expect(on('10.77.0.12', 'nft list ruleset')).not.toContain('4444');
        const after = await motcua('refresh --stack lab');
        expect([after.exit, after.json.changes]).toEqual([0, []]);
      },
      10 * minutes,
    );

    test(
      'rehearses a primary that is cut off and alive, under load, and nothing acknowledged is lost',
      async () => {
        const drill = await motcua(`drill --stack lab --fault isolate --agents 20 --seconds 25 --evidence ${evidence}`);
        const { primary, lostReports, duplicatedEffects, splitWrites, acknowledgedReports, steps } = drill.json;
        expect([drill.stderr, drill.exit]).toEqual([expect.any(String), 0]);
        expect({ primary, lostReports, duplicatedEffects, splitWrites }).toEqual({
          ...{ primary: 'dc1', lostReports: 0, duplicatedEffects: 0, splitWrites: 0 },
        });
        expect(acknowledgedReports).toBeGreaterThan(100);
        expect(steps?.map(({ step }) => step)).toContain('failBack');
        expect((await motcua('status --stack lab')).json).toMatchObject({ primary: 'dc1', writable: true });
      },
      8 * minutes,
    );

    test(
      'restores the newest backup apart, and finds every table as the primary has it',
      async () => {
        const tried = await motcua('restore-test --stack lab');
        expect([tried.exit, tried.json.differences, tried.json.tables]).toEqual([0, [], expect.any(Number)]);
        expect(tried.json.tables).toBeGreaterThan(50);
      },
      4 * minutes,
    );

    test(
      'of a host that is down says so, and repairs the others',
      async () => {
        on('10.77.0.11', 'systemctl stop chrony');
        ip('link', 'set', 'vb-dc2', 'down');
        try {
          const up = await motcua('up --stack lab --refresh');
          expect([up.exit, up.json.error?.code]).toEqual([7, 'E_DC_HOST_UNREACHABLE']);
        } finally {
          ip('link', 'set', 'vb-dc2', 'up');
        }
        expect(on('10.77.0.11', 'systemctl is-active chrony')).toBe('active\n');
        expect((await motcua('up --stack lab --refresh')).exit).toBe(0);
      },
      8 * minutes,
    );

    test(
      'makes the first site anew whose disk was lost: its vote, its copy of the database, and the one installation',
      async () => {
        const authority = (address: string) => on(address, 'sha256sum < /var/lib/motcua/ca/ca.key');
        const before = authority('10.77.0.12');
        await labPower(labPaths({ folder: labFolder, cache: '' })).kill('dc1');
        rmSync(join(labFolder, 'hosts/dc1'), { recursive: true });
        expect((await motcua('lab up')).exit).toBe(0);
        const up = await motcua('up --stack lab --refresh');
        expect([up.stderr, up.exit]).toEqual([expect.any(String), 0]);
        expect(authority('10.77.0.11')).toBe(before);
        const status = async () => (await motcua('status --stack lab')).json;
        await expect
          .poll(status, { timeout: 2 * minutes, interval: 3000 })
          .toMatchObject({ primary: 'dc2', synchronous: true, votes: { healthy: 3, of: 3 } });
        expect((await motcua('refresh --stack lab')).json.changes).toEqual([]);
      },
      8 * minutes,
    );

    test(
      'does not talk to a host with another key than the pinned one',
      async () => {
        const file = join(labFolder, 'known_hosts');
        const pinned = readFileSync(file, 'utf8');
        const [first = '', ...rest] = pinned.split('\n');
        const [, , other = ''] = (rest[0] ?? '').split(' ');
        writeFileSync(file, [first.split(' ').with(2, other).join(' '), ...rest].join('\n'));
        try {
          const refresh = await motcua('refresh --stack lab');
          expect([refresh.exit, refresh.json.error?.code]).toEqual([4, 'E_DC_HOST_KEY_WRONG']);
        } finally {
          writeFileSync(file, pinned);
        }
      },
      3 * minutes,
    );

    test(
      'keeps a full disk apart from a wrong setting, and what is done before it',
      async () => {
        on(
          '10.77.0.13',
          'rm /etc/chrony/sources.d/motcua.sources; mount -t tmpfs -o size=4k,nr_inodes=1 full /etc/chrony/sources.d',
        );
        try {
          const up = await motcua('up --stack lab --refresh');
          expect([up.exit, up.json.error?.code]).toEqual([1, 'E_DC_DISK_FULL']);
        } finally {
          on('10.77.0.13', 'umount /etc/chrony/sources.d');
        }
        expect((await motcua('up --stack lab --refresh')).exit).toBe(0);
      },
      8 * minutes,
    );

    test(
      'says whose a left lock is, and goes on after it was taken away',
      async () => {
        on('10.77.0.11', 'apt-get -y -qq purge chrony');
        await motcua('refresh --stack lab');
        const killed = start('up --stack lab');
        await once(killed.child.stderr ?? killed.child, 'data');
        const engine = execFileSync('pgrep', ['-P', String(killed.child.pid), 'pulumi'], { encoding: 'utf8' });
        for (const pid of engine.trim().split('\n')) process.kill(Number(pid), 'SIGKILL');
        expect((await killed.done).exit).not.toBe(0);
        // Our provider and the rules see their engine go.
        await expect.poll(ours, { timeout: 20_000 }).toBe('');
        const locked = await motcua('up --stack lab');
        expect([locked.exit, locked.json.error?.code]).toEqual([6, 'E_DC_STATE_LOCKED']);
        expect((await motcua('unlock --stack lab')).exit).toBe(0);
        expect((await motcua('up --stack lab --refresh')).exit).toBe(0);
        expect((await motcua('refresh --stack lab')).json.changes).toEqual([]);
      },
      10 * minutes,
    );

    test(
      'brings the database back that was lost on both sites, as it was at a chosen moment',
      async () => {
        const drill = await motcua(`drill --stack lab --fault destroy --agents 10 --seconds 12 --evidence ${evidence}`);
        const { lostReports, laterReports, duplicatedEffects, acknowledgedReports } = drill.json;
        expect([drill.stderr, drill.exit]).toEqual([expect.any(String), 0]);
        expect({ lostReports, laterReports, duplicatedEffects }).toEqual({
          ...{ lostReports: 0, laterReports: 0, duplicatedEffects: 0 },
        });
        expect(acknowledgedReports).toBeGreaterThan(50);
      },
      8 * minutes,
    );

    test(
      'takes back what it made, and leaves the way in',
      async () => {
        const destroy = await motcua('destroy --stack lab --yes');
        // It failed twice in some twenty runs, and a second try that succeeds would hide why.
        if (destroy.exit !== 0) process.stdout.write(destroy.stderr);
        expect([destroy.stderr, destroy.exit]).toEqual([expect.any(String), 0]);
        expect(on('10.77.0.11', 'ls /etc/chrony/sources.d /etc/nftables.conf 2>/dev/null || true')).not.toMatch(
          /motcua|nftables/,
        );
        expect(on('10.77.0.11', 'systemctl is-active ssh')).toBe('active\n');
      },
      6 * minutes,
    );

    test(
      'leaves nothing behind',
      async () => {
        expect((await motcua('lab down')).exit).toBe(0);
        expect(existsSync(labFolder)).toBe(false);
        expect(existsSync('/sys/class/net/br-dc')).toBe(false);
        expect(ours()).toBe('');
        expect(execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })).not.toContain(`--directory=${labFolder}`);
        expect((await motcua('lab down')).exit).toBe(0);
      },
      6 * minutes,
    );
  },
);
