import { expect, test } from 'vitest';
import { saidIn } from '../../src/broker/external/said-in.ts';

const payload = Buffer.from('x');

test.each(['report', 'presence'] as const)('a %s is of the agent that its topic names', (leaf) => {
  const topic = `motcua/v1/agents/pc-1/${leaf}`;
  expect(saidIn({ topic, payload })).toEqual({ agent: 'pc-1', leaf, topic, payload });
});

test.each(['motcua/v1/agents/pc-1/ack', 'motcua/v1/agents/pc-1/desired', 'motcua/v1/agents/PC/report', 'x', ''])(
  'nothing is taken from %s',
  (topic) => {
    expect(saidIn({ topic, payload })).toBe(null);
  },
);
