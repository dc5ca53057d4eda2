import { expect, test } from 'vitest';
import { fuzzTargets } from './targets/index.ts';

const text = (words: string): string => Buffer.from(words).toString('base64');

/** Inputs on which a decoder once broke its promise, cut down to what is needed. */
const found = [
  {
    target: 'SNMP datagrams',
    why: 'a Report in a message of version 2c threw inside the socket of all sessions, and ended the agent',
    input: 'MDcCAQEEBnB1YmxpY6gqAgRaWlpaAgEAAgEAMBwwGgYIKwYBAgEBAf4EDkV4YWNwbGUgc3c=',
    now: 'refused',
  },
  {
    target: 'SNMP values',
    why: 'a tray with every bit of PrtSubUnitStatusTC set had more words than the wire took, and its report was refused',
    input: text('1.3.6.1.2.1.1.1.0|4|x\n1.3.6.1.2.1.43.8.2.1.11.1.1|2|121'),
    now: 'read',
  },
  {
    target: 'message presence',
    why: 'a length that is no number threw inside the schema library',
    input: text('{"hostname":{"length":{"toString":1}}}'),
    now: 'refused',
  },
] as const;

test.each(found)('$target: $why; it is $now now', async ({ target: name, input, now }) => {
  const target = fuzzTargets.find((candidate) => candidate.name === name);
  using _ = target?.around?.();
  const value = await target?.decode(Buffer.from(input, 'base64'));
  expect(value === null ? 'refused' : 'read').toBe(now);
});
