// `npm test`: sets itself up, installs the real peers of the tests where it may, runs everything, counts.
// Plain JavaScript for Node >= 18.19; the tests themselves run under the pinned Node.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, relative } from 'node:path';
import { ensureDependencies, pinnedNode, root } from './setup/dependencies.mjs';
import { ensurePeers } from './setup/peers.mjs';

ensureDependencies({ dev: true });
const missing = ensurePeers();
if (missing.length > 0) {
  process.stderr.write(`Missing peers, their tests are skipped (failed under CI=true): ${missing.join(', ')}\n`);
}

const folder = mkdtempSync(join(tmpdir(), 'motcua-test-'));
const report = join(folder, 'report.json');
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const args = [vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
const env = { ...process.env, PATH: [dirname(pinnedNode), process.env.PATH, '/usr/sbin', '/sbin'].join(delimiter) };
const run = spawnSync(pinnedNode, [...args, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit', env });

const { passed, failed, skipped, second } = counts();
for (const name of second) console.log(`passed at the second try: ${name}`);
rmSync(folder, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(run.status === 0 && failed === 0 ? 0 : 1);

/** Tests by outcome; a file that could not even be loaded is one failure. */
function counts() {
  try {
    const result = JSON.parse(readFileSync(report, 'utf8'));
    const unloaded = result.testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.length === 0,
    );
    const brokenRun = run.status !== 0 && result.numFailedTests + unloaded.length === 0 ? 1 : 0;
    return {
      passed: result.numPassedTests,
      failed: result.numFailedTests + unloaded.length + brokenRun,
      skipped: result.numPendingTests + result.numTodoTests,
      second: result.testResults.flatMap((file) =>
        file.assertionResults
          .filter(({ status, failureMessages }) => status === 'passed' && failureMessages.length > 0)
          .map(({ fullName }) => `${relative(root, file.name)}: ${fullName}`),
      ),
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0, second: [] };
  }
}
