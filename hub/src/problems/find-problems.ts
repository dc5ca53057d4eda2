import { type AuditEntry, appendAudit, type Store } from '../store/index.ts';
import { knownProblems } from '../store/problems/problems.ts';
import { problemTickets } from '../store/problems/signs.ts';
import { insertProblem, linkTickets } from '../store/problems/write-problem.ts';
import { today } from '../time/today.ts';
import { planProblems } from './plan-problems.ts';
import type { ProblemSettings } from './settings.ts';
import { tellsOfProblem } from './tells-of-problem.ts';

const dayMs = 86_400_000;

interface Look {
  settings: ProblemSettings;
  /** Milliseconds since 1970. */
  now: number;
  /** Makes the entry of the audit log. */
  entryOf: (told: Pick<AuditEntry, 'action' | 'object' | 'unit' | 'detail'>) => AuditEntry;
}

/** Numbers of problems. */
interface Found {
  proposed: number[];
  linked: number[];
}

/** Looks through the tickets of the window for problems, and records what is found; gives the numbers of problems. */
export async function findProblems(store: Pick<Store, 'db'>, { settings, now, entryOf }: Look): Promise<Found> {
  const day = today(now);
  const from = new Date(now - settings.problemDays * dayMs).toISOString();
  const done = { at: new Date(now).toISOString(), by: 'hub' };
  const situation = { tickets: await problemTickets(store.db, { from, day }), problems: await knownProblems(store.db) };
  const steps = planProblems({ ...situation, settings, tells: tellsOfProblem(day), now });
  const found: Found = { proposed: [], linked: [] };
  if (steps.length === 0) return found;
  return store.db.transaction().execute(async (tx) => {
    for (const step of steps) {
      if (step.action === 'link') {
        await linkTickets(tx, step, done);
        found.linked.push(step.id);
        continue;
      }
      const id = await insertProblem(tx, { ...step, days: settings.problemDays }, done);
      if (id === null) continue;
      found.proposed.push(id);
      const { reason, subject, tickets } = step;
      const detail = { reason, subject, tickets: tickets.length };
      await appendAudit(tx, entryOf({ action: 'problem.propose', object: `problem:${id}`, unit: null, detail }));
    }
    return found;
  });
}
