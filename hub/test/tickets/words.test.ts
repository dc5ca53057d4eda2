import type { priorityWords, ticketEventWords, ticketStateWords } from '@motcua/contract';
import { expectTypeOf, test } from 'vitest';
import type { TicketEventType } from '../../src/tickets/events.ts';
import type { Priority } from '../../src/tickets/priority.ts';
import type { TicketState } from '../../src/tickets/states.ts';

test('the contract has words for each state, event and priority, and for nothing else', () => {
  expectTypeOf<keyof typeof ticketStateWords>().toEqualTypeOf<TicketState>();
  expectTypeOf<keyof typeof ticketEventWords>().toEqualTypeOf<TicketEventType>();
  expectTypeOf<keyof typeof priorityWords>().toEqualTypeOf<Priority>();
});
