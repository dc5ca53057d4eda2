export { countEngine } from './count-engine.ts';
export { type HubMetrics, startMetrics } from './hub-metrics.ts';
export type { Registry } from './registry.ts';
