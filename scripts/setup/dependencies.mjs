// Plain JavaScript for Node >= 18.19: this runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const stampFile = join(root, 'node_modules', '.motcua-stamp');

/** The Node that package.json pins; the machine's own may be older. */
export const pinnedNode = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

const wanted = (withDev) => {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  return { lock, dev: withDev };
};

/** What was installed last, or null when nothing or something damaged is there. */
function installed() {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'));
  } catch {
    return null;
  }
}

const nodeWorks = () => existsSync(pinnedNode) && spawnSync(pinnedNode, ['-e', '0']).status === 0;

/** Runs npm under this Node, or under the one given; npm's talk goes to stderr, because stdout is our caller's data. */
function npm(args, node = process.execPath) {
  const env = { ...process.env, PATH: [join(node, '..'), process.env.PATH].join(delimiter) };
  const options = { cwd: root, stdio: ['ignore', 2, 2], env };
  const { npm_execpath: script } = process.env;
  const run = script
    ? spawnSync(node, [script, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  return run.status === 0;
}

/**
 * npm leaves out optional packages whose `engines` do not fit the Node it runs under, and says nothing: under Node 18 the test
 * runner comes without its native part. So the pinned Node, which has just come, installs once more, from a place outside
 * node_modules, which that removes.
 */
function installAgainUnderPinnedNode(args) {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-node-'));
  const node = join(folder, basename(pinnedNode));
  copyFileSync(pinnedNode, node);
  const done = npm(args, node);
  rmSync(folder, { recursive: true, force: true });
  return done;
}

/**
 * Installs what the lock file names, unless it is there already; a second run needs no network.
 * The pinned Node comes by an install script of the package `node`, which some npm settings skip: then it is run by itself.
 */
export function ensureDependencies({ dev: asked }) {
  // Who works on the code has more installed than the demo asks for; that must not go.
  const dev = asked || existsSync(join(root, 'node_modules', 'vitest'));
  const want = wanted(dev);
  const have = installed();
  if (have?.lock === want.lock && (have.dev || !dev) && nodeWorks()) return;
  process.stderr.write('Motcua: cài các gói cần thiết (một lần) · installing what is needed (once) …\n');
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--foreground-scripts=false'];
  const isOld = Number(process.versions.node.split('.')[0]) < 22;
  if (!npm(dev && !isOld ? args : [...args, '--omit=dev']))
    fail('npm ci không chạy được; xem lỗi ở trên · npm ci failed; see above');
  if (!nodeWorks() && !(npm(['rebuild', 'node', '--loglevel=error']) && nodeWorks())) {
    fail(
      `Không có Node 24 ở ${pinnedNode}. Cho phép gói "node" chạy tập lệnh cài đặt rồi chạy: npm rebuild node\n` +
        `There is no Node 24 at ${pinnedNode}. Allow the package "node" its install script, then run: npm rebuild node`,
    );
  }
  if (dev && isOld && !(installAgainUnderPinnedNode(args) && nodeWorks()))
    fail('npm ci (Node 24): xem ở trên · see above');
  writeFileSync(stampFile, JSON.stringify(want));
}

function fail(text) {
  process.stderr.write(`Motcua: ${text}\n`);
  process.exit(1);
}
