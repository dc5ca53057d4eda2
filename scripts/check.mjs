// `npm run check`: types, lint, unused code, generated documents, then all tests. What CI runs.
import { spawnSync } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import { ensureDependencies, pinnedNode, root } from './setup/dependencies.mjs';

ensureDependencies({ dev: true });
const env = { ...process.env, PATH: [dirname(pinnedNode), process.env.PATH].join(delimiter) };
const bin = (name) => join(root, 'node_modules', '.bin', name);

const steps = [
  ['types', bin('tsc'), []],
  ['lint', bin('biome'), ['check', '--error-on-warnings']],
  ['unused code', bin('knip'), []],
  ['generated documents', pinnedNode, ['scripts/docs.ts', '--check']],
  ['audit of what is shipped', pinnedNode, ['scripts/audit.mjs']],
  ['tests', process.execPath, ['scripts/test.mjs']],
];

let failed = 0;
for (const [name, file, args] of steps) {
  console.log(`\n== ${name}`);
  const { status } = spawnSync(file, args, { cwd: root, stdio: 'inherit', env });
  if (status === 0) continue;
  console.log(`== ${name}: FAILED`);
  failed = 1;
  // The tests print the closing count; the rest must not hide it.
}
process.exit(failed);
