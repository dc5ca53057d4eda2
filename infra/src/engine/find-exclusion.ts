import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventLog } from './event-log.ts';
import { type Exclusion, planExclusion } from './plan-exclusion.ts';
import { readPlan } from './read-plan.ts';
import { type StackOptions, withStack } from './with-stack.ts';

/** How many things are dealt with at once, over all hosts. */
export const parallel = 16;

/** What to leave as it is while these hosts do not answer, by a preview that asks no host. */
export async function findExclusion(
  options: StackOptions & { signal: AbortSignal },
  down: ReadonlySet<string>,
): Promise<Exclusion> {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-plan-'));
  const plan = join(folder, 'plan.json');
  const log = new EventLog(() => undefined);
  const { signal } = options;
  try {
    await withStack(options, (pulumi) => pulumi.preview({ plan, parallel, signal, onEvent: log.take }));
    return planExclusion(readPlan(await readFile(plan, 'utf8'), log.hosts), down);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
