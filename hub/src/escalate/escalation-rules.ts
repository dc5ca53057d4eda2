import { defaultEscalations, type EscalationRule, escalationSteps, escalationTargets } from '@motcua/policies';

/** `due_soon=75:assignee,overdue=100:counter_head`, or `off`; the text was checked with the settings. Nothing said is the default. */
export function escalationRules(text: string | undefined): readonly EscalationRule[] {
  if (text === undefined) return defaultEscalations;
  if (text === 'off') return [];
  return text.split(',').flatMap((part) => {
    const [name, percent, target] = part.split(/[=:]/);
    const step = escalationSteps.find((one) => one === name);
    const to = escalationTargets.find((one) => one === target);
    return step === undefined || to === undefined ? [] : [{ step, percent: Number(percent), to }];
  });
}
