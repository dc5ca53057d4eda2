import { defineConfig } from 'vitest/config';

/** `unit`: pure, under 30 s in all. `real`: real peers, processes, networks on loopback; one file at a time. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          // No module of ours keeps state, so files share one module graph: a third of the time.
          isolate: false,
          pool: 'threads',
          include: ['*/test/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: ['**/*.real.test.ts', '**/node_modules/**'],
          environment: 'node',
          // What takes seconds on a quiet machine must not fail on a busy one; how fast things are is said in bench/.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'real',
          include: ['*/test/**/*.real.test.ts', 'test/**/*.real.test.ts'],
          environment: 'node',
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Real peers on a busy machine fail now and then for reasons of their own. `npm test` names every test that
          // needed its second try, so that none hides here.
          retry: 1,
        },
      },
    ],
  },
});
