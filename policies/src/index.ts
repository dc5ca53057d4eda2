export { type Audit, audit, type Finding, type StandardTally } from './audit/audit.ts';
export { type Explanation, explainStandard, type UsedFact } from './audit/explain-standard.ts';
export { builtinPacks } from './builtin-packs.ts';
export { describeReason } from './describe-reason.ts';
export { listStandards, type StandardRow } from './list-standards.ts';
export { parsePack } from './pack/parse-pack.ts';
export type * from './standard.ts';
export { type ExampleResult, testPack } from './test-pack.ts';
