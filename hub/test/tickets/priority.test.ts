import { expect, test } from 'vitest';
import { moreUrgent, priorityOf } from '../../src/tickets/priority.ts';

test.each([
  { level: 'degraded', peers: { total: 1, down: 0 }, priority: 'P3' },
  { level: 'down', peers: { total: 2, down: 1 }, priority: 'P2' },
  { level: 'down', peers: { total: 2, down: 2 }, priority: 'P1' },
  { level: 'down', peers: { total: 0, down: 0 }, priority: 'P2' },
] as const)('$level with $peers.down of $peers.total down is $priority', ({ priority, ...rest }) => {
  expect(priorityOf(rest)).toBe(priority);
});

test('P1 is more urgent than P3', () => {
  expect(moreUrgent('P3', 'P1')).toBe('P1');
});
