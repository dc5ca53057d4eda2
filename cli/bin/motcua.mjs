#!/usr/bin/env node
// Plain JavaScript for Node >= 18.19: finds a Node that can run the TypeScript beside it, and runs it there.
import { existsSync } from 'node:fs';
import module from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Types are stripped without a warning from this version on.
const oldest = [24, 12];

const isNewEnough = () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major > oldest[0] || (major === oldest[0] && minor >= oldest[1]);
};

/** A folder of the user's own: in one that all share, somebody else could leave code to be run. */
function keepCompiledCode() {
  const caches = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
  try {
    module.enableCompileCache?.(join(caches, 'motcua', 'compile'));
  } catch {
    // It only makes the next start faster.
  }
}

if (isNewEnough()) {
  keepCompiledCode();
  const { main } = await import('../src/main.ts');
  await main();
} else {
  const { runPinned } = await import('./run-pinned.mjs');
  await runPinned({ launcher: fileURLToPath(import.meta.url), exists: existsSync });
}
