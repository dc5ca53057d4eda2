export { type CollectedAll, collectAll } from './collect-all.ts';
export { type CollectSettings, emptyMemory, type KnownDevice, type Memory } from './context.ts';
export { defaultSettings } from './settings.ts';
