import { expect, test } from 'vitest';
import { fuzzTargets } from './targets/index.ts';

/** Inputs on which a decoder once broke its promise, cut down to what is needed. */
const found = [
  {
    target: 'SNMP datagrams',
    why: 'a Report in a message of version 2c threw inside the socket of all sessions, and ended the agent',
    input: 'MDcCAQEEBnB1YmxpY6gqAgRaWlpaAgEAAgEAMBwwGgYIKwYBAgEBAf4EDkV4YWNwbGUgc3c=',
  },
];

test.each(found)('$target: $why; it is refused now', async ({ target: name, input }) => {
  const target = fuzzTargets.find((candidate) => candidate.name === name);
  using _ = target?.around?.();
  expect(await target?.decode(Buffer.from(input, 'base64'))).toBeNull();
});
