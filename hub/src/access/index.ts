export { type Actor, anybody, type Grant, operator } from './actor.ts';
export { installationIn } from './installation-in.ts';
export { requireOther } from './require-other.ts';
export { covers, inside, type Scope, scopeOf, subtree, whole } from './scope.ts';
