export { createProbe } from './create-probe.ts';
export type { Probe } from './probe.ts';
export { prepareSaneFolder } from './sane-folder.ts';
