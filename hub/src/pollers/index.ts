export { changeTargets } from './change-targets.ts';
export type { Placed } from './place-unit.ts';
export { hideSecrets, keepSecrets } from './secrets.ts';
export { type Pollers, startPollers } from './start-pollers.ts';
