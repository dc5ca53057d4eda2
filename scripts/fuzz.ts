// `npm run fuzz [-- --seed N --count N --only NAME --from N]`: every decoder, with more damaged inputs than `npm test` has time for.
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { FuzzTarget } from '../agent/test/fuzz/target.ts';
import { keepInput, summary } from './fuzz/report.ts';
import { runAll } from './fuzz/run-all.ts';

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '1000000' },
    from: { type: 'string', default: '0' },
    only: { type: 'string' },
    jobs: { type: 'string', default: String(availableParallelism()) },
    'hang-ms': { type: 'string', default: '5000' },
    'memory-mb': { type: 'string', default: '256' },
    module: { type: 'string', default: join(root, 'agent/test/fuzz/targets/index.ts') },
    keep: { type: 'string', default: join(root, 'fuzz-findings') },
    json: { type: 'boolean', default: false },
  },
});

const { fuzzTargets } = (await import(values.module)) as { fuzzTargets: readonly FuzzTarget[] };
const targets = fuzzTargets.filter(({ name }) => values.only === undefined || name === values.only);
if (targets.length === 0) throw new Error(`no decoder is called ${values.only}`);

const started = performance.now();
const rows = await runAll(targets, {
  module: values.module,
  seed: Number(values.seed),
  from: Number(values.from),
  count: Number(values.count),
  jobs: Number(values.jobs),
  hangMs: Number(values['hang-ms']),
  memoryMb: Number(values['memory-mb']),
  progress: (share, { target }) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${Math.floor(100 * share)} %  ${target.padEnd(24)}\r`);
  },
});

const shownBugs = rows.flatMap(({ target, bugs }) => bugs.slice(0, 5).map((bug) => ({ target, bug })));
for (const { target, bug } of shownBugs) console.error(keepInput(values.keep, target, bug));
const seconds = ((performance.now() - started) / 1_000).toFixed(0);
if (values.json) console.log(JSON.stringify({ seed: Number(values.seed), rows }));
else console.log(`${summary(rows)}\n${rows.length} decoders, seed ${values.seed}, ${seconds} s`);
if (rows.some(({ bugs }) => bugs.length > 0)) process.exitCode = 1;
