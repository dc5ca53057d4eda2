export { changeTargets } from './change-targets.ts';
export { placeAgain } from './place-again.ts';
export type { Placed } from './place-unit.ts';
export { hideSecrets, keepSecrets } from './secrets.ts';
export { startPollers } from './start-pollers.ts';
