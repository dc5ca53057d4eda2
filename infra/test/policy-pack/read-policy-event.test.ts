import { unknownCheckingProxy } from '@pulumi/policy';
import { describe, expect, test } from 'vitest';
import { readPolicyEvent } from '../../src/engine/read-policy-event.ts';
import { thingOf } from '../../src/policy-pack/thing-of.ts';

describe('what the engine says of a policy', () => {
  const event = {
    policyName: 'CENTRE-ZONES-together',
    enforcementLevel: 'mandatory',
    message: 'Every host has a firewall (TCVN)\ndc1 has no firewall. Declare one.\n',
    resourceUrn: 'urn:pulumi:lab::motcua::pulumi:pulumi:Stack::motcua-lab',
  };

  test('is the rule, the thing, what is wrong and why', () => {
    expect(readPolicyEvent(event)).toEqual({
      ...{ rule: 'CENTRE-ZONES', level: 'mandatory', what: 'motcua-lab' },
      ...{ message: 'dc1 has no firewall. Declare one.', because: 'Every host has a firewall (TCVN)' },
    });
  });

  test('of another pack keeps its name, and whatever is not advice counts as mandatory', () => {
    expect(readPolicyEvent({ policyName: 'x', enforcementLevel: 'remediate', message: 'no' })).toEqual({
      ...{ rule: 'x', level: 'mandatory', what: '', message: 'no', because: 'no' },
    });
  });
});

test('an input that the engine does not know yet is named as unknown, the others are read', () => {
  const unknown = '04da6b54-80e4-46f7-96ec-b56ff0331ba9';
  const props = unknownCheckingProxy({ path: '/a', content: unknown, host: { name: 'dc1' }, list: ['a', unknown] });
  const thing = thingOf({ urn: 'u', type: 't', name: 'n', props }, ['content']);
  expect(thing.props).toEqual({ path: '/a', host: { name: 'dc1' } });
  expect([thing.unknownKeys, thing.secretKeys]).toEqual([['content', 'list'], ['content']]);
});
