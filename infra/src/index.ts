export type { Change } from './engine/count-changes.ts';
export { projectRoot } from './engine/project-root.ts';
export { type Operation, type OperationResult, runOperation } from './engine/run-operation.ts';
export { unlockStack } from './engine/unlock-stack.ts';
export { type LabFacts, labDown, labUp } from './lab/lab.ts';
export { labFolder } from './lab/layout.ts';
export type { LabStep } from './lab/plan-lab.ts';
export { readStatus, type StackStatus } from './status/read-status.ts';
