// `npm run demo`: sets itself up, then runs `motcua demo` with the same words under the pinned Node.
// Plain JavaScript for Node >= 18.19, without dependencies.
import { join } from 'node:path';
import { runUnder } from '../cli/bin/run-pinned.mjs';
import { ensureDependencies, pinnedNode, root } from './setup/dependencies.mjs';

ensureDependencies({ dev: false });
await runUnder(pinnedNode, [join(root, 'cli', 'bin', 'motcua.mjs'), 'demo', ...process.argv.slice(2)], {
  untilOrphaned: true,
});
