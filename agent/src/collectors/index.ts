export { collectAll } from './collect-all.ts';
export { emptyMemory, type KnownDevice, type Memory } from './context.ts';
export { defaultSettings } from './settings.ts';
