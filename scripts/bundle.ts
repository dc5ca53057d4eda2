// `npm run bundle`: makes dist/agent.cjs, the agent for counter PCs, and the programs beside it that read hardware and printers.
import { copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { noticeOf } from './notice.ts';
import { ensureWindowsFile } from './setup/windows-files.mjs';

const root = join(import.meta.dirname, '..');

/** For ways that an agent does not go: the MQTT client's web sockets, proxies and timers of browsers, the log's threads. */
const unused = /^(?:ws|socks|worker-timers|thread-stream)$/;

const leaveOut: Plugin = {
  name: 'leave out what an agent never uses',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: unused }, ({ path }) => ({ path, namespace: 'unused', sideEffects: false }));
    onLoad({ filter: /.*/, namespace: 'unused' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/** Makes the bundle in a folder; gives the agent's file. */
export async function bundleAgent({
  into = join(root, 'dist'),
  target = 'node24',
  koffi = null,
}: {
  into?: string;
  target?: string;
  /** Where koffi's file for Windows is; without it the bundle reads printers there by PowerShell alone. */
  koffi?: string | null;
} = {}): Promise<string> {
  const { metafile } = await build({
    entryPoints: {
      agent: join(root, 'agent/src/standalone.ts'),
      'hardware-child': join(root, 'agent/src/probe/hardware-child.ts'),
      'winspool-child': join(root, 'agent/src/probe/windows/winspool-child.ts'),
    },
    outdir: into,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    minify: true,
    platform: 'node',
    target,
    format: 'cjs', // takes less memory than an ES module of the same code
    legalComments: 'linked',
    // The client's own copy of Node's streams steps aside for Node's own.
    alias: { 'readable-stream': 'node:stream' },
    define: { 'import.meta.dirname': '__dirname', 'import.meta.filename': '__filename' },
    plugins: [leaveOut],
    logLevel: 'warning',
    metafile: true,
  });
  await writeFile(join(into, 'NOTICE'), noticeOf(Object.keys(metafile.inputs), root));
  if (koffi !== null) {
    await copyFile(koffi, join(into, 'koffi.node'));
    await copyFile(join(root, 'scripts/setup/koffi-licence.txt'), join(into, 'koffi.node.LEGAL.txt'));
  }
  return join(into, 'agent.cjs');
}

if (import.meta.main) console.log(await bundleAgent({ koffi: ensureWindowsFile('koffi.node') }));
