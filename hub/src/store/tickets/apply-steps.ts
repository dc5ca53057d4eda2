import type { TicketEvent } from '../../tickets/events.ts';
import { evolve } from '../../tickets/evolve.ts';
import type { Step, StepAction, StepArgs } from '../../tickets/steps.ts';
import type { Tx } from '../store.ts';
import { appendEvent } from './append-event.ts';
import type { StoredTicket } from './ticket-row.ts';

type Fact = Pick<TicketEvent, 'type' | 'data'>;

/** What each step writes into the log. A new step does not compile until it has its row. */
const facts: { [A in StepAction]: (args: StepArgs[A]) => Fact } = {
  open: (data) => ({ type: 'opened', data }),
  addCause: ({ device: _, ...data }) => ({ type: 'cause_added', data }),
  endCause: ({ device: _, ...data }) => ({ type: 'cause_ended', data }),
  resolve: ({ device: _, ...data }) => ({ type: 'resolved', data }),
  close: ({ device: _, ...data }) => ({ type: 'closed', data }),
  move: ({ device: _, ...data }) => ({ type: 'moved', data }),
  reopen: ({ device: _, ...data }) => ({ type: 'reopened', data }),
};

/** Does the steps of one device in order, starting from its latest ticket; gives the ticket they are about. */
export async function applySteps(
  tx: Tx,
  { steps, latest, at, actor }: { steps: readonly Step[]; latest: StoredTicket | null; at: string; actor: string },
): Promise<StoredTicket | null> {
  let current = latest;
  for (const step of steps) {
    const before = step.action === 'open' ? null : current;
    const event = { seq: (before?.ticket.seq ?? 0) + 1, at, actor, ...factOf(step) } as TicketEvent;
    current = await appendEvent(tx, { before, event, after: evolve(before?.ticket ?? null, event) });
  }
  return current;
}

/** The step's own row; the union of steps is what makes the key and its arguments fit each other. */
function factOf<A extends StepAction>({ action, ...args }: { action: A } & StepArgs[A]): Fact {
  return facts[action](args as unknown as StepArgs[A]);
}
