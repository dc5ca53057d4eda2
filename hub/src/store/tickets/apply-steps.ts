import type { Fact } from '../../tickets/plan-verb.ts';
import type { Step, StepAction, StepArgs } from '../../tickets/steps.ts';
import type { Tx } from '../store.ts';
import { appendFacts } from './append-facts.ts';
import type { StoredTicket } from './ticket-row.ts';

/** What each step writes into the log. A new step does not compile until it has its row. */
const facts: { [A in StepAction]: (args: StepArgs[A]) => Fact } = {
  open: (data) => ({ type: 'opened', data }),
  addCause: ({ device: _, ...data }) => ({ type: 'cause_added', data }),
  endCause: ({ device: _, ...data }) => ({ type: 'cause_ended', data }),
  resolve: ({ device: _, ...data }) => ({ type: 'resolved', data }),
  close: ({ device: _, ...data }) => ({ type: 'closed', data }),
  move: ({ device: _, ...data }) => ({ type: 'moved', data }),
  link: ({ device: _, ...data }) => ({ type: 'linked', data }),
  reopen: ({ device: _, ...data }) => ({ type: 'reopened', data }),
};

/** Does the steps of one device in order, starting from its latest ticket; gives the ticket they are about. */
export async function applySteps(
  tx: Tx,
  { steps, latest, at, actor }: { steps: readonly Step[]; latest: StoredTicket | null; at: string; actor: string },
): Promise<StoredTicket | null> {
  return appendFacts(tx, { facts: steps.map((step) => factOf(step)), latest, at, actor });
}

/** The step's own row; the union of steps is what makes the key and its arguments fit each other. */
function factOf<A extends StepAction>({ action, ...args }: { action: A } & StepArgs[A]): Fact {
  return facts[action](args as unknown as StepArgs[A]);
}
