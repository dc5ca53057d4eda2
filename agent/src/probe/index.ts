export { createProbe } from './create-probe.ts';
export { prepareSaneFolder } from './sane-folder.ts';
