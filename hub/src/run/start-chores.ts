import { startEscalating } from './start-escalating.ts';
import { startFollowing } from './start-following.ts';
import { startLinks } from './start-links.ts';
import { startProblems } from './start-problems.ts';
import { startPruning } from './start-pruning.ts';

type Chores = Parameters<typeof startLinks>[0] & Parameters<typeof startPruning>[0];

/** What the leading hub does by itself from time to time; none waits for another. */
export function startChores(options: Chores): AsyncDisposable {
  const stack = new AsyncDisposableStack();
  for (const start of [startPruning, startProblems, startLinks, startFollowing, startEscalating]) {
    stack.use(start(options));
  }
  return stack;
}
