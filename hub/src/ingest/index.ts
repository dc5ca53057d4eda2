export type { Engine } from './engine.ts';
export { Intake } from './intake.ts';
export { createLocalEngine } from './local-engine.ts';
export type { BatchResult } from './run-batch.ts';
export { createThreadedEngine } from './threaded-engine.ts';
