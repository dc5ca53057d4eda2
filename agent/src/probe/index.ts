export { createProbe } from './create-probe.ts';
export { askIpp } from './ipp/ask.ts';
export { prepareSaneFolder } from './sane-folder.ts';
