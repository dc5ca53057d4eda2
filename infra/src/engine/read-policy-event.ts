import type { RuleLevel } from '@motcua/policies';
import { ruleOfPolicy } from '../policy-pack/rule-of-policy.ts';

/** Something that the stack or a thing of it may not be, in the words of the rule. */
export interface RuleViolation {
  /** As CENTRE-TLS; a rule of another pack keeps its own name. */
  rule: string;
  level: RuleLevel;
  /** The program's name of the thing, or of the stack. */
  what: string;
  message: string;
  /** What the rule asks, and where that comes from. */
  because: string;
}

interface PolicyEvent {
  policyName: string;
  enforcementLevel: string;
  message: string;
  resourceUrn?: string;
}

/** The violation that an event of the engine tells: the first line of its message is the rule's own. */
export function readPolicyEvent({ policyName, enforcementLevel, message, resourceUrn }: PolicyEvent): RuleViolation {
  const [because = '', ...lines] = message.trim().split('\n');
  return {
    rule: ruleOfPolicy(policyName),
    level: enforcementLevel === 'advisory' ? 'advisory' : 'mandatory',
    what: resourceUrn?.split('::').at(-1) ?? '',
    message: lines.join(' ').trim() || because,
    because,
  };
}
