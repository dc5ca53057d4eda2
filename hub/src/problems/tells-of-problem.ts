import { causeTableOn, classifier } from '@motcua/policies';

/** Reasons that say only that something is wrong, or that something happens often. */
const vague: ReadonlySet<string> = new Set(['reported', 'reported-broken', 'unexplained', 'flapping']);
/** What people end at the counter, and what a bad model or batch of paper causes all the same. */
const mechanical: ReadonlySet<string> = new Set(['media-jam', 'scanner-jammed', 'paper-problem']);

/** Whether a reason in many units may have one cause: that paper or toner runs out everywhere has none. */
export function tellsOfProblem(day: string): (reason: string) => boolean {
  const classOf = classifier(causeTableOn(day));
  return (reason) => !vague.has(reason) && (classOf(reason) !== 'process' || mechanical.has(reason));
}
