// `motcua --help` over a bare `node -e 0`, both under the pinned Node: bundled, with the compile cache warm.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

const runs = 25;
const aim = 2.5;
const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'motcua-help-'));

/** Milliseconds of one run; an answer that is not help is a failure of the benchmark. */
function time(args: readonly string[], wanted: string): number {
  const start = performance.now();
  const { stdout, status } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, LANG: 'en_US.UTF-8', XDG_CACHE_HOME: join(folder, 'cache'), XDG_CONFIG_HOME: folder },
  });
  const taken = performance.now() - start;
  if (status !== 0 || !stdout.includes(wanted))
    throw new Error(`node ${args.join(' ')} ended with ${status}: ${stdout}`);
  return taken;
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const round = (value: number) => Math.round(value * 100) / 100;

try {
  await build({
    entryPoints: [join(root, 'cli', 'src', 'main.ts')],
    outdir: join(folder, 'src'),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    logLevel: 'error',
    // What commands need beyond help is loaded when one is run; it is not in question here.
    external: ['@oclif/core', '@motcua/*', 'yaml'],
  });
  const bundled = join(folder, 'motcua.mjs');
  writeFileSync(
    bundled,
    "import module from 'node:module'; module.enableCompileCache(process.env.XDG_CACHE_HOME);" +
      "const { main } = await import('./src/main.mjs'); await main();",
  );
  const source = join(root, 'cli', 'bin', 'motcua.mjs');
  const forms = { bare: ['-e', '0'], bundled: [bundled, '--help'], source: [source, '--help'] };
  const wanted = { bare: '', bundled: 'audit', source: 'audit' };
  const times: Record<keyof typeof forms, number[]> = { bare: [], bundled: [], source: [] };
  const names = Object.keys(forms) as (keyof typeof forms)[];
  for (const name of names) time(forms[name], wanted[name]);
  // Turn by turn, so that whatever else the machine does meets all alike.
  for (let run = 0; run < runs; run += 1) for (const name of names) times[name].push(time(forms[name], wanted[name]));
  const [bare, bundledMs, sourceMs] = names.map((name) => median(times[name])) as [number, number, number];
  const ratio = round(bundledMs / bare);
  const detail = {
    bareMs: round(bare),
    bundledMs: round(bundledMs),
    sourceMs: round(sourceMs),
    runs,
    sourceRatio: round(sourceMs / bare),
  };
  console.log(
    JSON.stringify({
      bench: 'motcua --help over node -e 0',
      ratio,
      aim: `<= ${aim}`,
      sense: 'max',
      met: ratio <= aim,
      detail,
    }),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
