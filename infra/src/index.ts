export { type LabFacts, type LabOptions, labDown, labUp } from './lab/lab.ts';
export { labFolder } from './lab/layout.ts';
