// `npm run bench [NAME…]`: runs each benchmark as a process of its own, one after the other, and prints its ratios.
// A benchmark prints one JSON line a figure: { bench, ratio, aim, sense, met, detail }.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';

interface Figure {
  bench: string;
  ratio: number;
  aim: string;
  met: boolean;
  detail: Record<string, unknown>;
}

const wanted = process.argv.slice(2);
const files = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.bench.ts'))
  .filter((file) => wanted.length === 0 || wanted.some((name) => file.startsWith(name)));

const commit = spawnSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).stdout.trim();
console.log(
  `commit ${commit}, Node ${process.version}, ${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown'}, ${new Date().toISOString()}`,
);

const figures = files.flatMap((file) => {
  process.stderr.write(`… ${file}\n`);
  const run = spawnSync(process.execPath, [join(import.meta.dirname, file)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (run.status !== 0) process.exitCode = 1;
  return run.stdout
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Figure);
});

for (const { bench, ratio, aim, met, detail } of figures) {
  console.log(`${met ? 'met    ' : 'NOT MET'}  ${bench}: ${ratio} (aim ${aim})  ${JSON.stringify(detail)}`);
}
