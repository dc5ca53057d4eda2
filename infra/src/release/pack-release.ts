import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { runTool } from '../ssh/run-tool.ts';
import { type Lock, productionPackages } from './production-packages.ts';

/** Motcua and its Node as one archive for hosts of this machine's kind. */
export interface Release {
  path: string;
  sha256: string;
}

const workspaces = ['cli', 'hub', 'agent', 'policies', 'inventory', 'contract'];
/** What no hub needs: the data centres' own program with Pulumi, and papers for people's desks. */
const left = ['@motcua/infra', 'node', 'docx', 'pdfkit'];

/** Packs the checkout at `root` with the Node that runs this, once for each state of it; older ones are removed. */
export async function packRelease({ root, cache }: { root: string; cache: string }): Promise<Release> {
  const lock = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as Lock;
  const folders = productionPackages(lock, { workspaces, left }).filter((folder) => existsSync(join(root, folder)));
  const note = join(cache, `state-${await stateOf(root, folders)}`);
  const known = await readFile(note, 'utf8').catch(() => '');
  if (existsSync(archive(cache, known))) return { path: archive(cache, known), sha256: known };
  await mkdir(cache, { recursive: true, mode: 0o700 });
  // Two runs at once each make their own, and the second puts the same in place of the first.
  const made = join(cache, `new-${randomUUID()}.tgz`);
  await pack({ root, folders, path: made }).catch(async (error: unknown) => {
    await rm(made, { force: true });
    throw error;
  });
  const sha256 = await sha256Of(made);
  const path = archive(cache, sha256);
  await rename(made, path);
  await removeOlder(cache, path);
  await writeFile(note, sha256);
  return { path, sha256 };
}

/** Named for what is in it, so that the same program is the same archive. */
const archive = (cache: string, sha256: string): string => join(cache, `motcua-${sha256}.tgz`);

/** Sizes and times of our own files, and the lock for everybody else's. */
async function stateOf(root: string, folders: readonly string[]): Promise<string> {
  const hash = createHash('sha256').update(process.version);
  hash.update(await readFile(join(root, 'package-lock.json')));
  for (const folder of folders.filter((one) => !one.includes('node_modules'))) {
    for (const file of (await readdir(join(root, folder), { recursive: true })).toSorted()) {
      if (/(^|\/)(test|node_modules)\//.test(file)) continue;
      const { size, mtimeMs } = await stat(join(root, folder, file));
      hash.update(`${folder}/${file} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest('hex').slice(0, 16);
}

/** The same files make the same archive, byte for byte. */
async function pack({ root, folders, path }: { root: string; folders: string[]; path: string }): Promise<void> {
  const list = `${path}.list`;
  await writeFile(list, `${[...folders, 'package.json', 'LICENSE', 'README.md'].join('\n')}\n`);
  const script = `set -eu
cd "$1"
same="--sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner"
trap 'rm -f "$3.tar" "$3.part" "$2"' EXIT
sort -u "$2" | tar $same --exclude='./*/test' --exclude='*.map' --exclude='*.d.ts' --exclude='*.d.mts' --exclude='*.d.cts' -T - -cf "$3.tar"
tar $same --transform='s,.*/,bin/,' -rf "$3.tar" "$4" --absolute-names
gzip -n -1 < "$3.tar" > "$3.part"
mv "$3.part" "$3"`;
  const args = ['-c', script, 'sh', root, list, path, process.execPath];
  await runTool('sh', { args, timeout: 600_000, package: 'tar' });
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** What another run may still be reading is left: only what is an hour older than the new one goes. */
async function removeOlder(cache: string, path: string): Promise<void> {
  const before = (await stat(path)).mtimeMs - 3_600_000;
  const others = (await readdir(cache)).filter((file) => /^(motcua|state|release|new)[-.]/.test(file));
  for (const file of others.map((name) => join(cache, name))) {
    const made = await stat(file).then(
      ({ mtimeMs }) => mtimeMs,
      () => before,
    );
    if (made < before) await rm(file, { force: true });
  }
}
