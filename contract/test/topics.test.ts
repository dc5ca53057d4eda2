import { describe, expect, test } from 'vitest';
import { agentTopic, formatEnrolToken, parseAgentTopic, parseEnrolToken } from '../src/index.ts';

describe('topics', () => {
  test('are keyed by agent', () => {
    expect(agentTopic('pc-00364-ab12', 'report')).toBe('motcua/v1/agents/pc-00364-ab12/report');
    expect(parseAgentTopic('motcua/v1/agents/pc-00364-ab12/ack')).toEqual({ agent: 'pc-00364-ab12', leaf: 'ack' });
  });

  test.each([
    'motcua/v2/agents/pc-1/report',
    'motcua/v1/agents/pc-1/report/more',
    'motcua/v1/agents/PC-1/report',
    'motcua/v1/agents/+/report',
    'motcua/v1/agents/pc-1/secret',
    'motcua/v1/agents//report',
    '',
  ])('%j is not an agent topic', (topic) => expect(parseAgentTopic(topic)).toBeNull());
});

describe('an enrolment token', () => {
  const token = { secret: 'A'.repeat(43), caSha256: `${'_-'.repeat(21)}z` };
  test('comes back from its printed form, whatever blanks surround it', () => {
    expect(parseEnrolToken(` ${formatEnrolToken(token)}\n`)).toEqual(token);
  });
  test.each(['', 'mct1.short.short', `mct2.${'A'.repeat(43)}.${'A'.repeat(43)}`])('%j is malformed', (text) =>
    expect(parseEnrolToken(text)).toBeNull(),
  );
});
