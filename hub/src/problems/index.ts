export { countRecurrences } from './count-recurrences.ts';
export { findProblems } from './find-problems.ts';
export { type ProblemVerb, problemStates, problemVerbNames, problemVerbs } from './problem.ts';
export { reopenStayed } from './reopen-stayed.ts';
