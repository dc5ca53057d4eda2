import { expect, test } from 'vitest';
import { isOpen, mayFollow, ticketStates, transitions } from '../../src/tickets/states.ts';

test('a ticket begins as new and as nothing else', () => {
  expect(ticketStates.filter((state) => mayFollow(null, state))).toEqual(['new']);
});

test('every state can be reached from new', () => {
  const reached = new Set(['new']);
  for (let grew = true; grew; ) {
    const more = ticketStates.filter((to) => ticketStates.some((from) => reached.has(from) && mayFollow(from, to)));
    grew = more.some((state) => !reached.has(state));
    for (const state of more) reached.add(state);
  }
  expect([...reached].toSorted()).toEqual([...ticketStates].toSorted());
});

test('whatever people are doing, a device that works again may resolve its ticket', () => {
  const working = ticketStates.filter((state) => isOpen(state) && state !== 'resolved' && state !== 'accepted');
  expect(working.filter((state) => !mayFollow(state, 'resolved'))).toEqual([]);
});

test('nothing follows rejected, and no state follows itself', () => {
  expect(transitions.rejected).toEqual([]);
  expect(ticketStates.filter((state) => mayFollow(state, state))).toEqual([]);
});

test('only closed and rejected tickets are not open', () => {
  expect(ticketStates.filter((state) => !isOpen(state))).toEqual(['closed', 'rejected']);
});
