#!/usr/bin/env node
// Plain JavaScript for Node >= 18.19: finds a Node that can run the TypeScript beside it, and runs it there.
import module from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const isNewEnough = () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  // Types are stripped without a warning from this version on.
  return major > 24 || (major === 24 && minor >= 12);
};

/** In a folder of the user's own: in one that all share, somebody else could leave code to be run. */
function keepCompiledCode() {
  try {
    module.enableCompileCache(join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'motcua', 'compile'));
  } catch {
    // It only makes the next start faster.
  }
}

/** Warnings are for whoever works on the program, not for whoever uses it. */
function keepWarningsFromUsers() {
  if (process.env.MOTCUA_DEBUG || process.argv.includes('--debug')) return;
  process.removeAllListeners('warning');
  process.on('warning', () => {});
}

if (isNewEnough()) {
  keepCompiledCode();
  keepWarningsFromUsers();
  const { main } = await import('../src/main.ts');
  await main();
} else {
  const { runPinned } = await import('./run-pinned.mjs');
  await runPinned(fileURLToPath(import.meta.url));
}
