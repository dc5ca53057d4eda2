import type { Language } from '@motcua/contract';
import { type Centre, type CentreRule, centreRules, sayRule, sayViolation, type Violation } from '@motcua/policies';
import type { Policies, ResourceValidationPolicy, StackValidationPolicy } from '@pulumi/policy';
import { togetherName } from './rule-of-policy.ts';
import { secretKeysOf } from './secret-keys.ts';
import { thingOf } from './thing-of.ts';

interface PackOptions {
  centre: Centre;
  language: Language;
}

/** The root of every stack: it comes first, so what its file says is judged before anything is made. */
const root = 'pulumi:pulumi:Stack';

/**
 * The rules as policies of Pulumi. A rule about everything together is told at the end; the other two stop a thing
 * before it is made.
 */
export function makePolicies({ centre, language }: PackOptions): Policies {
  const secretKeys = new Map<string, string[]>();
  const known = (declared: { urn: string; type: string; name: string; props: object }) =>
    thingOf(declared, secretKeys.get(declared.urn) ?? []);
  const sayAll = (rule: CentreRule, found: readonly Violation[], report: (message: string) => void) => {
    for (const one of found) report(sayViolation(rule, one, language));
  };
  const alone = ({ asksStack, asksThing, ...rule }: CentreRule): ResourceValidationPolicy => ({
    ...head(rule, language),
    validateResource: (args, report) => {
      if (args.type === root) sayAll(rule, asksStack?.(centre) ?? [], report);
      else sayAll(rule, asksThing?.(known(args), centre) ?? [], report);
    },
  });
  const whole = ({ asksAll, ...rule }: CentreRule): StackValidationPolicy => ({
    ...head(rule, language),
    name: togetherName(rule.id),
    validateStack: ({ resources }, report) => sayAll(rule, asksAll?.(resources.map(known), centre) ?? [], report),
  });
  return [
    secretsSeen(secretKeys),
    ...centreRules.filter(({ asksStack, asksThing }) => asksStack || asksThing).map(alone),
    ...centreRules.filter(({ asksAll }) => asksAll).map(whole),
  ];
}

const head = (rule: CentreRule, language: Language) => ({
  name: rule.id,
  description: sayRule(rule, language),
  enforcementLevel: rule.level,
});

/** Changes nothing: it is asked before the others, and is the only one that sees which inputs are secret. */
const secretsSeen = (keys: Map<string, string[]>): ResourceValidationPolicy => ({
  name: 'secrets-seen',
  description: 'Notes which inputs are secret',
  enforcementLevel: 'remediate',
  remediateResource: ({ urn, props }) => {
    keys.set(urn, secretKeysOf(props));
  },
});
