import type { Language } from '@motcua/contract';
import { centreRules, type RestoreRecord, sayViolation } from '@motcua/policies';
import type { Stack } from '../stack/stack-file.ts';

/** What a rule of the policy pack says of the stack file alone. */
export interface StackAdvice {
  rule: string;
  message: string;
}

interface Asked {
  today: string;
  language: Language;
  /** What the last restore test showed, if one is kept. */
  restoreTest: RestoreRecord | null;
}

/** Everything that rules say of a stack file on a day: too few paths, no change window, no restore that was tested lately. */
export const adviceOf = (stack: Stack, { today, language, restoreTest }: Asked): StackAdvice[] =>
  centreRules.flatMap((rule) =>
    (rule.asksStack?.({ values: { ...stack }, secretKeys: [], today, restoreTest }) ?? []).map((one) => ({
      rule: rule.id,
      message: sayViolation(rule, one, language),
    })),
  );
