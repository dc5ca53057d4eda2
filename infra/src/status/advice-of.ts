import type { Language } from '@motcua/contract';
import { centreRules, sayViolation } from '@motcua/policies';
import type { Stack } from '../stack/stack-file.ts';

/** What a rule of the policy pack says of the stack file alone. */
export interface StackAdvice {
  rule: string;
  message: string;
}

/** Everything that rules say of a stack file on a day: too few paths, no change window, no restore that was tested lately. */
export const adviceOf = (stack: Stack, { today, language }: { today: string; language: Language }): StackAdvice[] =>
  centreRules.flatMap((rule) =>
    (rule.asksStack?.({ values: { ...stack }, secretKeys: [], today }) ?? []).map((one) => ({
      rule: rule.id,
      message: sayViolation(rule, one, language),
    })),
  );
