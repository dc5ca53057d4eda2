export { findProblems } from './find-problems.ts';
export { type ProblemVerb, problemStates, problemVerbNames, problemVerbs } from './problem.ts';
export { recurrencesOf } from './recurrences-of.ts';
export { reopenStayed } from './reopen-stayed.ts';
