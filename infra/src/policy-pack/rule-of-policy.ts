/** What the names of policies that look at everything together end with: names are unique, a rule may ask thrice. */
const together = '-together';

export const togetherName = (rule: string): string => `${rule}${together}`;

/** The id of the rule that a policy of the pack stands for. */
export const ruleOfPolicy = (name: string): string =>
  name.endsWith(together) ? name.slice(0, -together.length) : name;
