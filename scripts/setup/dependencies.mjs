// Plain JavaScript for Node >= 18.19: this runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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

function npm(args) {
  // npm's talk belongs to stderr: stdout is the data of whoever called us.
  const command = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const [file, ...before] = command;
  const shell = process.platform === 'win32' && command.length === 1;
  const run = spawnSync(file, [...before, ...args], { cwd: root, stdio: ['ignore', 2, 2], shell });
  return run.status === 0;
}

/**
 * Installs what the lock file names, unless it is there already; a second run needs no network.
 * The pinned Node comes by an install script of the package `node`, which some npm settings skip: then it is run by itself.
 */
export function ensureDependencies({ dev }) {
  const want = wanted(dev);
  const have = installed();
  if (have?.lock === want.lock && (have.dev || !dev) && nodeWorks()) return;
  process.stderr.write('Motcua: cài các gói cần thiết (một lần) · installing what is needed (once) …\n');
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--foreground-scripts=false'];
  if (!dev) args.push('--omit=dev');
  if (!npm(args)) fail('npm ci không chạy được; xem lỗi ở trên · npm ci failed; see above');
  if (!nodeWorks() && !(npm(['rebuild', 'node', '--loglevel=error']) && nodeWorks())) {
    fail(
      `Không có Node 24 ở ${pinnedNode}. Cho phép gói "node" chạy tập lệnh cài đặt rồi chạy: npm rebuild node\n` +
        `There is no Node 24 at ${pinnedNode}. Allow the package "node" its install script, then run: npm rebuild node`,
    );
  }
  writeFileSync(stampFile, JSON.stringify(want));
}

function fail(text) {
  process.stderr.write(`Motcua: ${text}\n`);
  process.exit(1);
}
